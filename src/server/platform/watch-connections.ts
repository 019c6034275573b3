import type { Socket } from 'node:net';
import pg from 'pg';
import { log } from './log.ts';

const LOOK_MILLISECONDS = 2_000;
const PATIENCE_MILLISECONDS = 2_500;

/**
 * Ends connections to a PostgreSQL that has fallen silent. Where a cable is cut no end ever comes: a
 * statement would wait for ever and hold its place in the pool. When a statement takes long and two
 * new connections in a row get no answer, all that wait are ended, so that their requests say that
 * the database is away and the pool starts afresh. Returns what stops the watching.
 */
export function watchConnections(pool: pg.Pool, connectionString: string): () => void {
	const busy = new Map<pg.PoolClient, number>();
	pool.on('acquire', (client) => busy.set(client, performance.now()));
	pool.on('release', (_error, client) => busy.delete(client));
	pool.on('remove', (client) => busy.delete(client));

	let silences = 0;
	let isLooking = false;
	const look = async () => {
		const waiting = [...busy].filter(([, since]) => performance.now() - since > LOOK_MILLISECONDS);
		if (waiting.length === 0) {
			silences = 0;
			return;
		}
		silences = (await answers(connectionString)) ? 0 : silences + 1;
		if (silences < 2) return;
		log.error({ connections: waiting.length }, 'the database is silent: connections are ended');
		for (const [client] of waiting) {
			if (busy.has(client)) socketOf(client).destroy(new Error('Connection terminated: silence'));
		}
	};
	const timer = setInterval(() => {
		if (isLooking) return;
		isLooking = true;
		void look().finally(() => (isLooking = false));
	}, LOOK_MILLISECONDS / 2);
	timer.unref();
	return () => {
		clearInterval(timer);
	};
}

async function answers(connectionString: string): Promise<boolean> {
	const probe = new pg.Client({
		connectionString,
		connectionTimeoutMillis: PATIENCE_MILLISECONDS,
		query_timeout: PATIENCE_MILLISECONDS
	});
	probe.on('error', () => undefined);
	try {
		await probe.connect();
		await probe.query('select 1');
		void probe.end().catch(() => undefined);
		return true;
	} catch {
		// Saying good-bye to somebody who does not answer takes for ever.
		socketOf(probe).destroy();
		return false;
	}
}

/** The driver does not show its socket in its types, and ending politely needs an answer. */
function socketOf(client: pg.ClientBase): Socket {
	return (client as unknown as { connection: { stream: Socket } }).connection.stream;
}
