import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { test } from '#tests/database.ts';
import { rowsOf, type Db } from './database.ts';
import { refreshStatistics } from './refresh-statistics.ts';

const grow = (db: Db) =>
	db.execute(sql`insert into throttles (key, window_start, hits)
		select 'k' || gen_random_uuid(), now(), 1 from generate_series(1, 2000)`);

async function believed(db: Db): Promise<number | undefined> {
	const [row] = await rowsOf<{ rows: number }>(
		db,
		sql`select reltuples::int as rows from pg_class where relname = 'throttles'`
	);
	return row?.rows;
}

test('plans are made by the size of tables, once they have grown by a tenth', async ({ db }) => {
	await grow(db);
	const before = await believed(db);
	expect(before, 'nobody counted by themselves').toBeLessThan(2_000);
	await refreshStatistics(db);
	const counted = await believed(db);
	expect(counted).toBeGreaterThanOrEqual(2_000);
	await db.execute(sql`insert into throttles (key, window_start, hits) values ('one', now(), 1)`);
	await refreshStatistics(db);
	expect(await believed(db), 'not for a single row').toBe(counted);
});
