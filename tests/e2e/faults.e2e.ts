import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, get, request } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, test } from 'vitest';
import { codeAt, stepAt } from '#server/identity/second-factor/totp.ts';
import { installSystemPackage } from '../system-package.ts';
import { ending, startProgram, type Program } from './program.ts';

const scratch = mkdtempSync(join(tmpdir(), 'glokal-faults-'));
const started: Program[] = [];
/** Several servers start at once here, perhaps on a machine that is busy anyway. */
const patience = 300_000;

afterAll(async () => {
	for (const { process: child } of started) {
		child.kill('SIGKILL');
		await ending(child);
	}
	rmSync(scratch, { recursive: true, force: true });
});

describe.concurrent('a server', () => {
	test(
		'cuts off 200 clients that send and read next to nothing, and serves the others',
		async ({ expect }) => {
			const server = await start('slow');
			// Control: the same server program of Node without our limits.
			const lenient = createServer((incoming, response) => {
				incoming.resume();
				response.end(Buffer.alloc(16 * 1024 * 1024));
			});
			lenient.headersTimeout = lenient.requestTimeout = lenient.keepAliveTimeout = 0;
			await new Promise<void>((resolve) => lenient.listen(0, '127.0.0.1', resolve));
			const { port: lenientPort } = lenient.address() as AddressInfo;

			const attack = new SlowClients(Number(new URL(server.base).port));
			attack.open(67, 67, 66);
			const control = new SlowClients(lenientPort);
			control.open(1, 1, 1);
			const times: number[] = [];
			while (attack.left() > 0 && attack.seconds() < 92) {
				const since = performance.now();
				const { status } = await fetch(`${server.base}/de/search?q=Drehteile`);
				expect(status).toBe(200);
				times.push(performance.now() - since);
				await pause(250);
			}
			times.sort((a, b) => a - b);
			const p95 = times[Math.floor(times.length * 0.95)] ?? Infinity;
			process.stdout.write(
				`slow clients: p95 of ${String(times.length)} others ${p95.toFixed(0)} ms, cut after ${attack.report()} s\n`
			);
			expect(times.length).toBeGreaterThan(50);
			expect(p95, 'milliseconds of the others').toBeLessThan(1_500);
			expect(attack.left(), 'slow clients still there after 92 s').toBe(0);
			expect(control.left(), 'without limits they stay').toBe(3);
			control.close();
			lenient.closeAllConnections();
			lenient.close();
			expect(await server.stop()).toBe(0);
		},
		patience
	);

	test(
		'goes on after a rejection nobody caught, and stops in order after an exception',
		async ({ expect }) => {
			// On a signal the test throws where nobody catches.
			const thrower = `let n = 0; process.on('SIGUSR2', () => {
			if (n++ === 0) Promise.reject(new Error('left alone by eva@wfs.example'));
			else setTimeout(() => { throw new Error('thrown in passing'); });
		});`;
			const logged: string[] = [];
			const preload = `--import data:text/javascript,${encodeURIComponent(thrower)}`;
			const server = await start('last-resort', { NODE_OPTIONS: preload }, (text) => {
				logged.push(text);
			});
			const said = (words: string) =>
				logged
					.join('')
					.split('\n')
					.find((line) => line.includes(words));
			server.process.kill('SIGUSR2');
			await expect.poll(() => said('nobody caught a rejection'), { timeout: 15_000 }).toBeDefined();
			expect(said('nobody caught a rejection')).toMatch(/"reference":"[0-9a-f]{8}"/);
			expect(logged.join('')).not.toContain('eva@');
			expect((await fetch(`${server.base}/de`)).status).toBe(200);
			expect(server.process.exitCode).toBeNull();

			// A request under way still gets its answer.
			const slow = request(`${server.base}/de/sign-in`, {
				method: 'POST',
				headers: {
					origin: server.base,
					accept: 'text/html',
					'content-type': 'application/x-www-form-urlencoded',
					'content-length': 30
				}
			});
			const answered = new Promise<number | undefined>((resolve, reject) => {
				slow.once('response', (response) => {
					response.resume();
					resolve(response.statusCode);
				});
				slow.once('error', reject);
			});
			slow.write('email=a%40b.example');
			await pause(300);
			const ended = ending(server.process);
			server.process.kill('SIGUSR2');
			await expect
				.poll(() => said('nobody caught an exception'), { timeout: 15_000 })
				.toBeDefined();
			await expect.poll(() => statusOf(`${server.base}/readyz`), { timeout: 15_000 }).toBe(503);
			slow.end('&password=x');
			expect(await answered).toBe(422);
			expect(await ended, 'a supervisor sees that something was wrong').toBe(1);
			expect(existsSync(join(scratch, 'last-resort', 'lock'))).toBe(false);

			// Control: without a last resort the rejection alone ends a process.
			const bare = spawn(process.execPath, ['-e', 'Promise.reject(new Error("x"))']);
			expect(await ending(bare)).toBe(1);
		},
		patience
	);

	test(
		'logs what happened, and not one address, text, token or query',
		async ({ expect }) => {
			let logged = '';
			const server = await start('log', { LOG_LEVEL: 'trace' }, (text) => (logged += text));
			const data = join(scratch, 'log');
			const link = new URL((await glokal(data, ['admin', 'create', 'eva@wfs.example'])).stdout);
			const file = join(scratch, 'log.csv');
			writeFileSync(file, 'Kennung;Name;PLZ;Ort;Land\r\nb-1;Bestand 1 GmbH;02763;Zittau;DE\r\n');
			await glokal(data, ['import', 'organisations', file, '--source', 'few']);

			const form = '/de/organisations/bestand-1-gmbh/inquiry';
			const html = await (await fetch(server.base + form)).text();
			const ticket = /name="ticket" value="([^"]+)"/.exec(html)?.[1] ?? '';
			await pause(4_200);
			const visitor = new Visitor(server.base);
			const sent = await visitor.post(`${form}?/send`, {
				ticket,
				what: 'Geheimteile',
				note: 'Bitte vertraulich behandeln',
				senderName: 'Karel Tajný',
				senderFirm: 'Tajná s.r.o.',
				senderEmail: 'karel@tajna.example'
			});
			expect(sent.status).toBe(303);
			await visitor.get('/de/search?q=Suchgeheimnis');
			await visitor.get('/api/v1/search?q=Suchgeheimnis&lang=de');
			await visitor.get('/de/operator/organisations?q=Raumgeheimnis');
			await visitor.post('/de/operator/people', { id: 'Formgeheimnis' });
			await visitor.post('/de/sign-in', {
				email: 'eva@wfs.example',
				password: 'Passwortgeheimnis'
			});
			await visitor.get('/de/operator/inquiries/Kein-Uuid-Geheimnis');
			await signIn(visitor, link.pathname);
			expect((await visitor.get('/de/operator/inquiries/Kein-Uuid-Geheimnis')).status).not.toBe(
				303
			);
			const activities = await (await visitor.get('/de/operator/activities?show=access')).text();

			// The security events are there for the operator, without what was typed.
			expect(activities).toContain('Zugriff verweigert');
			expect(activities).toContain('/[lang]/operator/organisations');
			expect(activities).toContain('Anfragemethode: POST');
			expect(activities).not.toMatch(/Raumgeheimnis|Formgeheimnis|10\.9\.8/);

			const cookies = [...visitor.cookies.values()];
			expect(cookies.length).toBeGreaterThan(0);
			const secrets = [
				...cookies,
				link.pathname.split('/').at(-1) ?? '',
				ticket,
				'Geheimteile',
				'vertraulich',
				'Karel',
				'Tajn',
				'karel@tajna.example',
				'eva@wfs.example',
				'Suchgeheimnis',
				'Raumgeheimnis',
				'Formgeheimnis',
				'Passwortgeheimnis',
				'Uuid-Geheimnis',
				'Neiße und Elbe',
				'10.9.8'
			];
			// Control: these requests did leave lines, so that silence is no proof.
			for (const route of ['/[lang]/search', '/[lang]/sign-in', '/[lang]/operator/people']) {
				expect(logged, route).toContain(`"route":"${route}"`);
			}
			expect(logged).toContain('access denied');
			for (const secret of secrets) {
				const line = logged.split('\n').find((one) => one.includes(secret));
				expect(line, secret).toBeUndefined();
			}
			expect(await server.stop()).toBe(0);
		},
		patience
	);

	test(
		'keeps sessions and one-time links when the clock jumps an hour',
		async ({ expect }) => {
			const clock = join(scratch, 'time');
			const turnTo = (offset: string) => {
				writeFileSync(clock, `${offset}\n`);
			};
			turnTo('+0');
			const server = await start('clock', {
				LD_PRELOAD: faketime(),
				FAKETIME_TIMESTAMP_FILE: clock,
				FAKETIME_NO_CACHE: '1',
				// The system's own clock for durations does not jump either.
				FAKETIME_DONT_FAKE_MONOTONIC: '1'
			});
			const data = join(scratch, 'clock');
			const linkFor = async (email: string) =>
				new URL((await glokal(data, ['admin', 'create', email])).stdout).pathname;
			const first = await linkFor('eva@wfs.example');
			const visitor = new Visitor(server.base);
			await signIn(visitor, first);
			const isIn = async () => (await visitor.get('/de/operator')).status === 200;
			const isOpen = async (link: string) =>
				(await (await fetch(server.base + link)).text()).includes('id="password"');
			expect(await isIn()).toBe(true);
			const second = await linkFor('jan@wfs.example');
			expect(await isOpen(second)).toBe(true);

			turnTo('-1h');
			expect(await isIn(), 'an hour back').toBe(true);
			expect(await isOpen(second), 'a link of the future').toBe(true);
			expect(await isOpen(first), 'what was used stays used').toBe(false);
			const third = await linkFor('petr@wfs.example');
			expect(await isOpen(third)).toBe(true);
			expect((await fetch(`${server.base}/readyz`)).status).toBe(200);

			turnTo('+1h');
			expect(await isIn(), 'an hour ahead').toBe(true);
			expect(await isOpen(third), 'two hours old by this clock').toBe(false);
			const fourth = await linkFor('olga@wfs.example');
			const other = new Visitor(server.base);
			await signIn(other, fourth, 3_600_000);
			expect((await other.get('/de/operator')).status).toBe(200);

			// Control: the clock does reach the program, so that a session does end in the end.
			turnTo('+4h');
			expect(await isIn(), 'three hours unused').toBe(false);
			turnTo('+0');
			expect((await fetch(`${server.base}/de/search?q=a`)).status).toBe(200);
			expect(await server.stop()).toBe(0);
		},
		patience
	);

	test(
		'lets a command end in silence when nobody reads on',
		async ({ expect }) => {
			const data = join(scratch, 'unread');
			const heard = (args: readonly string[]) =>
				new Promise<{ code: number | null; said: string }>((resolve) => {
					const child = spawn(process.execPath, args, {
						env: { ...process.env, GLOKAL_DATA: data, LOG_LEVEL: 'error' },
						stdio: ['ignore', 'pipe', 'pipe']
					});
					child.stdout.destroy();
					let said = '';
					child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
					child.once('close', (code) => {
						resolve({ code, said });
					});
				});
			const silence = { code: 0, said: '' };
			expect(await heard(['bin/glokal.js', 'help'])).toEqual(silence);
			expect(await heard(['bin/glokal.js', 'search', 'Drehteile', '--json'])).toEqual(silence);
			// Control: what any other program does.
			const loud = await heard(['-e', 'setTimeout(() => process.stdout.write("x"), 300)']);
			expect(loud).toMatchObject({ code: 1, said: expect.stringContaining('EPIPE') as string });
		},
		patience
	);
});

