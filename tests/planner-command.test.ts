import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '#server/commandline/run.ts';
import { generateFair } from '#server/meetings/planner/index.ts';
import type { Database } from '#server/platform/database.ts';
import { checkPlan, measurePlan } from './planner/check-plan.ts';
import type { InstanceFile, ScheduleFile } from './planner/documents.ts';

let folder = '';
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'plan-'))));
afterAll(() => rmSync(folder, { recursive: true }));

const write = (name: string, content: unknown) => {
	const text = typeof content === 'string' ? content : JSON.stringify(content);
	writeFileSync(join(folder, name), text);
	return name;
};
const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown;

async function* lines(...of: string[]) {
	for (const line of of) yield Promise.resolve(new TextEncoder().encode(`${line}\n`));
}

/** The command as it runs in the calling process; it gets no database, since it needs none. */
async function glokal(args: string[], stdin = lines()) {
	let [out, err] = ['', ''];
	const context = {
		out: (text: string) => (out += text),
		err: (text: string) => (err += text),
		stdin,
		cwd: folder,
		signal: new AbortController().signal
	};
	const code = await runCommand(['plan', ...args], context, undefined as unknown as Database);
	return { code, out, err };
}

const event: InstanceFile = {
	format: 'b2b-instance/1',
	name: 'event',
	slots: 3,
	locations: 2,
	participants: [{ id: 0 }, { id: 1 }, { id: 2, forbidden: [0] }],
	meetings: [
		{ id: 0, a: 0, b: 1 },
		{ id: 1, a: 1, b: 2 },
		{ id: 2, a: 0, b: 2 }
	]
};

const impossible: InstanceFile = {
	...event,
	participants: [{ id: 0, forbidden: [0, 1] }, { id: 1 }, { id: 2, forbidden: [2] }]
};

const reportKeys = [
	'held',
	'of',
	'heldWeight',
	'bound',
	'breaks',
	'breaksBound',
	'proven',
	'idleSlots',
	'tableChanges',
	'moved',
	'unheld',
	'conflict',
	'seconds',
	'cpuSeconds'
];

