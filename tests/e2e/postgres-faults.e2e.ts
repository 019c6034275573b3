import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { PgBoss } from 'pg-boss';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { translator } from '#i18n/messages.ts';
import { startPostgres } from '../postgres.ts';
import { balance } from './balance.ts';
import { layCable } from './cable.ts';
import { ending, startProgram, type Program } from './program.ts';

const scratch = mkdtempSync(join(tmpdir(), 'glokal-postgres-'));
// PostgreSQL runs as a user of its own where we are root.
chmodSync(scratch, 0o755);
const started: Program[] = [];
const clusters: NonNullable<Awaited<ReturnType<typeof startPostgres>>>[] = [];
let postgres: (typeof clusters)[number];
let other: typeof postgres;

beforeAll(async () => {
	// One of them is restarted under load, which the tests beside it must not feel.
	[postgres, other] = [await cluster('one'), await cluster('two')];
});

afterAll(async () => {
	for (const { process: child } of started) {
		child.kill('SIGKILL');
		await ending(child);
	}
	for (const each of clusters) await each.stop();
	rmSync(scratch, { recursive: true, force: true });
});

describe.concurrent('with PostgreSQL', () => {
	test('a database that is slow, cut off, silent or restarted is survived', async ({ expect }) => {
		const cable = await layCable(Number(new URL(other.url).port));
		const address = new URL(other.url);
		address.port = String(cable.port);
		const server = await serve({ DATABASE_URL: address.href }, 'cut');
		const load = loadOf(server.base, 3, ['/de', '/cs/search?q=a', '/api/v1/search?q=a&lang=de']);
		const expectAway = async (how: string) => {
			const since = performance.now();
			const page = await fetch(`${server.base}/de/search?q=a`, {
				headers: { accept: 'text/html' }
			});
			const text = await page.text();
			expect(page.status, how).toBe(503);
			expect(performance.now() - since, `${how}: milliseconds to the answer`).toBeLessThan(10_000);
			expect(text).toContain(translator('de')('platform.busy.title'));
			expect((await fetch(`${server.base}/healthz`)).status, how).toBe(200);
			expect((await fetch(`${server.base}/readyz`)).status, how).toBe(503);
		};
		const expectBack = async (how: string) => {
			const since = performance.now();
			const isBack = async () => {
				const paths = ['/readyz', '/de/search?q=a', '/de', '/cs', '/en/search?q=a'];
				const all = await Promise.all(paths.map((path) => fetch(server.base + path)));
				return all.every(({ status }) => status === 200);
			};
			await expect.poll(isBack, { timeout: 20_000, interval: 250 }).toBe(true);
			process.stdout.write(`${how}: back after ${secondsSince(since)} s\n`);
		};

		cable.delay(300);
		const slow = await fetch(`${server.base}/healthz`);
		expect(slow.status).toBe(200);
		await pause(4_000);
		cable.delay(0);
		expect(load.statuses(), 'a slow database is slow, not away').toEqual([200]);

		cable.cut();
		await pause(500);
		await expectAway('cut');
		cable.mend();
		await expectBack('cut');

		// Control: a pool that nobody watches waits on for a database that has fallen silent.
		const bare = new pg.Pool({ connectionString: address.href, statement_timeout: 60_000 });
		bare.on('error', () => undefined);
		await bare.query('select 1');
		cable.silence();
		const unwatched = bare.query('select 1').then(
			() => 'answered',
			() => 'ended'
		);
		await Promise.all([expectAway('silent'), expectAway('silent'), pause(10_000)]);
		expect(await Promise.race([unwatched, pause(0).then(() => 'waits')])).toBe('waits');
		cable.mend();
		await expectBack('silent');

		other.restart();
		await expectBack('restarted');
		// Jobs go on as well: one that is sent now is carried out.
		const boss = await queueOf(other.url);
		const id = await boss.send('mail.sweep', {});
		const stateOf = async () => (await boss.findJobs('mail.sweep', { id: id ?? '' }))[0]?.state;
		await expect.poll(stateOf, { timeout: 20_000, interval: 500 }).toBe('completed');
		await boss.stop({ graceful: false });

		const { slowest } = await load.end();
		expect([200, 503], 'nothing but answers and apologies').toEqual(
			expect.arrayContaining(load.statuses())
		);
		expect(slowest, 'milliseconds of the slowest answer').toBeLessThan(12_000);
		cable.close();
		expect(await server.stop()).toBe(0);
	}, 300_000);

	test('two servers are restarted one after the other without one failed request', async ({
		expect
	}) => {
		const proxy = await balance();
		const database = await ownDatabase('rolling');
		const ways = { DATABASE_URL: database, GLOKAL_SECRET: 'the same for both, and long enough' };
		const servers = [await serve(ways, 'rolling-0'), await serve(ways, 'rolling-1')];
		const everyoneReady = () => expect.poll(proxy.ready, { timeout: 20_000 }).toBe(2);
		servers.forEach(({ base }, at) => {
			proxy.place(at, base);
		});
		await everyoneReady();
		const load = loadOf(proxy.base, 4, ['/de', '/cs/search?q=a', '/healthz']);
		for (const [at, server] of servers.entries()) {
			expect(await server.stop(), 'exit code').toBe(0);
			servers[at] = await serve(ways, `rolling-${String(at)}`);
			proxy.place(at, servers[at].base);
			await everyoneReady();
		}
		await pause(500);
		expect(load.count(), 'requests meanwhile').toBeGreaterThan(100);
		expect(load.statuses(), 'of every request').toEqual([200]);
		process.stdout.write(`rolling: ${String(load.count())} requests, none failed\n`);

		// Control: a server that goes without a word costs requests.
		servers[0]?.process.kill('SIGKILL');
		await expect.poll(load.statuses, { timeout: 5_000, interval: 20 }).not.toEqual([200]);
		await load.end();
		proxy.close();
		await servers[1]?.stop();
	}, 300_000);

	test('a poison job stands in nobody’s way, and a dead worker’s job is taken over', async ({
		expect
	}) => {
		const database = await ownDatabase('jobs');
		const smtp = await aMailServer();
		const ways = {
			DATABASE_URL: database,
			SMTP_URL: smtp.url,
			GLOKAL_SECRET: 'long enough'.repeat(4)
		};
		const first = await serve(ways, 'jobs-0');
		const client = new pg.Client({ connectionString: database });
		await client.connect();
		const boss = await queueOf(database);
		const mail = async (subject: string) => {
			const mailId = crypto.randomUUID();
			await client.query(
				`insert into mails (id, message_id, recipient, language, purpose, subject, text, html)
				 values ($1, $2, 'eva@firma.example', 'de', 'test', $3, 'x', 'x')`,
				[mailId, `<${mailId}@localhost>`, subject]
			);
			return boss.send('mail.deliver', { mailId });
		};

		for (let n = 0; n < 3; n++) await boss.send('mail.deliver', { mailId: 'poison@firma.example' });
		await boss.send('mail.deliver', { mailId: 'poison@firma.example' }, { retryLimit: 0 });
		await mail('behind the poison');
		await expect.poll(smtp.subjects, { timeout: 20_000 }).toContain('behind the poison');
		const dead = async () =>
			(
				await client.query<{ source_name: string; said: string }>(
					`select source_name, source_output ->> 'message' as said from jobs.job
					 where name = 'dead-letters' and state = 'created'`
				)
			).rows;
		await expect.poll(async () => (await dead()).length, { timeout: 10_000 }).toBe(1);
		const [letter] = await dead();
		expect(letter?.source_name).toBe('mail.deliver');
		expect(letter?.said, 'what went wrong, without the value').toMatch(/^22P02 .*uuid/);
		expect(letter?.said).not.toContain('poison@');

		smtp.hold();
		const held = await mail('held by the dead');
		await expect.poll(smtp.holds, { timeout: 10_000 }).toBe(1);
		const second = await serve(ways, 'jobs-1');
		// Control: the same, but nobody expects signs of life of its worker.
		const unwatched = crypto.randomUUID();
		await client.query(
			`insert into jobs.job (id, name, state, started_on, expire_seconds, heartbeat_seconds, retry_limit)
			 values ($1, 'mail.sweep', 'active', now(), 300, null, 2)`,
			[unwatched]
		);
		first.process.kill('SIGKILL');
		await ending(first.process);
		const since = performance.now();
		smtp.release();
		await expect
			.poll(smtp.subjects, { timeout: 60_000, interval: 250 })
			.toContain('held by the dead');
		process.stdout.write(`jobs: taken over after ${secondsSince(since)} s\n`);
		const stateOf = async (id: string | null) =>
			(await client.query<{ state: string }>('select state from jobs.job where id = $1', [id]))
				.rows[0]?.state;
		await expect.poll(() => stateOf(held), { timeout: 5_000 }).toBe('completed');
		expect(await stateOf(unwatched), 'without heartbeat it would still wait').toBe('active');
		expect(smtp.subjects().filter((subject) => subject === 'held by the dead')).toHaveLength(1);
		await boss.stop({ graceful: false });
		await client.end();
		expect(await second.stop()).toBe(0);
		smtp.close();
	}, 300_000);
});

