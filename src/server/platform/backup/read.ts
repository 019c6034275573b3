import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { newestMigration } from '../migrate.ts';
import { BackupRefused, type BackupEnd, type BackupLine } from './format.ts';

/**
 * Reads a backup to its end and returns its counts. Throws `BackupRefused` when the file is damaged,
 * cut short, not ours or of a newer version.
 */
export async function verifyBackup(path: string): Promise<BackupEnd> {
	const hash = createHash('sha256');
	const counted: Record<string, number> = {};
	const files = new Set<string>();
	let end: BackupEnd | undefined;
	for await (const { line, text } of readBackup(path)) {
		if (end) throw new BackupRefused('The backup goes on after its end');
		if ('end' in line) end = line.end;
		else hash.update(`${text}\n`);
		if ('table' in line) counted[line.table] = (counted[line.table] ?? 0) + line.rows.length;
		if ('file' in line) files.add(line.file);
	}
	if (!end) throw new BackupRefused('The backup is cut short');
	const complete = Object.entries(end.rows).every(
		([table, rows]) => (counted[table] ?? 0) === rows
	);
	if (end.sha256 !== hash.digest('hex') || !complete || files.size !== end.files) {
		throw new BackupRefused('The backup is damaged: its checksum does not fit its content');
	}
	return end;
}

/** The lines of a backup in their order; the head is checked before anything else is given out. */
export async function* readBackup(
	path: string
): AsyncGenerator<{ line: BackupLine; text: string }> {
	const source = createReadStream(path);
	const unpacked = source.pipe(createGunzip());
	source.on('error', (cause) => unpacked.destroy(cause));
	let first = true;
	try {
		for await (const text of createInterface({ input: unpacked, crlfDelay: Infinity })) {
			const line = JSON.parse(text) as BackupLine;
			if (first) checkHead(line);
			first = false;
			yield { line, text };
		}
	} catch (cause) {
		if (cause instanceof BackupRefused) throw cause;
		if ((cause as NodeJS.ErrnoException).code === 'ENOENT') {
			throw new BackupRefused(`There is no file ${path}`);
		}
		throw new BackupRefused('The file is no backup of Glokal, or it is damaged', { cause });
	}
	if (first) throw new BackupRefused('The file is empty');
}

function checkHead(line: BackupLine): void {
	if (!('head' in line) || (line.head.format as string) !== 'glokal-backup/1') {
		throw new BackupRefused('The file is no backup of Glokal');
	}
	if (line.head.schema > newestMigration()) {
		throw new BackupRefused('The backup was written by a newer version of Glokal');
	}
}
