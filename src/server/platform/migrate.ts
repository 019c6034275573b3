import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { migrate as migratePg } from 'drizzle-orm/node-postgres/migrator';
import { migrate as migratePglite } from 'drizzle-orm/pglite/migrator';
import type { Database } from './database.ts';
import { rowsOf } from './database.ts';
import { projectRoot } from './root.ts';

const migrationsFolder = join(projectRoot, 'drizzle');

/** The database was written by a newer version of Glokal. */
class SchemaTooNew extends Error {
	override name = 'SchemaTooNew';
}

/**
 * Brings the schema to this version. Each migration runs in its transaction; another process that
 * migrates the same PostgreSQL at the same time is waited for. Throws `SchemaTooNew`.
 */
export async function migrateDatabase(database: Database): Promise<void> {
	await refuseNewerSchema(database);
	if (database.engine === 'pglite') {
		await migratePglite(database.db as never, { migrationsFolder });
		return;
	}
	await withMigrationLock(database, () => migratePg(database.db as never, { migrationsFolder }));
}

async function refuseNewerSchema({ db }: Database): Promise<void> {
	const [table] = await rowsOf<{ found: boolean }>(
		db,
		sql`select to_regclass('drizzle.__drizzle_migrations') is not null as found`
	);
	if (!table?.found) return;
	const [last] = await rowsOf<{ at: string | number | null }>(
		db,
		sql`select max(created_at) as at from drizzle.__drizzle_migrations`
	);
	if (Number(last?.at ?? 0) > newestMigration()) {
		throw new SchemaTooNew(
			'The database was written by a newer version of Glokal. Install that version or restore a backup.'
		);
	}
}

/** Time stamp of the newest migration of this version. */
export function newestMigration(): number {
	const journal = JSON.parse(
		readFileSync(join(migrationsFolder, 'meta', '_journal.json'), 'utf8')
	) as { entries: { when: number }[] };
	return Math.max(0, ...journal.entries.map((entry) => entry.when));
}

// Session locks live on one connection; a transaction-level lock held by an outer transaction makes
// other processes wait without pinning a pool connection by hand.
async function withMigrationLock({ db }: Database, work: () => Promise<void>): Promise<void> {
	await db.transaction(async (tx) => {
		await tx.execute(sql`select pg_advisory_xact_lock(hashtext('glokal.migrate'))`);
		await work();
	});
}
