import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The command that gives a program a small disk of its own at `folder`. The disk lives in the
 * program's own name space: no rights are needed for it where the system lets users have some, and
 * it goes with the program.
 */
export function onSmallDisk(folder: string, megabytes: number): string[] {
	const mount = `mount -t tmpfs -o size=${String(megabytes)}m tmpfs "$0" && exec "$@"`;
	return ['unshare', ...ownSpace(), 'sh', '-c', mount, folder];
}

/** Root may have a name space of mounts as it is; others need one of users around it. */
function ownSpace(): string[] {
	const ways = [['--mount'], ['--user', '--map-root-user', '--mount']];
	const way = ways.find((flags) => spawnSync('unshare', [...flags, 'true']).status === 0);
	if (!way) throw new Error('This system lets nobody mount a disk of their own (unshare --mount)');
	return way;
}

/** The same folder as the program with this id sees it. */
export function seenBy(pid: number, folder: string): string {
	return join(`/proc/${String(pid)}/root`, folder);
}

/** Fills the disk to the last byte. */
export function fillDisk(folder: string): void {
	for (let size = 1 << 20, at = 0; size >= 512; at++) {
		const file = join(folder, `filler-${String(at)}`);
		try {
			writeFileSync(file, Buffer.alloc(size));
		} catch {
			rmSync(file, { force: true });
			size >>= 1;
		}
	}
}

export function emptyDisk(folder: string): void {
	for (const name of readdirSync(folder)) {
		if (name.startsWith('filler-')) rmSync(join(folder, name));
	}
}
