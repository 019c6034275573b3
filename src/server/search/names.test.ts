import { describe, expect } from 'vitest';
import type { Db } from '#server/platform/database.ts';
import { test } from '#tests/database.ts';
import { aDemoRegion, anOrganisation } from '#tests/findables.ts';
import { manners, measureNames } from '#tests/relevance/names.ts';
import { noFilters } from './filters.ts';
import { indexOrganisations } from './index-subjects.ts';
import { rebuildIndex } from './rebuild.ts';
import { search } from './search.ts';

function find(db: Db, query: string) {
	return search(db, { query, language: 'de', filters: noFilters, limit: 10, offset: 0 });
}

const least = { 'whole word': 0.96, 'without diacritics': 0.94, 'one typo': 0.93, beginning: 0.9 };

// 30 seconds of searching is what a fourth of the region takes on a busy machine.
test('firms are found by the word that tells them apart, however it is typed', async ({ db }) => {
	const { rows, idOf } = await aDemoRegion(db, new Date('2026-11-01T12:00:00Z'));
	await rebuildIndex(db);
	const names = rows.map(({ externalId, name, language }) => ({
		id: idOf.get(externalId) ?? '',
		name,
		language
	}));
	const shares = await measureNames(db, names, (_, at) => at % 4 === 0);
	for (const manner of manners) {
		const { asked, found } = shares[manner];
		expect(asked).toBeGreaterThan(20);
		expect(found / asked, manner).toBeGreaterThanOrEqual(least[manner]);
	}
}, 120_000);

describe('a name', () => {
	async function someFirms(db: Db) {
		const ids = [];
		for (const [name, description] of [
			['Massenware Lehmann GmbH', 'Wir drehen.'],
			['Žulovec a syn s.r.o.', 'Soustružíme.'],
			['Zwirnwieser Technik', 'Wir weben Gardinen.'],
			['Granit Kunze', 'Naturstein und Granit für Garten und Haus.'],
			['Müller & Söhne', 'Wir fräsen.']
		]) {
			ids.push(await anOrganisation(db, { name: name ?? '', description: description ?? '' }));
		}
		await indexOrganisations(db, ids);
		return ids;
	}

	test.for([
		['Massenware', 'Massenware Lehmann GmbH'],
		['massenwrae', 'Massenware Lehmann GmbH'],
		['leh', 'Massenware Lehmann GmbH'],
		['Lehmann Massenware', 'Massenware Lehmann GmbH'],
		['zulovec', 'Žulovec a syn s.r.o.'],
		['Zulvoec', 'Žulovec a syn s.r.o.'],
		['zwirnwi', 'Zwirnwieser Technik'],
		['Zwirnwueser', 'Zwirnwieser Technik'],
		['mueller', 'Müller & Söhne'],
		['Muller', 'Müller & Söhne'],
		['Mülller', 'Müller & Söhne']
	] as const)('is found first by "%s"', async ([query, name], { db }) => {
		await someFirms(db);
		const { hits, exact } = await find(db, query);
		expect(exact).toBeGreaterThan(0);
		expect(hits[0]).toMatchObject({ title: name, isExact: true });
		expect(hits[0]!.reasons.some(({ quote }) => quote?.part === 'title')).toBe(true);
	});

	test('with a slip in it is named as what was searched for', async ({ db }) => {
		await someFirms(db);
		const { corrections } = await find(db, 'Firma Zwirnweiser');
		expect(corrections).toContainEqual({
			typed: 'Zwirnweiser',
			used: 'zwirnwieser',
			start: 6,
			end: 17
		});
	});

	test('is no hit by the beginning of a word that somebody uses as a whole', async ({ db }) => {
		await someFirms(db);
		const { hits } = await find(db, 'Garten');
		expect(hits.map(({ title }) => title)).toEqual(['Granit Kunze']);
	});

	test('of an organisation that may not be seen is not known', async ({ db }) => {
		await someFirms(db);
		const hidden = await anOrganisation(db, { name: 'Quarzhofer', archivedAt: new Date() });
		await indexOrganisations(db, [hidden]);
		const { hits, corrections } = await find(db, 'Quarzhoffer');
		expect({ hits, corrections }).toEqual({ hits: [], corrections: [] });
	});
});
