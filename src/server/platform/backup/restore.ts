import { sql } from 'drizzle-orm';
import { rowsOf, type Database, type Db } from '../database.ts';
import { storage } from '../files/storage.ts';
import { BackupRefused, type BackupEnd } from './format.ts';
import { readBackup, verifyBackup } from './read.ts';
import { tablesInOrder } from './tables.ts';

/**
 * Replaces all content by that of a backup. The file is read to its end first; then everything
 * changes in one transaction or not at all. Throws `BackupRefused`, also for a database that holds
 * something unless `replace` is given.
 */
export async function restoreBackup(
	database: Database,
	path: string,
	{ replace }: { replace: boolean }
): Promise<BackupEnd> {
	const end = await verifyBackup(path);
	const { db } = database;
	if (!replace && (await holdsAnything(db))) {
		throw new BackupRefused('The database is not empty. Add --replace to give up what it holds.');
	}
	await restoreFiles(path);
	await db.transaction(async (tx) => {
		const tables = await tablesInOrder(tx);
		const all = sql.join(
			tables.map((table) => sql.identifier(table)),
			sql`, `
		);
		await tx.execute(sql`truncate ${all} cascade`);
		for await (const { line } of readBackup(path)) {
			if (!('table' in line)) continue;
			const table = sql.identifier(line.table);
			await tx.execute(
				sql`insert into ${table} select * from jsonb_populate_recordset(null::${table}, ${JSON.stringify(line.rows)}::jsonb)`
			);
		}
		await compareCounts(tx, end);
	});
	return end;
}

async function holdsAnything(db: Db): Promise<boolean> {
	for (const table of await tablesInOrder(db)) {
		const rows = await rowsOf(db, sql`select 1 as one from ${sql.identifier(table)} limit 1`);
		if (rows.length > 0) return true;
	}
	return false;
}

async function restoreFiles(path: string): Promise<void> {
	let key: string | undefined;
	let pieces: Buffer[] = [];
	const finish = async () => {
		if (key !== undefined) await storage().put(key, Buffer.concat(pieces));
	};
	for await (const { line } of readBackup(path)) {
		if (!('file' in line)) continue;
		if (line.file !== key) {
			await finish();
			key = line.file;
			pieces = [];
		}
		pieces.push(Buffer.from(line.piece, 'base64'));
	}
	await finish();
}

async function compareCounts(tx: Db, end: BackupEnd): Promise<void> {
	for (const [table, expected] of Object.entries(end.rows)) {
		const [row] = await rowsOf<{ n: number }>(
			tx,
			sql`select count(*)::int as n from ${sql.identifier(table)}`
		);
		if (row?.n !== expected) {
			throw new BackupRefused(`Table ${table} has ${row?.n ?? 0} rows instead of ${expected}`);
		}
	}
}