async function cluster(name: string): Promise<typeof postgres> {
	const begun = await startPostgres(mkdtempSync(join(scratch, `${name}-`)), { own: true });
	if (!begun) throw new Error('PostgreSQL 15 or later is missing');
	clusters.push(begun);
	return begun;
}

async function ownDatabase(name: string): Promise<string> {
	const client = new pg.Client({ connectionString: postgres.url });
	await client.connect();
	await client.query(`create database ${name}`);
	await client.end();
	const address = new URL(postgres.url);
	address.pathname = `/${name}`;
	return address.href;
}

async function serve(environment: NodeJS.ProcessEnv, name: string): Promise<Program> {
	const program = await startProgram(
		{ GLOKAL_DATA: join(scratch, name), ...environment },
		{ onLog: () => undefined }
	);
	started.push(program);
	return program;
}

async function queueOf(connectionString: string): Promise<PgBoss> {
	const boss = new PgBoss({ connectionString, schema: 'jobs', supervise: false, schedule: false });
	boss.on('error', () => undefined);
	await boss.start();
	return boss;
}

/** So many visitors that ask one page after the other until the end. */
function loadOf(base: string, visitors: number, paths: readonly string[]) {
	const seen: { status: number; milliseconds: number }[] = [];
	let isOver = false;
	const visit = async (at: number) => {
		for (let n = at; !isOver; n++) {
			const since = performance.now();
			const status = await fetch(base + (paths[n % paths.length] ?? '')).then(
				async (answer) => {
					await answer.arrayBuffer();
					return answer.status;
				},
				() => 0
			);
			seen.push({ status, milliseconds: performance.now() - since });
			await pause(40);
		}
	};
	const all = Promise.all(Array.from({ length: visitors }, (_, at) => visit(at)));
	return {
		count: () => seen.length,
		/** Each status that was met, once; 0 stands for no answer. */
		statuses: () => [...new Set(seen.map(({ status }) => status))].sort(),
		end: async () => {
			isOver = true;
			await all;
			return { slowest: Math.max(...seen.map(({ milliseconds }) => milliseconds)) };
		}
	};
}

/** A mail server that can keep a mail without saying whether it took it. */
async function aMailServer() {
	const subjects: string[] = [];
	let isHolding = false;
	let holds = 0;
	const smtp = new SMTPServer({
		disabledCommands: ['AUTH', 'STARTTLS'],
		onData: (stream, _session, done) => {
			let text = '';
			stream.setEncoding('utf8');
			stream.on('data', (piece: string) => (text += piece));
			stream.on('end', () => {
				if (isHolding) {
					holds++;
					return;
				}
				subjects.push(/^Subject: (.*)\r$/m.exec(text)?.[1] ?? '');
				done();
			});
		}
	});
	smtp.on('error', () => undefined);
	await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
	return {
		url: `smtp://127.0.0.1:${String((smtp.server.address() as AddressInfo).port)}`,
		subjects: () => subjects,
		hold: () => (isHolding = true),
		holds: () => holds,
		release: () => (isHolding = false),
		close: () => {
			smtp.close();
		}
	};
}

function secondsSince(start: number): string {
	return ((performance.now() - start) / 1_000).toFixed(1);
}

function pause(milliseconds: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