async function start(
	name: string,
	environment: NodeJS.ProcessEnv = {},
	onLog?: (text: string) => void
): Promise<Program> {
	const program = await startProgram(
		{ GLOKAL_DATA: join(scratch, name), ...environment },
		onLog ? { onLog } : {}
	);
	started.push(program);
	return program;
}

/** The library that shows a process another time; installed where it is missing and may be. */
function faketime(): string {
	const places = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib'].map(
		(folder) => join(folder, 'faketime', 'libfaketime.so.1')
	);
	const found = () => places.find((place) => existsSync(place));
	const library = found() ?? (installSystemPackage('libfaketime') ? found() : undefined);
	if (!library) throw new Error('faketime is missing. On Debian: apt-get install libfaketime');
	return library;
}

/** Clients that keep a connection busy with next to nothing. */
class SlowClients {
	readonly #port: number;
	readonly #since = performance.now();
	readonly #sockets = new Set<Socket>();
	/** What each of them sends now and then; null for a reader. */
	readonly #trickles = new Map<Socket, string | null>();
	readonly #ends: number[] = [];
	#beat: NodeJS.Timeout | undefined;

	constructor(port: number) {
		this.#port = port;
	}

	open(headers: number, bodies: number, readers: number): void {
		const host = `host: localhost:${String(this.#port)}\r\n`;
		const body = `POST /de/sign-in HTTP/1.1\r\n${host}origin: http://localhost:${String(this.#port)}\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: 10000\r\n\r\n`;
		const asking = `GET ${largestAsset()} HTTP/1.1\r\n${host}\r\n`;
		for (let n = 0; n < headers; n++) this.#connect(`GET /de HTTP/1.1\r\n${host}`, 'x-a: b\r\n');
		for (let n = 0; n < bodies; n++) this.#connect(body, 'a');
		// Enough answers to fill what the kernel keeps for a reader who does not read.
		for (let n = 0; n < readers; n++) this.#connect(asking.repeat(24), null);
		this.#beat = setInterval(() => this.#trickle(), 5_000);
	}

