import { eq, sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import type { Language } from '#i18n/languages.ts';
import type { Db } from '#server/platform/database.ts';
import { imports, organisations } from '#server/directory/schema.ts';
import { listings } from '#server/listings/schema.ts';
import { test } from '#tests/database.ts';
import { aListing, anOrganisation } from '#tests/findables.ts';
import { facetNames, noFilters, type Filters } from './filters.ts';
import type { Count } from './find-documents.ts';
import { indexListings, indexOrganisations } from './index-subjects.ts';
import { ranking } from './parameters.ts';
import { search } from './search.ts';

async function find(
	db: Db,
	query: string,
	language: Language = 'de',
	filters: Partial<Filters> = {}
) {
	return search(db, {
		query,
		language,
		filters: { ...noFilters, ...filters },
		limit: 50,
		offset: 0,
		withFacets: true,
		withClusters: true
	});
}

function countsOf({ total, exact }: Awaited<ReturnType<typeof find>>): Count {
	return { exact, similar: total - exact };
}

function sumOf(counts: readonly Count[]): Count {
	return {
		exact: counts.reduce((sum, { exact }) => sum + exact, 0),
		similar: counts.reduce((sum, { similar }) => sum + similar, 0)
	};
}

const titles = ({ hits }: Awaited<ReturnType<typeof find>>) => hits.map(({ title }) => title);

async function aRegion(db: Db) {
	const turner = await anOrganisation(db, {
		name: 'Kovovýroba Podhora s.r.o.',
		country: 'CZ',
		language: 'cs',
		description:
			'Soustružíme a frézujeme díly z nerezové oceli, malé i velké série. Certifikace ISO 9001.',
		site: { place: 'Liberec', district: 'CZ051', latitude: 50.767, longitude: 15.056 },
		certificates: [{ name: 'ISO 9001', conceptId: 'iso-9001', validUntil: '2099-12-31' }],
		spokenLanguages: ['cs', 'de'],
		size: 'small'
	});
	const welder = await anOrganisation(db, {
		name: 'Stahlbau Querfurt GmbH',
		country: 'DE',
		language: 'de',
		description: 'Schweißkonstruktionen und Stahlbau. Wir schweißen nach EN 1090.',
		site: { place: 'Zittau', district: 'DED2D', latitude: 50.896, longitude: 14.807 },
		spokenLanguages: ['de'],
		size: 'medium'
	});
	const weaver = await anOrganisation(db, {
		name: 'Weberei Mühlbach',
		country: 'DE',
		language: 'de',
		description: 'Wir weben technische Textilien und Gardinen.',
		site: { place: 'Plauen', district: 'DED44', latitude: 50.495, longitude: 12.133 },
		spokenLanguages: ['de', 'en'],
		size: 'micro'
	});
	const offer = await aListing(db, turner, {
		direction: 'offer',
		kind: 'capacity',
		language: 'cs',
		title: 'Volná kapacita na svařování',
		text: 'Nabízíme svařování metodou TIG a MIG.'
	});
	await indexOrganisations(db, [turner, welder, weaver]);
	return { turner, welder, weaver, offer };
}

describe('search across languages', () => {
	test('a German query finds what is written only in Czech, and says why', async ({ db }) => {
		await aRegion(db);
		const { hits } = await find(db, 'Drehteile aus Edelstahl');
		expect(hits[0]).toMatchObject({ title: 'Kovovýroba Podhora s.r.o.', language: 'cs' });
		expect(hits[0]!.reasons).toContainEqual(
			expect.objectContaining({
				concept: 'turning',
				matched: 'Soustružíme',
				language: 'cs',
				relation: 'same'
			})
		);
		expect(hits[0]!.reasons.find(({ concept }) => concept === 'stainless-steel')?.matched).toBe(
			'nerezové oceli'
		);
	});

	test('a Czech query finds what is written only in German', async ({ db }) => {
		await aRegion(db);
		const result = await find(db, 'svařované konstrukce', 'cs');
		expect(titles(result).slice(0, 2)).toContain('Stahlbau Querfurt GmbH');
		expect(titles(result)).not.toContain('Weberei Mühlbach');
	});

	test('an English query finds both', async ({ db }) => {
		await aRegion(db);
		expect(titles(await find(db, 'welding', 'en')).sort()).toEqual(
			['Stahlbau Querfurt GmbH', 'Volná kapacita na svařování'].sort()
		);
	});

	test('a broader query finds the narrower text and calls it broader', async ({ db }) => {
		await aRegion(db);
		const { hits, exact } = await find(db, 'Zerspanung');
		expect(exact).toBe(1);
		expect(hits[0]!.reasons[0]).toMatchObject({ concept: 'machining', relation: 'broader' });
	});

	test('where nothing fits, the nearest is called similar and is no hit', async ({ db }) => {
		await aRegion(db);
		const { hits, exact, total } = await find(db, 'Bohrungen honen');
		expect({ exact, total }).toEqual({ exact: 0, total: 1 });
		expect(hits[0]).toMatchObject({ isExact: false, title: 'Kovovýroba Podhora s.r.o.' });
		expect(hits[0]!.reasons.every(({ relation }) => relation === 'similar')).toBe(true);
	});

	test('what another word of the query asked for is not called similar', async ({ db }) => {
		await aRegion(db);
		const { hits } = await find(db, 'Drehen und Schleifen');
		expect(hits[0]!.reasons.map(({ concept, relation }) => `${relation} ${concept ?? ''}`)).toEqual(
			expect.arrayContaining(['same turning'])
		);
		expect(hits[0]!.reasons.map(({ concept }) => concept)).toEqual([
			...new Set(hits[0]!.reasons.map(({ concept }) => concept))
		]);
	});

	test('a word that no concept knows is found as text', async ({ db }) => {
		await aRegion(db);
		const { hits } = await find(db, 'Gardinen Mühlbach');
		expect(hits[0]).toMatchObject({ title: 'Weberei Mühlbach' });
	});

	test('typing the beginning of a name finds the organisation first', async ({ db }) => {
		await aRegion(db);
		expect(titles(await find(db, 'kovovyroba podh'))[0]).toBe('Kovovýroba Podhora s.r.o.');
	});

	test('a misspelt word is corrected and the correction is named', async ({ db }) => {
		await aRegion(db);
		const result = await find(db, 'Schweisskonstrukzion');
		expect(result.corrections).toHaveLength(1);
		expect(titles(result)).toContain('Stahlbau Querfurt GmbH');
	});

	test('an empty query lists everything, a query of words that say nothing finds nothing', async ({
		db
	}) => {
		await aRegion(db);
		expect((await find(db, '')).total).toBe(4);
		expect((await find(db, 'xqzw')).total).toBe(0);
	});

	test('scores fall', async ({ db }) => {
		await aRegion(db);
		for (const query of ['Schweißen', 'Drehen Schweißen Textil', 'nerez', '']) {
			const scores = (await find(db, query)).hits.map(({ score }) => score);
			expect(scores).toEqual([...scores].sort((a, b) => b - a));
		}
	});

	test('an offer that says "no galvanising" is not found for galvanising', async ({ db }) => {
		const { turner } = await aRegion(db);
		await aListing(db, turner, {
			direction: 'offer',
			kind: 'service',
			language: 'de',
			title: 'Pulverbeschichtung',
			text: 'Keine Verzinkung.'
		});
		await indexOrganisations(db, [turner]);
		expect(titles(await find(db, 'Pulverbeschichtung'))).toContain('Pulverbeschichtung');
		expect((await find(db, 'Verzinkung')).exact).toBe(0);
	});
});

describe('filters and counts', () => {
	const choices: Partial<Filters>[] = [
		{},
		{ country: ['DE'] },
		{ country: ['CZ'], type: ['organisation'] },
		{ size: ['small', 'micro'], spoken: ['de'] },
		{ district: ['DED2D', 'CZ051'], type: ['offer'] }
	];

	// Everything, hits with similar things beside them, and similar things alone.
	for (const query of ['', 'Drehen', 'Gardinen honen', 'Bohrungen honen']) {
		test(`each facet of "${query}" is counted as if nothing were chosen in it, and equals a recount`, async ({
			db
		}) => {
			await aRegion(db);
			for (const filters of choices) {
				const { facets } = await find(db, query, 'de', filters);
				for (const name of facetNames) {
					for (const [value, { exact, similar }] of facets[name]) {
						const recount = await find(db, query, 'de', { ...filters, [name]: [value] });
						expect({ name, value, exact, similar }).toEqual({ name, value, ...countsOf(recount) });
					}
				}
			}
		});
	}

	test('heading, list, sorts and map count the same, and similar things apart from hits', async ({
		db
	}) => {
		await aRegion(db);
		let withSimilar = 0;
		for (const query of ['', 'Drehen', 'Gardinen honen', 'Bohrungen honen']) {
			const result = await find(db, query, 'de');
			const counts = countsOf(result);
			withSimilar += counts.exact > 0 && counts.similar > 0 ? 1 : 0;
			const listed = result.hits.filter(({ isExact }) => isExact).length;
			expect({ exact: listed, similar: result.hits.length - listed }).toEqual(counts);
			expect(sumOf([...result.facets.type.values()])).toEqual(counts);
			expect(sumOf(result.clusters)).toEqual(counts);
		}
		expect(withSimilar, 'one query at least has both').toBeGreaterThan(0);
	});

	test('with hits enough nothing similar is added, and narrowing them does not add it', async ({
		db
	}) => {
		await aRegion(db);
		const ids = [];
		for (let n = 0; n < ranking.similarBelow + 1; n++) {
			const country = n === 0 ? 'CZ' : 'DE';
			ids.push(await anOrganisation(db, { name: `Nr. ${n}`, country, description: 'Wir honen.' }));
		}
		await indexOrganisations(db, ids);
		const all = await find(db, 'honen');
		expect(countsOf(all)).toEqual({ exact: ids.length, similar: 0 });
		expect(all.facets.country.get('CZ')).toEqual({ exact: 1, similar: 0 });
		const czech = await find(db, 'honen', 'de', { country: ['CZ'] });
		expect(countsOf(czech)).toEqual({ exact: 1, similar: 0 });
		const certified = await find(db, 'honen', 'de', { certificate: ['iso-9001'] });
		expect(countsOf(certified), 'rather similar things than nothing').toEqual({
			exact: 0,
			similar: 1
		});
		expect(certified.facets.certificate.get('iso-9001')).toEqual({ exact: 0, similar: 1 });
	});

	test('a facet keeps a chosen value that has no hits left', async ({ db }) => {
		await aRegion(db);
		const { facets, total } = await find(db, 'Weben', 'de', { country: ['CZ'] });
		expect(total).toBe(0);
		expect(facets.country.get('CZ')).toEqual({ exact: 0, similar: 0 });
		expect(facets.country.get('DE')).toEqual({ exact: 1, similar: 0 });
	});

	test('distance counts from the nearest site, radius leaves out what is farther', async ({
		db
	}) => {
		await aRegion(db);
		const near = { name: 'Zittau', latitude: 50.896, longitude: 14.807, radius: 50, others: [] };
		const { hits, total } = await search(db, {
			query: '',
			language: 'de',
			filters: { ...noFilters, near },
			order: 'distance',
			limit: 10,
			offset: 0
		});
		expect(total).toBe(3);
		expect(hits.map(({ distance }) => Math.round(distance ?? -1))).toEqual([0, 23, 23]);
	});

	test('a place in the query lifts what is near and is no word to look for', async ({ db }) => {
		await aRegion(db);
		for (const query of ['Zittau', 'Žitava', 'Schweißen Zittau', 'svařování v Žitavě']) {
			const { near, hits, terms } = await find(db, query, 'de');
			expect(near?.name).toBe('Zittau');
			expect(terms.every(({ concept }) => concept === 'welding')).toBe(true);
			expect(hits.find(({ title }) => title === 'Stahlbau Querfurt GmbH')?.distance).toBeLessThan(
				1
			);
		}
		expect(titles(await find(db, 'Zittau'))[0]).toBe('Stahlbau Querfurt GmbH');
	});

	test('of two that fit alike the nearer one comes first', async ({ db }) => {
		const far = await anOrganisation(db, {
			name: 'Fern',
			description: 'Wir gießen Glocken.',
			site: { place: 'Plauen', latitude: 50.495, longitude: 12.133 }
		});
		const near = await anOrganisation(db, {
			name: 'Nah',
			description: 'Wir gießen Glocken.',
			site: { place: 'Zittau', latitude: 50.896, longitude: 14.807 }
		});
		await indexOrganisations(db, [far, near]);
		expect(titles(await find(db, 'Gießerei Zittau'))).toEqual(['Nah', 'Fern']);
		expect(titles(await find(db, 'Gießerei Plauen'))).toEqual(['Fern', 'Nah']);
	});

	test('a Czech town is known in its cases', async ({ db }) => {
		const towns = {
			'v Liberci': 'Liberec',
			'z Liberce': 'Liberec',
			'v Žitavě': 'Zittau',
			'v Jablonci nad Nisou': 'Jablonec nad Nisou',
			've Varnsdorfu': 'Varnsdorf',
			'v Teplicích': 'Teplice',
			'v Drážďanech': 'Dresden',
			'v Chebu': 'Cheb'
		};
		for (const [words, town] of Object.entries(towns)) {
			expect((await find(db, `svařování ${words}`, 'de')).near?.name).toBe(town);
		}
	});

	test('a word with a meaning of its own is no place', async ({ db }) => {
		await aRegion(db);
		expect((await find(db, 'ocelový most', 'cs')).near).toBeNull();
		expect((await find(db, 'Česká Lípa', 'cs')).near?.name).toBe('Česká Lípa');
	});

	test('a distance in the words of a query leaves out what is farther', async ({ db }) => {
		await aRegion(db);
		const { hits, near, placeInQuery } = await find(db, 'Drehen bis 40 km um Zittau');
		expect(near).toMatchObject({ radius: 40 });
		expect(placeInQuery).toHaveLength(2);
		expect(hits.map(({ title }) => title)).toEqual(['Kovovýroba Podhora s.r.o.']);
		expect((await find(db, 'Drehen bis 40 km um Plauen')).total).toBe(0);
	});

	test('who requires a certificate is shown who has it, and others as similar', async ({ db }) => {
		await aRegion(db);
		const other = await anOrganisation(db, {
			name: 'Dreherei ohne Zertifikat',
			country: 'DE',
			language: 'de',
			description: 'Wir drehen und fräsen Teile.',
			site: { place: 'Zittau', district: 'DED2D', latitude: 50.896, longitude: 14.807 }
		});
		await indexOrganisations(db, [other]);
		const required = await find(db, 'Drehen mit ISO 9001');
		expect(required.exact).toBe(1);
		expect(required.hits.map(({ title, isExact }) => [title, isExact]).slice(0, 2)).toEqual([
			['Kovovýroba Podhora s.r.o.', true],
			['Dreherei ohne Zertifikat', false]
		]);
		expect((await find(db, 'Drehen ISO 9001')).exact).toBe(2);
	});

	test('an expired certificate is none to filter by', async ({ db }) => {
		const id = await anOrganisation(db, {
			name: 'Alt',
			certificates: [{ name: 'ISO 14001', conceptId: 'iso-14001', validUntil: '2020-01-01' }]
		});
		await indexOrganisations(db, [id]);
		expect((await find(db, '', 'de')).facets.certificate.size).toBe(0);
	});
});

describe('what may not be seen', () => {
	const ways: Record<
		string,
		(db: Db, ids: Awaited<ReturnType<typeof aRegion>>) => Promise<unknown>
	> = {
		archived: (db, { turner }) =>
			db.update(organisations).set({ archivedAt: new Date() }).where(eq(organisations.id, turner)),
		unpublished: (db, { turner }) =>
			db.update(organisations).set({ publishedAt: null }).where(eq(organisations.id, turner)),
		'not yet published': (db, { turner }) =>
			db
				.update(organisations)
				.set({ publishedAt: sql`now() + interval '1 day'` })
				.where(eq(organisations.id, turner)),
		'part of an import that is not complete': async (db, { turner }) => {
			const [row] = await db
				.insert(imports)
				.values({ kind: 'organisations', source: 'x', fileName: 'x.csv' })
				.returning();
			await db.update(organisations).set({ importId: row!.id }).where(eq(organisations.id, turner));
		}
	};
	for (const [state, hide] of Object.entries(ways)) {
		for (const indexedAgain of [true, false]) {
			test(`an organisation ${state} is nowhere, ${indexedAgain ? 'after' : 'before'} the index heard of it`, async ({
				db
			}) => {
				const ids = await aRegion(db);
				expect((await find(db, 'soustružení', 'cs')).exact).toBe(1);
				await hide(db, ids);
				if (indexedAgain) await indexOrganisations(db, [ids.turner]);
				for (const query of [
					'soustružení',
					'Kovovýroba Podhora',
					'svařování',
					'Volná kapacita',
					''
				]) {
					const result = await find(db, query, 'cs');
					expect(result.hits.filter(({ organisationId }) => organisationId === ids.turner)).toEqual(
						[]
					);
					expect(result.facets.district.get('CZ051')).toBeUndefined();
				}
			});
		}
	}

	const closings: Record<string, Partial<typeof listings.$inferInsert>> = {
		closed: { closedAt: new Date() },
		expired: { validUntil: '2020-01-01' },
		unpublished: { publishedAt: null }
	};
	for (const [state, change] of Object.entries(closings)) {
		for (const indexedAgain of [true, false]) {
			test(`a listing that is ${state} is nowhere, ${indexedAgain ? 'after' : 'before'} the index heard of it`, async ({
				db
			}) => {
				const { offer } = await aRegion(db);
				expect((await find(db, 'svařování TIG', 'cs')).hits.map(({ id }) => id)).toContain(offer);
				await db.update(listings).set(change).where(eq(listings.id, offer));
				if (indexedAgain) await indexListings(db, [offer]);
				const result = await find(db, 'svařování TIG', 'cs');
				expect(result.hits.map(({ id }) => id)).not.toContain(offer);
				expect(result.facets.type.get('offer')).toBeUndefined();
			});
		}
	}

	test('deleting an organisation takes its documents along', async ({ db }) => {
		const { turner } = await aRegion(db);
		await db.delete(organisations).where(eq(organisations.id, turner));
		expect((await find(db, '')).hits.map(({ organisationId }) => organisationId)).not.toContain(
			turner
		);
	});
});
