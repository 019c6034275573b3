import { sql } from 'drizzle-orm';
import { drizzle as drizzlePg } from 'drizzle-orm/node-postgres';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { drizzle as drizzlePglite } from 'drizzle-orm/pglite';
import pg from 'pg';
import { fromPglite } from 'pg-boss';
import { openEmbedded } from './embedded.ts';
import { watchConnections } from './watch-connections.ts';

/** A connection or an open transaction: commands accept either. */
export type Db = PgDatabase<PgQueryResultHKT>;

export interface Database {
	db: Db;
	engine: 'pglite' | 'postgres';
	/** What the job queue needs to reach the same database. */
	jobs: { connectionString: string } | { db: ReturnType<typeof fromPglite>; backend: 'pglite' };
	/** Begins to refuse writes while the disk of the embedded database is full. */
	guard: () => void;
	close: () => Promise<void>;
}

export interface DatabaseOptions {
	/** PostgreSQL 15 or later; without it the embedded database in `folder` is used. */
	url?: string | undefined;
	/** Data folder of the embedded database; `memory` keeps everything in memory (tests). */
	folder: string;
	/** For a process that stays: watches the disk of the embedded database and keeps a reserve there. */
	keepRoom?: boolean;
}

/** Opens PostgreSQL or the embedded database behind one interface. Throws `FolderLocked`, `NoRoom`. */
export async function openDatabase({
	url,
	folder,
	keepRoom = false
}: DatabaseOptions): Promise<Database> {
	return url ? openPostgres(url) : openBeside(folder, keepRoom);
}

function openPostgres(connectionString: string): Database {
	const pool = new pg.Pool({
		connectionString,
		max: 10,
		connectionTimeoutMillis: 8_000,
		statement_timeout: 60_000,
		application_name: 'glokal'
	});
	// A lost idle connection is replaced by the pool; without a listener it would end the process.
	pool.on('error', () => undefined);
	const stopWatching = watchConnections(pool, connectionString);
	return {
		db: drizzlePg({ client: pool, casing: 'snake_case' }),
		engine: 'postgres',
		jobs: { connectionString },
		guard: () => undefined,
		close: () => {
			stopWatching();
			return pool.end();
		}
	};
}

async function openBeside(folder: string, keepRoom: boolean): Promise<Database> {
	const { client, guard, close } = await openEmbedded(folder, { keepRoom });
	return {
		db: drizzlePglite({ client, casing: 'snake_case' }) as unknown as Db,
		engine: 'pglite',
		jobs: { db: fromPglite(client), backend: 'pglite' },
		guard,
		close
	};
}

/** True when the database answers within the given time. */
export async function isReachable(db: Db, milliseconds = 3_000): Promise<boolean> {
	const late = new Promise<false>((resolve) => {
		setTimeout(() => {
			resolve(false);
		}, milliseconds).unref();
	});
	return Promise.race([
		db.execute(sql`select 1`).then(
			() => true,
			() => false
		),
		late
	]);
}

/** Rows of a raw statement, the same on both drivers. */
export async function rowsOf<Row extends Record<string, unknown>>(
	db: Db,
	statement: ReturnType<typeof sql>
): Promise<Row[]> {
	const result = (await db.execute(statement)) as { rows: Row[] };
	return result.rows;
}
