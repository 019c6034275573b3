import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { createGzip } from 'node:zlib';
import { sql } from 'drizzle-orm';
import { rowsOf, type Database, type Db } from '../database.ts';
import { FileMissing } from '../files/index.ts';
import { storage } from '../files/storage.ts';
import { newestMigration } from '../migrate.ts';
import { BYTES_A_PIECE, ROWS_A_LINE, type BackupEnd, type BackupLine } from './format.ts';
import { tablesInOrder } from './tables.ts';

/**
 * Writes a consistent backup of database and files while the platform runs. The file appears under
 * its name only when it is whole; only its owner can read it.
 */
export async function writeBackup(database: Database, path: string): Promise<BackupEnd> {
	const unfinished = `${path}.unfinished`;
	const gzip = createGzip({ level: 6 });
	const target = createWriteStream(unfinished, { mode: 0o600, flush: true });
	gzip.pipe(target);
	const closed = once(target, 'close');
	const failed = new Promise<never>((_, reject) => {
		target.on('error', reject);
		gzip.on('error', reject);
	});
	try {
		const end = await Promise.race([writeLines(database, lineWriter(gzip)), failed]);
		gzip.end();
		await Promise.race([closed, failed]);
		await rename(unfinished, path);
		return end;
	} catch (cause) {
		gzip.destroy();
		target.destroy();
		await rm(unfinished, { force: true });
		throw cause;
	}
}

type WriteLine = ((line: BackupLine) => Promise<void>) & { digest: () => string };

function lineWriter(gzip: NodeJS.WritableStream): WriteLine {
	const hash = createHash('sha256');
	const write = async (line: BackupLine) => {
		const text = `${JSON.stringify(line)}\n`;
		if (!('end' in line)) hash.update(text);
		if (!gzip.write(text)) await once(gzip, 'drain');
	};
	return Object.assign(write, { digest: () => hash.copy().digest('hex') });
}

async function writeLines({ db }: Database, write: WriteLine): Promise<BackupEnd> {
	await write({
		head: {
			format: 'glokal-backup/1',
			createdAt: new Date().toISOString(),
			schema: newestMigration()
		}
	});
	const { rows, keys } = await db.transaction((tx) => writeTables(tx, write), {
		isolationLevel: 'repeatable read',
		accessMode: 'read only'
	});
	// Objects are written before their rows and removed long after them, so what the rows of the
	// snapshot name is still there.
	let files = 0;
	for (const key of keys) if (await writeFile(key, write)) files += 1;
	const end: BackupEnd = { rows, files, sha256: write.digest() };
	await write({ end });
	return end;
}

async function writeTables(
	tx: Db,
	write: WriteLine
): Promise<{ rows: Record<string, number>; keys: string[] }> {
	const rows: Record<string, number> = {};
	for (const table of await tablesInOrder(tx)) {
		rows[table] = await writeTable(tx, table, write);
	}
	const keys = await rowsOf<{ key: string }>(tx, sql`select key from files order by key`);
	return { rows, keys: keys.map(({ key }) => key) };
}

async function writeTable(tx: Db, table: string, write: WriteLine): Promise<number> {
	const name = sql.identifier(table);
	let count = 0;
	await tx.execute(
		sql`declare backup_rows no scroll cursor for select to_jsonb(t) as row from ${name} t`
	);
	for (;;) {
		const batch = await rowsOf<{ row: Record<string, unknown> }>(
			tx,
			sql.raw(`fetch ${String(ROWS_A_LINE)} from backup_rows`)
		);
		if (batch.length > 0) await write({ table, rows: batch.map(({ row }) => row) });
		count += batch.length;
		if (batch.length < ROWS_A_LINE) break;
	}
	await tx.execute(sql`close backup_rows`);
	return count;
}

async function writeFile(key: string, write: WriteLine): Promise<boolean> {
	try {
		const bytes = await storage().get(key);
		for (let at = 0; at === 0 || at < bytes.length; at += BYTES_A_PIECE) {
			const piece = Buffer.from(bytes.subarray(at, at + BYTES_A_PIECE)).toString('base64');
			await write({ file: key, piece });
		}
		return true;
	} catch (cause) {
		if (cause instanceof FileMissing) return false;
		throw cause;
	}
}
