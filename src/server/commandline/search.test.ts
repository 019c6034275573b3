import { describe, expect } from 'vitest';
import type { Db } from '#server/platform/database.ts';
import { indexOrganisations } from '#server/search/index.ts';
import { test } from '#tests/database.ts';
import { aListing, anOrganisation } from '#tests/findables.ts';
import { UsageError } from './command.ts';
import { searchCommand } from './search.ts';

async function* bytes(chunks: readonly string[]): AsyncGenerator<Uint8Array> {
	for (const chunk of chunks) yield Promise.resolve(new TextEncoder().encode(chunk));
}

async function run(db: Db, args: string[], chunks: readonly string[] = []) {
	let out = '';
	let err = '';
	const writes: string[] = [];
	const code = await searchCommand.run(
		args,
		{
			out: (text) => {
				out += text;
				writes.push(text);
			},
			err: (text) => (err += text),
			stdin: bytes(chunks),
			cwd: '/',
			signal: new AbortController().signal
		},
		{ db } as Parameters<typeof searchCommand.run>[2]
	);
	return { code, out, err, writes };
}

async function aRegion(db: Db) {
	const turner = await anOrganisation(db, {
		name: 'Dreherei Nord',
		description: 'Wir drehen.',
		source: 'chamber',
		externalId: 'A-1'
	});
	const miller = await anOrganisation(db, { name: 'Fräserei Süd', description: 'Wir fräsen.' });
	await aListing(db, turner, { title: 'Drehteile', direction: 'offer', kind: 'capacity' });
	await indexOrganisations(db, [turner, miller]);
	return { turner, miller };
}

interface Answer {
	q: string;
	lang: string;
	total: number;
	ids: string[];
	hits: {
		id: string;
		externalId: string | null;
		type: string;
		kind: string | null;
		score: number;
	}[];
}

const answersOf = (out: string) =>
	out
		.trimEnd()
		.split('\n')
		.map((line) => JSON.parse(line) as Answer & { error?: string; line?: number });

describe('glokal search', () => {
	test('gives JSON alone, with the ids that the operator uses where there are some', async ({
		db
	}) => {
		const { miller } = await aRegion(db);
		const { out, err, code } = await run(db, ['soustružení', '--lang', 'cs', '--json']);
		const answer = JSON.parse(out) as Answer;
		expect({ code, err }).toEqual({ code: 0, err: '' });
		expect(answer).toMatchObject({ q: 'soustružení', lang: 'cs' });
		expect(answer.ids).toEqual(answer.hits.map(({ id, externalId }) => externalId ?? id));
		expect(answer.ids).toContain('A-1');
		const other = JSON.parse((await run(db, ['Fräsen', '--json'])).out) as Answer;
		expect(other.ids[0]).toBe(miller);
		expect(other.hits[0]).toMatchObject({
			externalId: null,
			type: 'organisation',
			kind: 'company'
		});
	});

	test('answers line by line, in order, and goes on after a bad line', async ({ db }) => {
		await aRegion(db);
		const lines = [
			'{"q":"Drehen","lang":"de","limit":1}',
			'no json',
			'{"lang":"de"}',
			'{"q":"Drehen","lang":"fr"}',
			'{"q":"Drehen","limit":1001}',
			'{"q":"a\\u0000b"}',
			'{"q":"\\ud800"}',
			'[]',
			'{"q":"milling","lang":"en","limit":1000}'
		];
		const text = `${lines.join('\n')}\n`;
		// Cut in the middle of lines and of letters of several bytes, as a pipe does.
		const chunks = text.match(/[^]{1,7}/g) ?? [];
		const { out, writes } = await run(db, ['--stdin'], chunks);
		const answers = answersOf(out);
		expect(writes).toHaveLength(lines.length);
		expect(answers[0]).toMatchObject({ q: 'Drehen', lang: 'de', total: 3 });
		expect(answers[0]!.hits).toHaveLength(1);
		for (const [at, answer] of answers.slice(1, -1).entries()) {
			expect(answer).toEqual({ error: expect.any(String) as string, line: at + 2 });
		}
		expect(answers.at(-1)).toMatchObject({ q: 'milling', lang: 'en' });
	});

	test('answers a last line without an end', async ({ db }) => {
		await aRegion(db);
		expect(answersOf((await run(db, ['--stdin'], ['{"q":"Drehen"}'])).out)).toHaveLength(1);
	});

	test('scores fall over a thousand hits', async ({ db }) => {
		await aRegion(db);
		const { hits } = JSON.parse(
			(await run(db, ['Drehen Fräsen', '--limit', '1000', '--json'])).out
		) as Answer;
		const scores = hits.map(({ score }) => score);
		expect(scores).toEqual([...scores].sort((a, b) => b - a));
	});

	test('refuses what it does not take', async ({ db }) => {
		for (const args of [
			[],
			['x', '--lang', 'fr'],
			['x', '--limit', '1001'],
			['x', '--limit', 'x']
		]) {
			await expect(run(db, args)).rejects.toBeInstanceOf(UsageError);
		}
	});

	test('builds the index anew', async ({ db }) => {
		await anOrganisation(db, { name: 'Weberei', description: 'Wir weben.' });
		expect((JSON.parse((await run(db, ['Weben', '--json'])).out) as Answer).total).toBe(0);
		expect((await run(db, ['rebuild'])).code).toBe(0);
		expect((JSON.parse((await run(db, ['Weben', '--json'])).out) as Answer).total).toBe(1);
	});
});
