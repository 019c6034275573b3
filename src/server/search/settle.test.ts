import { expect } from 'vitest';
import { bytesSource, importFile } from '#server/directory/import/index.ts';
import { listingTarget } from '#server/listings/import/index.ts';
import { commandLine } from '#server/platform/actor.ts';
import { test } from '#tests/database.ts';
import { noFilters } from './filters.ts';
import { rebuildIndex } from './rebuild.ts';
import { search } from './search.ts';

test('what an import brought is ordered rightly from the first answer on', async ({ database }) => {
	const { db } = database;
	const rows = ['2026-01-05', '2026-05-05', '2026-03-05'].map((publishedAt, n) => ({
		externalId: `l${n}`,
		organisation: 'Dreherei Nord',
		place: 'Zittau',
		country: 'DE',
		direction: 'offer',
		language: 'de',
		title: `Drehteile ${publishedAt}`,
		publishedAt
	}));
	const text = rows.map((row) => JSON.stringify(row)).join('\n');
	await importFile(db, commandLine, listingTarget, {
		file: bytesSource('listings.jsonl', new TextEncoder().encode(text)),
		source: 'settle',
		options: { createOrganisations: true }
	});
	const ask = async () => {
		const { hits } = await search(db, {
			query: 'Drehteile',
			language: 'de',
			filters: { ...noFilters, type: ['offer'] },
			order: 'freshness',
			limit: 10,
			offset: 0
		});
		return hits.map(({ title, freshAt }) => ({ title, freshAt }));
	};

	const first = await ask();
	expect(first.map(({ title }) => title.slice(-10))).toEqual([
		'2026-05-05',
		'2026-03-05',
		'2026-01-05'
	]);
	expect(first[0]?.freshAt.toISOString().slice(0, 7)).toMatch(/^2026-0[45]$/);

	await rebuildIndex(db);
	expect(await ask()).toEqual(first);
});
