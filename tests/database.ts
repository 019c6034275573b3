import pg from 'pg';
import { afterAll, beforeAll, test as base } from 'vitest';
import { useDatabase } from '#server/platform/connection.ts';
import type { Database, Db } from '#server/platform/database.ts';
import { openDatabase } from '#server/platform/database.ts';
import type { JobQueue } from '#server/platform/jobs.ts';
import { openJobs } from '#server/platform/jobs.ts';
import { migrateDatabase } from '#server/platform/migrate.ts';
import { jobs } from '#server/wiring.ts';

let opened: Database;
let queue: JobQueue;
let drop: () => Promise<void>;

// Booting PGlite takes seconds, a rolled-back transaction a millisecond: one boot per file.
beforeAll(async () => {
	const url = process.env.TEST_DATABASE_URL;
	const scratch = url ? await scratchDatabase(url) : undefined;
	drop = scratch?.drop ?? (() => Promise.resolve());
	opened = await openDatabase({ url: scratch?.url, folder: 'memory' });
	await migrateDatabase(opened);
	queue = await openJobs(opened, jobs, { worker: false });
	useDatabase(opened);
}, 120_000);

afterAll(async () => {
	await queue.close();
	await opened.close();
	await drop();
});

class Rollback extends Error {}

interface Fixtures {
	/** A database whose changes vanish when the test ends. */
	db: Db;
	/** The database itself, for tests of transactions and races: whoever uses it cleans up. */
	database: Database;
}

export const test = base.extend<Fixtures>({
	db: async ({}, use) => {
		const run = opened.db.transaction(async (tx) => {
			await use(tx);
			throw new Rollback();
		});
		await run.catch((cause: unknown) => {
			if (!(cause instanceof Rollback)) throw cause;
		});
	},
	database: async ({}, use) => {
		await use(opened);
	}
});

async function scratchDatabase(url: string): Promise<{ url: string; drop: () => Promise<void> }> {
	const name = `test_${crypto.randomUUID().replaceAll('-', '')}`;
	const admin = async (statement: string) => {
		const client = new pg.Client({ connectionString: url });
		await client.connect();
		await client.query(statement);
		await client.end();
	};
	await admin(`create database ${name}`);
	const scratch = new URL(url);
	scratch.pathname = `/${name}`;
	return { url: scratch.href, drop: () => admin(`drop database if exists ${name} with (force)`) };
}
