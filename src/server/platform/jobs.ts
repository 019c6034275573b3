import { sql } from 'drizzle-orm';
import { fromDrizzle, PgBoss } from 'pg-boss';
import { rowsOf, type Database, type Db } from './database.ts';
import { describeError, withoutValues } from './faults.ts';
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

/** A worker that was not heard of for so long is dead, and another one takes its job over. */
const HEARTBEAT_SECONDS = 20;
/** So often jobs without a living worker are looked for. */
const SUPERVISE_SECONDS = 10;
/** The same complaint of the queue is logged once in this time. */
const REPEAT_MILLISECONDS = 60_000;

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
		superviseIntervalSeconds: SUPERVISE_SECONDS,
		monitorIntervalSeconds: SUPERVISE_SECONDS,
		...('db' in database.jobs ? {} : { max: worker ? 4 : 2, connectionTimeoutMillis: 8_000 })
	});
	boss.on('error', complainOnce());
	await boss.start();
	return boss;
}

/** While the database is away every worker complains every second: once a minute tells as much. */
function complainOnce(): (error: Error) => void {
	const saidAt = new Map<string, number>();
	return (error) => {
		const err = describeError(error);
		const what = err.message.replace(/ \(Queue: .*$/, '');
		const now = performance.now();
		if (now - (saidAt.get(what) ?? -Infinity) < REPEAT_MILLISECONDS) return;
		if (saidAt.size > 100) saidAt.clear();
		saidAt.set(what, now);
		log.error({ err }, 'job queue');
	};
}

async function createMissingQueues(boss: PgBoss, jobs: readonly Job<object>[]): Promise<boolean> {
	const queues = await boss.getQueues();
	const existing = new Set(queues.map((queue) => queue.name));
	const missing = jobs.filter((job) => !existing.has(job.name));
	if (!existing.has(DEAD_LETTERS)) await boss.createQueue(DEAD_LETTERS);
	for (const { name, heartbeatSeconds } of queues) {
		// Made by an earlier version, before workers had to give signs of life.
		if (name === DEAD_LETTERS || heartbeatSeconds === HEARTBEAT_SECONDS) continue;
		await boss.updateQueue(name, { heartbeatSeconds: HEARTBEAT_SECONDS });
	}
	for (const job of missing) {
		await boss.createQueue(job.name, {
			retryLimit: job.retryLimit,
			retryBackoff: true,
			retryDelay: 5,
			expireInSeconds: job.expireInSeconds,
			heartbeatSeconds: HEARTBEAT_SECONDS,
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
				const err = describeError(cause);
				log.error({ job: job.name, id: task.id, err }, 'job failed');
				// The queue keeps the message for the operator: what it may quote stays out of it.
				throw new JobFailed(err.code ? `${err.code} ${err.message}` : err.message);
			}
		});
		if (cron) await boss.schedule(job.name, cron, {}, { tz: 'UTC' });
	}
}

class JobFailed extends Error {
	override name = 'JobFailed';
}

/** A job that failed for good: somebody has to look. */
export interface DeadLetter {
	id: string;
	/** The kind of work, for example `mail.deliver`. */
	job: string;
	failedAt: Date;
	/** How often it was tried. */
	tries: number;
	/** The last error, without values of people. */
	error: string;
}

export async function countDeadLetters(db: Db): Promise<number> {
	const [row] = await rowsOf<{ count: number }>(
		db,
		sql`select count(*)::int as count from jobs.job where name = ${DEAD_LETTERS} and state = 'created'`
	);
	return row?.count ?? 0;
}

/** Jobs that failed for good, the newest first. */
export async function listDeadLetters(db: Db, limit = 20): Promise<DeadLetter[]> {
	const rows = await rowsOf<{
		id: string;
		job: string | null;
		failed_at: string | Date;
		tries: number | null;
		error: string | null;
	}>(
		db,
		sql`select id, source_name as job, created_on as failed_at, source_retry_count + 1 as tries,
				source_output ->> 'message' as error
			from jobs.job where name = ${DEAD_LETTERS} and state = 'created'
			order by created_on desc, id limit ${limit}`
	);
	return rows.map(({ id, job, failed_at, tries, error }) => ({
		id,
		job: job ?? '?',
		failedAt: new Date(failed_at),
		tries: tries ?? 1,
		error: withoutValues(error ?? '')
	}));
}
