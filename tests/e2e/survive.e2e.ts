import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, get, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { ending, startProgram, type Program } from './program.ts';

const run = promisify(execFile);
const scratch = mkdtempSync(join(tmpdir(), 'glokal-survive-'));
const rowsOfImport = 2_000;
const started: Program[] = [];

async function start(data: string): Promise<Program> {
	const program = await startProgram({ GLOKAL_DATA: data });
	started.push(program);
	return program;
}

// A test that fails leaves no server behind.
afterEach(async () => {
	for (const program of started.splice(0)) {
		program.process.kill('SIGKILL');
		await ending(program.process);
	}
});

afterAll(() => {
	rmSync(scratch, { recursive: true, force: true });
});

describe('a server that is killed in the middle of an import', () => {
	test('starts again by itself, and the import is whole or absent', async () => {
		const data = join(scratch, 'killed');
		const file = join(scratch, 'many.csv');
		writeFileSync(file, manyRows());
		let program = await start(data);
		await command(data, 'import', 'organisations', smallList(), '--source', 'first');
		expect(await shown(program.base, 'bestand', [1, 2, 3])).toEqual([200, 200, 200]);

		const killedAt: string[] = [];
		let isWhole = false;
		// Early while the rows are read, in the middle while they are written, and late.
		for (const share of [0.05, 0.5, 0.95]) {
			const source = `killed-${share}`;
			const progress = await importUntil({ data, file, source, share }, () => {
				program.process.kill('SIGKILL');
			});
			await ending(program.process);
			killedAt.push(progress);
			expect(existsSync(join(data, 'lock')), 'the dead process left its lock').toBe(true);

			program = await start(data);
			expect(program.seconds, 'seconds to be ready').toBeLessThan(15);
			expect(await shown(program.base, 'bestand', [1, 2, 3])).toEqual([200, 200, 200]);
			isWhole = (await statesOf(data, source)).includes('completed');
			await expectAllOrNone(program.base, isWhole, progress);
			if (isWhole) break;
		}
		expect(
			killedAt.some((progress) => progress.includes('written')),
			`at least one kill fell into the writing: ${killedAt.join('; ')}`
		).toBe(true);

		// Control: without a kill the same list becomes visible as a whole.
		if (!isWhole) {
			await command(data, 'import', 'organisations', file, '--source', 'at-last');
			await expectAllOrNone(program.base, true, 'undisturbed');
		}
		expect(await program.stop()).toBe(0);
	}, 400_000);
});

describe('a data folder', () => {
	test('serves one process: the second ends and names the first', async () => {
		const data = join(scratch, 'shared');
		const first = await start(data);
		const second = await run(process.execPath, ['bin/glokal.js', 'serve'], {
			env: { ...process.env, GLOKAL_DATA: data, PORT: '0', LOG_LEVEL: 'error' },
			timeout: 60_000
		}).then(
			() => null,
			(failed: unknown) => failed as { code: number; stderr: string; stdout: string }
		);
		expect(second?.code, 'it ends by itself').toBeGreaterThan(0);
		const said = `${second?.stderr ?? ''}${second?.stdout ?? ''}`;
		expect(said).toContain(String(first.process.pid));
		expect(said).toContain(data);
		expect((await fetch(`${first.base}/readyz`)).status, 'the first goes on').toBe(200);

		for (const args of [['migrate'], ['seed', 'demo']]) {
			const refused = await command(data, ...args).then(
				() => null,
				(failed: unknown) => (failed as { stderr: string }).stderr
			);
			expect(refused, args.join(' ')).toContain(String(first.process.pid));
		}
		expect(await first.stop()).toBe(0);
		expect(existsSync(join(data, 'lock')), 'the lock goes with its process').toBe(false);
	}, 200_000);

	test('takes commands through the server that holds it, and without one', async () => {
		const data = join(scratch, 'commands');
		const server = await start(data);
		const made = await command(data, 'admin', 'create', 'erste@wfs.example');
		expect(made.stdout).toMatch(/^http:\/\/\S+\/sign-in\/setup\/\S+\n$/);
		expect((await command(data, 'admin', 'list')).stdout).toBe('erste@wfs.example\n');
		const json = await command(data, 'search', 'Drehteile', '--lang', 'de', '--json');
		expect(JSON.parse(json.stdout)).toMatchObject({ q: 'Drehteile', total: 0 });
		const wrong = await command(data, 'admin', 'create').catch((failed: unknown) => failed);
		expect(wrong).toMatchObject({ code: 2 });
		await server.stop();
		expect((await command(data, 'admin', 'list')).stdout).toBe('erste@wfs.example\n');

		// A copied folder is somebody else's: its lock and socket don't count.
		const copy = join(scratch, 'copied');
		cpSync(data, copy, { recursive: true });
		expect((await command(copy, 'admin', 'list')).stdout).toBe('erste@wfs.example\n');
	}, 200_000);
});

