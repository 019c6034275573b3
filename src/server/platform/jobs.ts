import { sql } from 'drizzle-orm';
import { fromDrizzle, PgBoss } from 'pg-boss';
import { rowsOf, type Database, type Db } from './database.ts';
import { log } from './log.ts';

/** A kind of background work. Its handler is attached where the server starts. */
export interface Job<Data extends object> {
	name: string;
	/** Tries after the first failure; then the job waits in the dead letters for the operator. */
	retryLimit: number;
	/** Seconds a single try may take. */
	expireInSeconds: number;
	/** Only a type: what the job carries. */
	readonly carries?: Data;
}

/** A job with the code that carries it out. */
export interface JobHandler {
	job: Job<object>;
	handle: (db: Db, data: object) => Promise<void>;
	/** When it also runs on its own, as a cron expression in UTC. */
	cron: string | undefined;
}

/** Attaches the code of a job; `cron` (UTC) lets it also run on its own. */
export function carryOut<Data extends object>(
	job: Job<Data>,
	handle: (db: Db, data: Data) => Promise<void>,
	cron?: string
): JobHandler {
	// The queue hands back what `enqueue` was given for the same job, so the type holds.
	return { job, handle: handle as JobHandler['handle'], cron };
}

const DEAD_LETTERS = 'dead-letters';

export function defineJob<Data extends object>(
	name: string,
	{ retryLimit = 5, expireInSeconds = 300 } = {}
): Job<Data> {
	return { name, retryLimit, expireInSeconds };
}

let current: PgBoss | undefined;

export interface JobQueue {
	/** Starts working on jobs; without it the queue only accepts them. */
	work: (handlers: readonly JobHandler[]) => Promise<void>;
	close: () => Promise<void>;
}

/** Opens the queue of this database so that commands can enqueue. `jobs` are all that are defined. */
export async function openJobs(
	database: Database,
	jobs: readonly Job<object>[],
	{ worker }: { worker: boolean }
): Promise<JobQueue> {
	let boss = await startBoss(database, worker);
	if (await createMissingQueues(boss, jobs)) {
		// pg-boss reads the list of queues when it starts. Inside a transaction on the embedded
		// database's one connection a later look would wait for that transaction for ever.
		await boss.stop({ graceful: false });
		boss = await startBoss(database, worker);
	}
	const opened = boss;
	current = opened;
	return {
		work: (handlers) => startWorkers(opened, database.db, handlers),
		close: async () => {
			if (current === opened) current = undefined;
			await opened.stop({ graceful: true, timeout: 15_000 });
		}
	};
}

/** Adds a job in the caller's transaction: it exists if, and only if, its cause does. */
export async function enqueue<Data extends object>(
	tx: Db,
	job: Job<Data>,
	data: Data,
	options: { startAfter?: Date; singletonKey?: string } = {}
): Promise<void> {
	if (!current) throw new Error(`The job queue is not open, so ${job.name} cannot be enqueued`);
	await current.send(job.name, data, { ...options, db: fromDrizzle(tx as never, sql) });
}

async function startBoss(database: Database, worker: boolean): Promise<PgBoss> {
	const boss = new PgBoss({
		...database.jobs,
		schema: 'jobs',
		supervise: worker,
		schedule: worker,
		...('db' in database.jobs ? {} : { max: worker ? 4 : 2 })
	});
	boss.on('error', (error) => {
		log.error({ err: { message: error.message } }, 'job queue');
	});
	await boss.start();
	return boss;
}

async function createMissingQueues(boss: PgBoss, jobs: readonly Job<object>[]): Promise<boolean> {
	const existing = new Set((await boss.getQueues()).map((queue) => queue.name));
	const missing = jobs.filter((job) => !existing.has(job.name));
	if (!existing.has(DEAD_LETTERS)) await boss.createQueue(DEAD_LETTERS);
	for (const job of missing) {
		await boss.createQueue(job.name, {
			retryLimit: job.retryLimit,
			retryBackoff: true,
			retryDelay: 5,
			expireInSeconds: job.expireInSeconds,
			deadLetter: DEAD_LETTERS
		});
	}
	return missing.length > 0;
}

async function startWorkers(boss: PgBoss, db: Db, handlers: readonly JobHandler[]): Promise<void> {
	for (const { job, handle, cron } of handlers) {
		await boss.work(job.name, { batchSize: 1, pollingIntervalSeconds: 1 }, async ([task]) => {
			if (!task) return;
			try {
				await handle(db, task.data as object);
			} catch (cause) {
				const err = cause instanceof Error ? { name: cause.name, message: cause.message } : cause;
				log.error({ job: job.name, id: task.id, err }, 'job failed');
				throw cause;
			}
		});
		if (cron) await boss.schedule(job.name, cron, {}, { tz: 'UTC' });
	}
}

/** How many jobs failed for good: somebody has to look. */
export async function countDeadLetters(db: Db): Promise<number> {
	const [row] = await rowsOf<{ count: number }>(
		db,
		sql`select count(*)::int as count from jobs.job where name = ${DEAD_LETTERS} and state = 'created'`
	);
	return row?.count ?? 0;
}