	left(): number {
		return this.#sockets.size;
	}

	seconds(): number {
		return (performance.now() - this.#since) / 1_000;
	}

	report(): string {
		const [first = 0] = this.#ends;
		return `${first.toFixed(0)} to ${(this.#ends.at(-1) ?? 0).toFixed(0)}`;
	}

	close(): void {
		clearInterval(this.#beat);
		for (const socket of this.#sockets) socket.destroy();
	}

	#connect(first: string, more: string | null): void {
		const socket = connect(this.#port, '127.0.0.1');
		this.#sockets.add(socket);
		socket.on('error', () => socket.destroy());
		socket.once('close', () => {
			this.#sockets.delete(socket);
			this.#ends.push(this.seconds());
			if (this.#sockets.size === 0) clearInterval(this.#beat);
		});
		socket.write(first);
		if (more === null) socket.pause();
		else socket.resume();
		this.#trickles.set(socket, more);
	}

	#trickle(): void {
		for (const socket of this.#sockets) {
			// A slow reader takes a little and says a little, so that it is never quite silent. A paused
			// socket also learns only by writing that the other side is gone.
			const more = this.#trickles.get(socket) ?? null;
			if (more === null) socket.read(512);
			socket.write(more ?? '\r\n');
		}
	}
}

/** Path of the largest file that the server hands out. */
function largestAsset(): string {
	const client = join('build', 'client');
	const files = readdirSync(client, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.js'))
		.map((name) => ({ name, bytes: statSync(join(client, name)).size }));
	files.sort((a, b) => b.bytes - a.bytes);
	return `/${files[0]?.name.replaceAll('\\', '/') ?? ''}`;
}

/** A browser without a screen: keeps cookies, posts forms as our own pages do. */
class Visitor {
	readonly cookies = new Map<string, string>();
	readonly #base: string;

	constructor(base: string) {
		this.#base = base;
	}

	get(path: string): Promise<Response> {
		return this.#ask(path, {});
	}

	post(path: string, fields: Record<string, string>): Promise<Response> {
		return this.#ask(path, {
			method: 'POST',
			headers: { 'content-type': 'application/x-www-form-urlencoded' },
			body: new URLSearchParams(fields)
		});
	}

	async #ask(path: string, init: RequestInit): Promise<Response> {
		const answer = await fetch(new URL(path, this.#base), {
			...init,
			redirect: 'manual',
			headers: {
				...(init.headers as Record<string, string> | undefined),
				accept: 'text/html',
				origin: this.#base,
				'x-forwarded-for': '10.9.8.7',
				cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
			}
		});
		for (const line of answer.headers.getSetCookie()) {
			const [pair = ''] = line.split(';');
			const at = pair.indexOf('=');
			const [name, value] = [pair.slice(0, at), decodeURIComponent(pair.slice(at + 1))];
			if (value === '') this.cookies.delete(name);
			else this.cookies.set(name, value);
		}
		return answer;
	}
}

/** The way in by a one-time link; `ahead` is how far the server's clock is ahead of ours. */
async function signIn(visitor: Visitor, link: string, ahead = 0): Promise<void> {
	const chosen = await visitor.post(link, { password: 'Neiße und Elbe fließen' });
	const next = chosen.headers.get('location') ?? '';
	const html = await (await visitor.get(next)).text();
	const secret = /<code[^>]*>([A-Z2-7 ]+)<\/code>/.exec(html)?.[1]?.replace(/\s/g, '') ?? '';
	const code = codeAt(secret, stepAt(Date.now() + ahead));
	const done = await visitor.post(next, { code });
	if (done.status >= 400) throw new Error(`The way in ended with ${String(done.status)}`);
}

function glokal(data: string, args: readonly string[]): Promise<{ stdout: string }> {
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, ['bin/glokal.js', ...args], {
			env: { ...process.env, GLOKAL_DATA: data, LOG_LEVEL: 'error' },
			stdio: ['ignore', 'pipe', 'inherit']
		});
		let stdout = '';
		child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
		child.once('exit', (code) => {
			if (code === 0) resolve({ stdout });
			else reject(new Error(`${args.join(' ')} ended with ${String(code)}`));
		});
	});
}

/** Without a connection that is kept: a server that stops closes those. */
function statusOf(address: string): Promise<number | undefined> {
	return new Promise((resolve, reject) => {
		get(address, { agent: false }, (response) => {
			response.resume();
			resolve(response.statusCode);
		}).once('error', reject);
	});
}

function pause(milliseconds: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