test('a server asked to stop says so first, ends what is under way and goes with 0', async () => {
	const data = join(scratch, 'stopped');
	const server = await start(data);
	const { hostname, port } = new URL(server.base);
	// A request whose body is still on its way keeps the server from closing.
	const slow = request({
		hostname,
		port,
		path: '/de/sign-in',
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
	const agent = new Agent();
	const readiness = () =>
		new Promise<number | undefined>((resolve, reject) => {
			get({ hostname, port, path: '/readyz', agent }, (response) => {
				response.resume();
				resolve(response.statusCode);
			}).once('error', reject);
		});
	expect(await readiness()).toBe(200);

	const since = performance.now();
	const ended = ending(server.process);
	server.process.kill('SIGTERM');
	await expect.poll(readiness, { interval: 50, timeout: 2_000 }).toBe(503);
	expect((await fetch(`${server.base}/de`)).status, 'visitors are still served').toBe(200);
	slow.end('&password=x');
	expect(await answered, 'the request under way gets its answer').toBe(422);
	expect(await ended).toBe(0);
	expect(performance.now() - since).toBeLessThan(25_000);
}, 120_000);

function command(data: string, ...args: string[]): Promise<{ stdout: string; stderr: string }> {
	return run(process.execPath, ['bin/glokal.js', ...args], {
		env: { ...process.env, GLOKAL_DATA: data, LOG_LEVEL: 'error' },
		maxBuffer: 64 * 1024 * 1024
	});
}

/** Imports through the server until a share of the rows is done, then acts; gives the progress. */
function importUntil(
	{ data, file, source, share }: { data: string; file: string; source: string; share: number },
	act: () => void
): Promise<string> {
	return new Promise((resolve) => {
		const child = execFile(
			process.execPath,
			['bin/glokal.js', 'import', 'organisations', file, '--source', source],
			{ env: { ...process.env, GLOKAL_DATA: data } }
		);
		let progress = 'nothing yet';
		let isDone = false;
		const actOnce = () => {
			if (!isDone) act();
			isDone = true;
		};
		child.stderr?.on('data', (text: string) => {
			const line = text.trim().split('\n').at(-1) ?? '';
			if (isDone || !/\d/.test(line)) return;
			progress = line;
			const done = Number(/^\d+/.exec(line)?.[0]);
			if (share < 0.1 || (line.includes('written') && done >= share * rowsOfImport)) actOnce();
		});
		child.once('exit', () => {
			actOnce();
			resolve(progress);
		});
	});
}

/** Visible are all rows or none, by their pages at once and by the search as soon as it knows them. */
async function expectAllOrNone(base: string, isWhole: boolean, when: string): Promise<void> {
	const sample = [0, 1, rowsOfImport / 2, rowsOfImport - 1];
	expect(await shown(base, 'xylotrop', sample), when).toEqual(
		sample.map(() => (isWhole ? 200 : 404))
	);
	await expect
		.poll(() => countOf(base, 'Xylotrop'), { interval: 2_000, timeout: 120_000 })
		.toBe(isWhole ? rowsOfImport : 0);
}

/** Status of the profiles with these numbers. */
function shown(base: string, name: string, numbers: number[]): Promise<number[]> {
	return Promise.all(
		numbers.map(async (n) => (await fetch(`${base}/de/organisations/${name}-${n}-gmbh`)).status)
	);
}

async function statesOf(data: string, source: string): Promise<string[]> {
	const { stdout } = await command(data, 'import', 'list', '--json');
	return stdout
		.split('\n')
		.filter(Boolean)
		.map((line) => JSON.parse(line) as { source: string; state: string })
		.filter((view) => view.source === source)
		.map(({ state }) => state);
}

/** Public entries whose text holds a word. */
async function countOf(base: string, word: string): Promise<number> {
	const query = new URLSearchParams({ q: word, lang: 'de', type: 'company' });
	const answer = await fetch(`${base}/api/v1/search?${query}`);
	return ((await answer.json()) as { total: number }).total;
}

function manyRows(): string {
	const rows = Array.from(
		{ length: rowsOfImport },
		(_, at) => `m-${at};Xylotrop ${at} GmbH;02763;Zittau;DE;Xylotrop Nummer ${at}`
	);
	return ['Kennung;Name;PLZ;Ort;Land;Beschreibung', ...rows].join('\r\n');
}

function smallList(): string {
	const file = join(scratch, 'few.csv');
	const rows = [1, 2, 3].map((at) => `b-${at};Bestand ${at} GmbH;02763;Zittau;DE;Bestand`);
	writeFileSync(file, ['Kennung;Name;PLZ;Ort;Land;Beschreibung', ...rows].join('\r\n'));
	return file;
}
