import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, expect, test, vi } from 'vitest';
import { openDatabase, rowsOf } from './database.ts';
import { isDiskFull } from './disk-room.ts';
import { faultOf } from './faults.ts';

const scratch = mkdtempSync(join(tmpdir(), 'glokal-embedded-'));
const disk = vi.hoisted(() => ({ free: null as number | null }));

// The disk is the one thing that a test cannot have as it wants everywhere; on a real one that is
// full the journeys look at the same.
vi.mock('node:fs', async (original) => {
	const fs = await original<{ statfsSync: (path: string) => { bavail: number; bsize: number } }>();
	const statfsSync = (path: string) => {
		const { bavail, bsize } = fs.statfsSync(path);
		return { bavail: disk.free === null ? bavail : disk.free / bsize, bsize };
	};
	return { ...fs, statfsSync, default: { ...fs, statfsSync } };
});

afterAll(() => {
	rmSync(scratch, { recursive: true, force: true });
});

const megabytes = (count: number) => count * 1024 * 1024;
const settle = () => new Promise((resolve) => setTimeout(resolve, 150));

test('a disk that fills up stops writing in time, and reading never', async () => {
	const folder = join(scratch, 'filling');
	const database = await openDatabase({ folder, keepRoom: true });
	const { db } = database;
	const write = () => db.execute(sql`insert into kept values (1)`);
	const reserve = join(folder, 'reserve');
	await db.execute(sql`create table kept (id int)`);
	expect(statSync(reserve).size).toBe(megabytes(64));

	disk.free = megabytes(30);
	await settle();
	await write();
	expect(isDiskFull(), 'not while the program starts').toBe(false);
	database.guard();
	expect(isDiskFull()).toBe(true);
	const refused = await write().catch((cause: unknown) => cause);
	expect(faultOf(refused)).toBe('full');
	await expect(db.transaction((tx) => tx.execute(sql`delete from kept`))).rejects.toThrow();
	expect(await rowsOf(db, sql`select * from kept`)).toEqual([{ id: 1 }]);
	expect(existsSync(reserve), 'there is still some room').toBe(true);

	disk.free = megabytes(5);
	await settle();
	expect(isDiskFull()).toBe(true);
	expect(existsSync(reserve), 'given to the engine').toBe(false);

	disk.free = megabytes(100);
	await settle();
	expect(isDiskFull(), 'the reserve has to find room as well').toBe(true);

	disk.free = megabytes(500);
	await settle();
	expect(isDiskFull()).toBe(false);
	await write();
	expect(statSync(reserve).size).toBe(megabytes(64));
	await database.close();
	disk.free = null;
});

test('a start on a full disk says what is missing and where', async () => {
	disk.free = megabytes(3);
	const folder = join(scratch, 'full');
	await expect(openDatabase({ folder, keepRoom: true })).rejects.toThrow(
		`The disk that holds ${folder} is full. Glokal needs 144 MB there to start.`
	);
	expect(existsSync(join(folder, 'lock')), 'the folder is let go').toBe(false);
	disk.free = null;
});
