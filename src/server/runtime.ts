import { loadDemoRegion } from '#seeds/load.ts';
import { openCommandSocket, type CommandSocket } from './commandline/socket.ts';
import { useDatabase } from './platform/connection.ts';
import { isReachable, openDatabase, type Database, type Db } from './platform/database.ts';
import { isDiskFull } from './platform/disk-room.ts';
import { holdsOrganisations } from './directory/index.ts';
import { environment } from './platform/environment.ts';
import { openJobs, type JobQueue } from './platform/jobs.ts';
import { log } from './platform/log.ts';
import { migrateDatabase } from './platform/migrate.ts';
import { runtimeControl, type RuntimeControl } from './runtime-control.ts';
import { jobHandlers, jobs, onServerStart } from './wiring.ts';

interface Runtime {
	database: Database;
	queue: JobQueue;
	socket: CommandSocket | undefined;
}

let runtime: Runtime | undefined;
let draining = false;

/** Opens what the server needs, once, before the first request. */
export async function startRuntime(): Promise<void> {
	if (runtime) return;
	await earlierRuntime()?.close();
	const { DATABASE_URL, GLOKAL_DATA } = environment();
	const database = await openDatabase({
		url: DATABASE_URL,
		folder: GLOKAL_DATA,
		keepRoom: true
	});
	useDatabase(database);
	await migrateDatabase(database);
	const queue = await openJobs(database, jobs, { worker: true });
	await onServerStart(database.db);
	if (isLocal() && database.engine === 'pglite') await fillEmptyDatabase(database.db);
	const socket =
		database.engine === 'pglite' ? await openCommandSocket(GLOKAL_DATA, database) : undefined;
	await queue.work(jobHandlers);
	database.guard();
	runtime = { database, queue, socket };
	const control: RuntimeControl = { drain: () => void (draining = true), close: closeRuntime };
	Object.assign(globalThis, { [runtimeControl]: control });
	log.info({ engine: database.engine }, 'ready');
}

/** On one's own machine an empty database shows what the platform is for. */
async function fillEmptyDatabase(db: Db): Promise<void> {
	if (await holdsOrganisations(db)) return;
	await loadDemoRegion(db, { today: new Date(), say: (line) => process.stdout.write(`${line}\n`) });
}

/** The development server evaluates this module again after each change: the earlier one lets go. */
function earlierRuntime(): RuntimeControl | undefined {
	return (globalThis as { [runtimeControl]?: RuntimeControl })[runtimeControl];
}

async function closeRuntime(): Promise<void> {
	draining = true;
	const closing = runtime;
	runtime = undefined;
	if (!closing) return;
	await closing.socket?.close();
	await closing.queue.close();
	useDatabase(undefined);
	await closing.database.close();
}

/** Why requests should not come here now, or null. */
export async function whyNotReady(): Promise<string | null> {
	if (draining) return 'shutting down';
	if (!runtime) return 'starting';
	if (isDiskFull()) return 'disk is full';
	return (await isReachable(runtime.database.db)) ? null : 'database does not answer';
}

/**
 * True on somebody's own machine under `npm start`: the mailbox with its sign-in links may be shown.
 * Never with a public address or when listening on more than loopback.
 */
export function isLocal(): boolean {
	const { GLOKAL_LOCAL, HOST, ORIGIN } = environment();
	const loopback = ['127.0.0.1', '::1', 'localhost'];
	const own = !ORIGIN || ['localhost', '127.0.0.1', '[::1]'].includes(new URL(ORIGIN).hostname);
	return GLOKAL_LOCAL === '1' && loopback.includes(HOST) && own;
}
