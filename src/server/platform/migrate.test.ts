import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { test } from '#tests/database.ts';
import { rowsOf } from './database.ts';
import { migrateDatabase } from './migrate.ts';

describe('migrating', () => {
	test('a second time changes nothing', async ({ database }) => {
		await expect(migrateDatabase(database)).resolves.toBeUndefined();
	});

	test('refuses a schema that a newer version wrote', async ({ database }) => {
		const future = Date.now() + 1e12;
		await database.db.execute(
			sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('future', ${future})`
		);
		try {
			await expect(migrateDatabase(database)).rejects.toThrow('newer version');
		} finally {
			await database.db.execute(
				sql`delete from drizzle.__drizzle_migrations where hash = 'future'`
			);
		}
		const rows = await rowsOf(
			database.db,
			sql`select 1 as one from drizzle.__drizzle_migrations where hash = 'future'`
		);
		expect(rows).toHaveLength(0);
	});
});
