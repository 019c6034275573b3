import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect } from 'vitest';
import { test } from '#tests/database.ts';
import { system } from '../actor.ts';
import { recordActivity } from '../activity.ts';
import { openDatabase, rowsOf, type Database, type Db } from '../database.ts';
import { migrateDatabase } from '../migrate.ts';
import { BackupRefused } from './format.ts';
import { restoreBackup, verifyBackup, writeBackup } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'glokal-backup-'));
const path = join(folder, 'backup.gz');

afterAll(() => {
	rmSync(folder, { recursive: true });
});

async function fill(db: Db): Promise<void> {
	await db.execute(sql`truncate activities, pages`);
	for (const name of ['ř', 'ß', '"quoted"', 'line\nfeed']) {
		await recordActivity(db, system, {
			name,
			subjectKind: 'test',
			subjectId: null,
			data: { name }
		});
	}
	await db.execute(
		sql`insert into pages (key, language, title, body) select 'page-' || n, 'cs', 'Ž', repeat('x', 100) from generate_series(1, 450) n`
	);
}

async function digest(db: Db): Promise<unknown> {
	return rowsOf(
		db,
		sql`select (select md5(string_agg(a::text, '|' order by a.id)) from activities a) as activities,
			(select md5(string_agg(p::text, '|' order by p.key)) from pages p) as pages`
	);
}

async function anotherDatabase(): Promise<Database> {
	const other = await openDatabase({ folder: 'memory' });
	await migrateDatabase(other);
	return other;
}

describe('a backup', () => {
	beforeEach(() => {
		rmSync(path, { force: true });
	});

	test('restores into another database with equal digests', async ({ database }) => {
		await fill(database.db);
		await writeBackup(database, path);
		const other = await anotherDatabase();
		try {
			await restoreBackup(other, path, { replace: false });
			expect(await digest(other.db)).toEqual(await digest(database.db));
		} finally {
			await other.close();
		}
	});

	test('can be read by its owner only', async ({ database }) => {
		await writeBackup(database, path);
		expect(statSync(path).mode & 0o777).toBe(0o600);
	});

	test('does not overwrite a database that holds something unless told to', async ({
		database
	}) => {
		await fill(database.db);
		await writeBackup(database, path);
		await expect(restoreBackup(database, path, { replace: false })).rejects.toThrow('not empty');
		await database.db.execute(sql`delete from pages`);
		await restoreBackup(database, path, { replace: true });
		const [row] = await rowsOf<{ n: number }>(
			database.db,
			sql`select count(*)::int as n from pages`
		);
		expect(row?.n).toBe(450);
	});

	test.each([
		['that is cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length - 40)],
		['with a changed row', (bytes: Buffer) => tamper(bytes, 'page-17', 'page-71')],
		['of a newer version', (bytes: Buffer) => tamper(bytes, /"schema":\d+/, '"schema":9e15')],
		['of another program', () => gzipSync('{"something":"else"}\n')],
		['that is no archive', () => Buffer.from('hello')],
		['that is empty', () => gzipSync('')]
	])('%s is refused and changes nothing', async (_name, damage) => {
		const { database } = await freshFilled();
		try {
			await writeBackup(database, path);
			const before = await digest(database.db);
			writeFileSync(path, damage(readFileSync(path)));
			await expect(verifyBackup(path)).rejects.toThrow(BackupRefused);
			await expect(restoreBackup(database, path, { replace: true })).rejects.toThrow(BackupRefused);
			expect(await digest(database.db)).toEqual(before);
		} finally {
			await database.close();
		}
	});
});

async function freshFilled(): Promise<{ database: Database }> {
	const database = await anotherDatabase();
	await fill(database.db);
	return { database };
}

function tamper(bytes: Buffer, what: string | RegExp, by: string): Buffer {
	return gzipSync(gunzipSync(bytes).toString().replace(what, by));
}
