import { mkdirSync, openSync, readFileSync, rmSync, writeSync, closeSync } from 'node:fs';
import { join } from 'node:path';

/** Another living process holds the data folder. */
export class FolderLocked extends Error {
	override name = 'FolderLocked';
	readonly pid: number;
	readonly folder: string;

	constructor(folder: string, pid: number) {
		super(`The data folder ${folder} is in use by process ${pid}.`);
		this.folder = folder;
		this.pid = pid;
	}
}

/**
 * Takes the lock of a data folder and returns its release. The embedded database has no lock of its
 * own: two processes on one folder would lose committed rows silently. A lock left by a process that
 * no longer lives is taken over.
 */
export function lockFolder(folder: string): () => void {
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	const file = join(folder, 'lock');
	if (!writeLock(file)) {
		const holder = lockHolder(folder);
		if (holder !== null) throw new FolderLocked(folder, holder);
		rmSync(file, { force: true });
		if (!writeLock(file)) throw new FolderLocked(folder, lockHolder(folder) ?? 0);
	}
	const release = () => {
		if (readPid(file)?.pid === process.pid) rmSync(file, { force: true });
	};
	process.once('exit', release);
	return () => {
		process.removeListener('exit', release);
		release();
	};
}

/** The pid of the living process that holds the folder, or null. */
export function lockHolder(folder: string): number | null {
	const found = readPid(join(folder, 'lock'));
	if (!found || !isAlive(found.pid)) return null;
	// A pid is used again after a restart of the machine; the start time tells the two apart.
	return found.started === startTime(found.pid) ? found.pid : null;
}

function writeLock(file: string): boolean {
	try {
		const handle = openSync(file, 'wx', 0o600);
		writeSync(handle, `${process.pid} ${startTime(process.pid)}\n`);
		closeSync(handle);
		return true;
	} catch (cause) {
		if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return false;
		throw cause;
	}
}

function readPid(file: string): { pid: number; started: string } | null {
	try {
		const [pid, started = ''] = readFileSync(file, 'utf8').trim().split(' ');
		return { pid: Number(pid), started };
	} catch {
		return null;
	}
}

function isAlive(pid: number): boolean {
	if (!Number.isInteger(pid) || pid <= 0) return false;
	try {
		process.kill(pid, 0);
		return true;
	} catch (cause) {
		return (cause as NodeJS.ErrnoException).code === 'EPERM';
	}
}

/** Kernel start time of a process where the system tells it (Linux), otherwise ''. */
function startTime(pid: number): string {
	try {
		const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
		return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
	} catch {
		return '';
	}
}