describe('glokal plan', () => {
	test('writes a plan and reports it as one line of JSON', async () => {
		const file = write('event.json', event);
		const { code, out, err } = await glokal([
			file,
			'--out',
			'plan.json',
			'--iterations',
			'2000',
			'--json'
		]);
		expect({ code, err }).toEqual({ code: 0, err: '' });
		expect(out.trimEnd().split('\n')).toHaveLength(1);
		const report = JSON.parse(out) as Record<string, unknown>;
		expect(Object.keys(report)).toEqual(reportKeys);
		const schedule = read('plan.json') as ScheduleFile;
		expect(checkPlan(event, schedule)).toEqual([]);
		expect(report).toMatchObject({ held: 3, of: 3, proven: true, conflict: null, unheld: [] });
		expect(report).toMatchObject({ breaks: measurePlan(event, schedule).breaks });
		expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
	});

	test('gives the same bytes for the same seed and number of iterations', async () => {
		const file = write(
			'fair.json',
			generateFair({ seed: 3, people: 40, wishes: 200, slots: 10, tables: 14 })
		);
		const bytes: string[] = [];
		for (const seed of ['7', '7', '8']) {
			const args = [file, '--out', 'same.json', '--iterations', '5000', '--seed', seed];
			expect((await glokal(args)).code).toBe(0);
			bytes.push(readFileSync(join(folder, 'same.json'), 'utf8'));
		}
		expect(bytes[1]).toBe(bytes[0]);
		expect(bytes[2]).not.toBe(bytes[0]);
	});

	test('says in words of the event that there is no plan, with exit 3, and writes none', async () => {
		const file = write('impossible.json', impossible);
		const { code, out } = await glokal([file, '--out', 'none.json', '--json']);
		expect(code).toBe(3);
		const { conflict } = JSON.parse(out) as { conflict: { text: string; participants: number[] } };
		expect(conflict.participants).toContain(0);
		expect(conflict.text).toMatch(/participant 0/);
		expect(readdirSync(folder)).not.toContain('none.json');
		const plain = await glokal([file]);
		expect([plain.code, plain.out]).toEqual([3, '']);
		expect(plain.err).toContain(conflict.text);
	});

	test('says with exit 4 that the time was over before it knew, and writes nothing', async () => {
		// Five people who all meet need five slots, because one of them waits in each; nobody's own
		// calendar shows it.
		const people = [0, 1, 2, 3, 4];
		const pairs = people.flatMap((a) => people.slice(a + 1).map((b) => ({ a, b })));
		const file = write('five.json', {
			...event,
			slots: 4,
			locations: 9,
			participants: [...people, 5, 6].map((id) => ({ id })),
			meetings: pairs.map((pair, id) => ({ id, ...pair }))
		});
		const limits = ['--iterations', '2000', '--out', 'five-plan.json', '--json'];
		const { code, out, err } = await glokal([file, '--method', 'search', ...limits]);
		expect(code).toBe(4);
		expect(JSON.parse(out)).toMatchObject({ held: 0, of: 10, proven: false, conflict: null });
		expect(err).toContain('there may be one');
		expect(readdirSync(folder)).not.toContain('five-plan.json');
		expect((await glokal([file, '--prove', '--json'])).code).toBe(3);
	});

	test.each([
		['no JSON', '{"format":', /line 1, column 11/],
		['an unknown field', { ...event, day: 1 }, /day \(line 1, column [0-9]+\): unknown field/],
		[
			'a contradiction',
			{ ...event, meetings: [{ id: 0, a: 0, b: 1, after: [0] }] },
			/meetings\[0\]\.after/
		],
		['bytes that are no UTF-8', Buffer.from([0x7b, 0xff]), /not in UTF-8/]
	])(
		'refuses a file with %s: exit 2, the place, and nothing else',
		async (_what, content, said) => {
			if (Buffer.isBuffer(content)) writeFileSync(join(folder, 'bad.json'), content);
			else write('bad.json', content);
			const { code, out, err } = await glokal(['bad.json', '--out', 'bad-plan.json', '--json']);
			expect({ code, out }).toEqual({ code: 2, out: '' });
			expect(err).toMatch(said);
			expect(err).toMatch(/^bad\.json: /);
			expect(readdirSync(folder)).not.toContain('bad-plan.json');
		}
	);

	test('refuses a file of more than 64 MB without reading it whole', async () => {
		write('large.json', ' '.repeat(64 * 2 ** 20 + 1));
		const { code, err } = await glokal(['large.json']);
		rmSync(join(folder, 'large.json'));
		expect([code, err]).toEqual([2, 'large.json: the file is larger than 64 MB\n']);
	});

	test.each([
		[[]],
		[['missing.json']],
		[['event.json', 'event.json']],
		[['event.json', '--colour']],
		[['event.json', '--seed', '-1']],
		[['event.json', '--seed', '1.5']],
		[['event.json', '--seed', '4294967296']],
		[['event.json', '--iterations', '0']],
		[['event.json', '--iterations', '10', '--seconds', '1']],
		[['event.json', '--seconds', '0']],
		[['event.json', '--seconds', '1e3']],
		[['event.json', '--method', 'magic']],
		[['event.json', '--threads', '0']],
		[['event.json', '--out', 'no/such/folder/plan.json']],
		[['event.json', '--out', '.']],
		[['event.json', '--out', 'event.json']],
		[['event.json', '--previous', 'event.json']],
		[['event.json', '--live']]
	])('refuses %j with exit 2', async (args) => {
		write('event.json', event);
		const { code, out, err } = await glokal(args);
		expect({ code, out }).toEqual({ code: 2, out: '' });
		expect(err).not.toBe('');
		expect(err).not.toContain('    at ');
		expect(read('event.json')).toEqual(event);
	});

	test('prints the schema of format 2', async () => {
		const { code, out } = await glokal(['--schema']);
		const path = join(import.meta.dirname, '../src/server/meetings/planner/instance.schema.json');
		expect(code).toBe(0);
		expect(JSON.parse(out)).toEqual(JSON.parse(readFileSync(path, 'utf8')));
	});

	test('moves nobody from a previous plan without need, whatever the seed', async () => {
		const file = write('event.json', event);
		const mirrored: ScheduleFile = {
			format: 'b2b-schedule/1',
			assignments: [
				{ m: 0, slot: 0, location: 1 },
				{ m: 1, slot: 1, location: 1 },
				{ m: 2, slot: 2, location: 1 }
			]
		};
		for (const before of [
			[0, 1, 2],
			[0, 2, 1]
		]) {
			const assignments = mirrored.assignments.map((one, m) => ({ ...one, slot: before[m] ?? 0 }));
			write('before.json', { ...mirrored, assignments });
			const args = ['--previous', 'before.json', '--iterations', '2000', '--seed', '9', '--json'];
			const { code, out } = await glokal([file, '--out', 'after.json', ...args]);
			expect(code).toBe(0);
			expect(JSON.parse(out)).toMatchObject({ moved: 0, held: 3 });
			expect((read('after.json') as ScheduleFile).assignments).toEqual(assignments);
		}
	});

	test('answers the changes of a day line by line, and goes on after a bad one', async () => {
		const file = write('live.json', { ...event, mustScheduleAll: false });
		await glokal([file, '--out', 'live-plan.json', '--iterations', '2000']);
		const changes = lines(
			'{"leave":2}',
			'no change',
			'{"leave":7}',
			'{"wish":{"a":1,"b":0,"weight":2}}',
			'{"now":3}',
			'{"leave":0}'
		);
		const { code, out, err } = await glokal(
			['--live', file, '--previous', 'live-plan.json', '--out', 'evening.json'],
			changes
		);
		expect({ code, err }).toEqual({ code: 0, err: '' });
		const answers = out
			.trimEnd()
			.split('\n')
			.map((line) => JSON.parse(line) as Record<string, unknown>);
		expect(answers).toHaveLength(6);
		expect(answers[0]).toEqual({
			moved: expect.any(Array) as number[],
			lost: [
				{ m: 1, reason: 'participant 2: has left.' },
				{ m: 2, reason: 'participant 2: has left.' }
			],
			added: [],
			ms: expect.any(Number) as number
		});
		expect(answers[1]).toEqual({
			error: expect.stringContaining('not valid JSON') as string,
			line: 2
		});
		expect(answers[2]).toEqual({
			error: expect.stringContaining('there is no participant 7') as string,
			line: 3
		});
		expect(answers[3]).toMatchObject({ lost: [], added: [3] });
		expect(answers[5]).toMatchObject({ moved: [], lost: [], added: [] });
		const evening = read('evening.json') as ScheduleFile;
		expect(evening.assignments.map(({ m }) => m)).toEqual([0, 3]);
	});

	test('runs as a program of its own, without a database, and exits as it says', async () => {
		const root = join(import.meta.dirname, '..');
		write('impossible.json', impossible);
		const program = promisify(execFile)(
			process.execPath,
			[join(root, 'bin/glokal.js'), 'plan', 'impossible.json', '--json'],
			{
				cwd: folder,
				env: { PATH: process.env.PATH, DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }
			}
		);
		const failure = await program.catch((cause: unknown) => cause);
		expect(failure).toMatchObject({
			code: 3,
			stdout: expect.stringMatching(/^\{.*\}\n$/) as string
		});
	}, 120_000);
});
