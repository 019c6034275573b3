import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect } from 'vitest';
import { database } from '#server/platform/connection.ts';
import { facetNames, indexOrganisations, limits } from '#server/search/index.ts';
import { test } from '#tests/database.ts';
import { anOrganisation } from '#tests/findables.ts';
import { GET } from './+server.ts';

async function ask(query: string, { address = '192.0.2.1', lang = 'de' as const } = {}) {
	const headers = new Headers();
	const event = {
		url: new URL(`http://localhost/api/v1/search${query}`),
		locals: { lang, address },
		setHeaders: (set: Record<string, string>) => {
			for (const [name, value] of Object.entries(set)) headers.set(name, value);
		}
	};
	const response = await GET(event as unknown as Parameters<typeof GET>[0]);
	return { response, body: (await response.json()) as Record<string, unknown> };
}

// The route works on the database of the process, so its rows are committed and removed again.
beforeEach(async () => {
	const db = database();
	const ids = [];
	for (let n = 0; n < 3; n++) {
		ids.push(
			await anOrganisation(db, {
				name: `Dreherei ${String(n)}`,
				description: 'Wir drehen Teile.',
				source: 'chamber',
				externalId: `secret-${String(n)}`
			})
		);
	}
	await indexOrganisations(db, ids);
});

afterEach(async () => {
	await database().execute(sql`delete from organisations`);
	await database().execute(sql`delete from throttles`);
});

describe('GET /api/v1/search', () => {
	test('answers with hits and reasons in the language asked for', async () => {
		const { response, body } = await ask('?q=turning&lang=cs');
		expect(response.status).toBe(200);
		expect(body).toMatchObject({ q: 'turning', lang: 'cs', total: 3, exact: 3, page: 1 });
		expect((body.hits as object[])[0]).toMatchObject({
			type: 'organisation',
			kind: 'company',
			lang: 'de',
			reasons: [{ concept: 'turning', label: 'soustružení', relation: 'same' }]
		});
	});

	test('never gives the ids that the operator uses', async () => {
		const { body } = await ask('?q=Drehen');
		expect(JSON.stringify(body)).not.toMatch(/secret-|externalId/);
	});

	test('gives at most fifty hits a page, and says which parameter it does not take', async () => {
		expect((await ask('?limit=50')).response.status).toBe(200);
		for (const [query, name] of Object.entries({
			'?limit=51': 'limit',
			'?limit=0': 'limit',
			'?limit=NaN': 'limit',
			'?lang=fr': 'lang',
			'?page=99999999999': 'page',
			'?page=1001': 'page',
			'?sort=price': 'sort'
		})) {
			const { response, body } = await ask(query);
			expect({ query, status: response.status }).toEqual({ query, status: 400 });
			expect(body.error).toContain(name);
		}
	});

	test('takes one network’s sixty searches a minute, then says how long to wait', async () => {
		const statuses = [];
		for (let n = 0; n < limits.api.hits; n++) {
			statuses.push((await ask('?q=x', { address: `2001:db8::${String(n)}` })).response.status);
		}
		expect(new Set(statuses)).toEqual(new Set([200]));
		const { response, body } = await ask('?q=x', { address: '2001:db8::ffff' });
		expect(response.status).toBe(429);
		expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
		expect(body.error).toMatch(/Sekunde/);
		expect((await ask('?q=x', { address: '2001:db8:0:1::1' })).response.status).toBe(200);
	});

	test('refuses or answers whatever stands in a parameter, without a fault of its own', async () => {
		const names = ['q', 'place', 'radius', 'sort', 'page', 'limit', 'lang', ...facetNames];
		let n = 0;
		for (const text of nasty) {
			for (const name of names) {
				const address = `10.0.${String(n++ % 250)}.1`;
				const query = `?${new URLSearchParams({ [name]: text }).toString()}`;
				const started = performance.now();
				const { response, body } = await ask(query, { address });
				expect([200, 400]).toContain(response.status);
				expect(JSON.stringify({ ...body, q: '' })).not.toMatch(/select |syntax error|tsquery/i);
				expect(performance.now() - started).toBeLessThan(3000);
			}
		}
	}, 120_000);
});

const nasty = [
	"'",
	'"',
	'`',
	'\\',
	"\\'",
	"' or '1'='1",
	"'; drop table organisations; --",
	"') union select null--",
	"1' and pg_sleep(5)--",
	'1; select pg_sleep(5)',
	"'||pg_sleep(5)||'",
	'%27%20or%201=1',
	'%',
	'_',
	'%%%%%%',
	'*',
	'a:*',
	'a & b | !c',
	'<->',
	'!!!',
	'(((',
	':A',
	"c:turning' | 'c:milling",
	'{}',
	'[]',
	'null',
	'NaN',
	'1e309',
	'-1',
	'99999999999',
	'\0',
	'a\0b',
	'\ud800',
	'\u202e\u200b\ufeff',
	'<script>alert(1)</script>',
	'{{7*7}}',
	'../../etc/passwd',
	'\r\nset-cookie: a=b',
	'💥'.repeat(50),
	'ß'.repeat(300),
	'x'.repeat(20_000),
	'schweißen '.repeat(2000),
	'2027-02-30'
];
