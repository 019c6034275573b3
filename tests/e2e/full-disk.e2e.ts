import { execFile, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, test } from 'vitest';
import { translator } from '#i18n/messages.ts';
import type { Language } from '#i18n/languages.ts';
import { ending, startProgram, type Program } from './program.ts';
import { emptyDisk, fillDisk, onSmallDisk, seenBy } from './small-disk.ts';

const run = promisify(execFile);
const scratch = mkdtempSync(join(tmpdir(), 'glokal-full-'));

afterAll(() => {
	rmSync(scratch, { recursive: true, force: true });
});

describe.concurrent('a full disk', () => {
	test('leaves everything readable, refuses what is written, and heals by itself', async ({
		expect
	}) => {
		const disk = join(scratch, 'disk');
		mkdirSync(disk);
		let logged = '';
		const program = await startProgram(
			{ GLOKAL_DATA: join(disk, 'data'), LOG_LEVEL: 'warn' },
			{ within: onSmallDisk(disk, 320), onLog: (text) => (logged += text) }
		);
		const { base } = program;
		const seen = seenBy(program.process.pid ?? 0, disk);
		try {
			await importFew(join(seen, 'data'));
			const kept = await listed(base);
			expect(kept).toBe(3);
			const [first, ticket] = [await ticketOf(base), await ticketOf(base)];
			// Nobody fills in the form in less than four seconds.
			await new Promise((resolve) => setTimeout(resolve, 4_200));
			expect((await send(base, 'de', first, 'vorher')).status).toBe(303);

			fillDisk(seen);
			const ready = await fetch(`${base}/readyz`);
			expect([ready.status, await ready.text()]).toEqual([503, 'disk is full\n']);
			expect((await fetch(`${base}/healthz`)).status).toBe(200);
			expect(await listed(base), 'the search goes on').toBe(kept);
			for (const path of ['/de', '/cs/search?q=Bestand', '/en/organisations/bestand-1-gmbh']) {
				expect((await fetch(base + path)).status, path).toBe(200);
			}
			expect((await preview(base, ticket)).status, 'what only computes goes on').toBe(200);
			for (const language of ['de', 'cs', 'en'] as const) {
				const refused = await send(base, language, ticket, 'Fünf "Wellen" & Zapfen');
				const page = await refused.text();
				expect(refused.status, language).toBe(503);
				expect(page).toContain(`lang="${language}"`);
				expect(page).toContain(translator(language)('platform.not_kept.full'));
				expect(page, 'what was typed').toMatch(
					/Fünf (&quot;|&#34;)Wellen(&quot;|&#34;) &amp; Zapfen/
				);
				expect(page).not.toMatch(/53100|25006|read-only|ENOSPC/);
			}
			const signIn = await post(`${base}/de/sign-in`, { email: 'eva@wfs.example', password: 'x' });
			expect(signIn.status).toBe(503);
			expect(await signIn.text()).toContain('value="eva@wfs.example"');
			// Long enough for the queue to ask, too.
			await new Promise((resolve) => setTimeout(resolve, 3_000));
			expect(program.process.exitCode, 'the process lives').toBeNull();
			expect((await fetch(`${base}/healthz`)).status).toBe(200);

			emptyDisk(seen);
			await expect.poll(() => statusOf(`${base}/readyz`), { timeout: 5_000 }).toBe(200);
			expect((await send(base, 'de', ticket, 'nachher')).status, 'the same form').toBe(303);
			expect(await listed(base)).toBe(kept);
			expect(logged).toContain('the disk is full');
			expect(logged).toContain('the disk has room again');
			expect(logged).not.toMatch(/eva@wfs|Wellen|kunde@/);
			expect(logged.split('\n').length, 'the log is not flooded').toBeLessThan(40);
			expect(await program.stop()).toBe(0);
		} finally {
			await end(program);
		}
	}, 300_000);

	test('that was filled while the engine wrote its log does not break it for good', async ({
		expect
	}) => {
		const [bare, guarded] = await Promise.all([breakEngine('bare'), breakEngine('guarded')]);
		// Control: without us the engine answers nothing any more, not even when there is room again.
		expect(bare).toContain('broken');
		expect(bare).not.toContain('read');
		expect(guarded).toContain('broken\n');
		expect(guarded).toContain('read 1000\nwritten\n');
	}, 300_000);
});

/** What a process saw that filled the disk under its engine; an endless loop is ended. */
function breakEngine(way: 'bare' | 'guarded'): Promise<string> {
	const disk = join(scratch, way);
	mkdirSync(disk);
	const [command, ...args] = [
		...onSmallDisk(disk, 150),
		process.execPath,
		'tests/e2e/engine-on-full-disk.ts',
		disk,
		way
	];
	return new Promise((resolve) => {
		const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'ignore'] });
		let said = '';
		child.stdout.setEncoding('utf8').on('data', (text: string) => {
			said += text;
			if (text.includes('broken')) setTimeout(() => child.kill('SIGKILL'), 8_000).unref();
		});
		child.once('exit', () => {
			resolve(said);
		});
	});
}

async function importFew(data: string): Promise<void> {
	const file = join(scratch, 'few.csv');
	const rows = [1, 2, 3].map((at) => `b-${at};Bestand ${at} GmbH;02763;Zittau;DE;Bestand`);
	writeFileSync(file, ['Kennung;Name;PLZ;Ort;Land;Beschreibung', ...rows].join('\r\n'));
	await run(
		process.execPath,
		['bin/glokal.js', 'import', 'organisations', file, '--source', 'few'],
		{ env: { ...process.env, GLOKAL_DATA: data, LOG_LEVEL: 'error' } }
	);
}

async function listed(base: string): Promise<number> {
	const answer = await fetch(`${base}/api/v1/search?q=Bestand&lang=de&type=company`);
	return ((await answer.json()) as { total: number }).total;
}

const form = (base: string, language: Language) =>
	`${base}/${language}/organisations/bestand-1-gmbh/inquiry`;

async function ticketOf(base: string): Promise<string> {
	const html = await (await fetch(form(base, 'de'))).text();
	return /name="ticket" value="([^"]+)"/.exec(html)?.[1] ?? '';
}

function send(base: string, language: Language, ticket: string, what: string): Promise<Response> {
	return post(`${form(base, language)}?/send`, filled(ticket, what));
}

function preview(base: string, ticket: string): Promise<Response> {
	return post(`${form(base, 'de')}?/preview`, filled(ticket, 'Drehteile'));
}

function filled(ticket: string, what: string): Record<string, string> {
	const sender = {
		senderName: 'Kunde',
		senderFirm: 'Kunde GmbH',
		senderEmail: `kunde@${crypto.randomUUID().slice(0, 8)}.example`
	};
	return { ticket, what, ...sender };
}

function post(address: string, fields: Record<string, string>): Promise<Response> {
	return fetch(address, {
		method: 'POST',
		redirect: 'manual',
		headers: {
			origin: new URL(address).origin,
			accept: 'text/html',
			'content-type': 'application/x-www-form-urlencoded'
		},
		body: new URLSearchParams(fields)
	});
}

async function statusOf(address: string): Promise<number> {
	return (await fetch(address)).status;
}

async function end({ process: child }: Program): Promise<void> {
	child.kill('SIGKILL');
	await ending(child);
}
