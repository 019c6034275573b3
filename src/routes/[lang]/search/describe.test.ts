import { describe, expect, test } from 'vitest';
import { readAddress, type SearchResult } from '#server/search/index.ts';
import { describeHit } from './describe-hit.ts';
import { describeMap } from './describe-map.ts';

const hit: SearchResult['hits'][number] = {
	id: '1',
	type: 'organisation',
	sort: 'company',
	kind: 'company',
	organisationId: '1',
	organisationSlug: 'a',
	organisationName: 'A',
	title: 'A',
	language: 'de',
	country: 'DE',
	place: 'Zittau',
	districts: ['DED2D'],
	size: null,
	certificates: [],
	spokenLanguages: [],
	freshAt: new Date('2026-01-01T00:00:00Z'),
	verifiedAt: null,
	externalId: null,
	summary: null,
	score: 1,
	distance: null,
	isExact: true,
	reasons: []
};

const address = readAddress(new URLSearchParams('q=Drehen&view=map'));

function result(clusters: SearchResult['clusters'], total: number, exact: number): SearchResult {
	return {
		total,
		exact,
		hits: [],
		terms: [],
		corrections: [],
		near: null,
		placeInQuery: [],
		order: 'relevance',
		facets: {} as SearchResult['facets'],
		clusters
	};
}

const zittau = {
	latitude: 50.896,
	longitude: 14.807,
	place: 'Zittau',
	country: 'DE',
	district: 'DED2D'
};
const plauen = {
	latitude: 50.495,
	longitude: 12.133,
	place: 'Plauen',
	country: 'DE',
	district: 'DED44'
};

describe('a hit', () => {
	test('shows the logo of an organisation, never that of whoever is behind a request', () => {
		const sizes = [{ fileId: 'f', width: 96, height: 48 }];
		const logos = new Map([['1', sizes]]);
		expect(describeHit(hit, 'de', logos).logo).toEqual(sizes);
		expect(describeHit({ ...hit, type: 'request' }, 'de', logos).logo).toBeNull();
		expect(describeHit(hit, 'de').logo).toBeNull();
	});

	test('names its place as its reader knows it', () => {
		expect(describeHit(hit, 'cs').where).toMatch(/^Zittau \(Žitava\), zemský okres Görlitz/);
		expect(describeHit(hit, 'de').where).toBe('Zittau, Landkreis Görlitz');
	});
});

describe('the map of hits', () => {
	test('names points as their reader knows them, and searches there for what was written', () => {
		const { points } = describeMap(
			result([{ ...zittau, exact: 2, similar: 1 }], 3, 2),
			address,
			'cs'
		);
		expect(points).toMatchObject([{ place: 'Zittau (Žitava)', count: 2, similar: 1 }]);
		expect(points[0]?.href).toContain('place=Zittau&');
	});

	test('adds up to the heading, what lies outside included', () => {
		const map = describeMap(
			result(
				[
					{ ...zittau, exact: 2, similar: 1 },
					{ ...plauen, exact: 0, similar: 4 },
					{ ...plauen, place: 'München', latitude: 48.1, longitude: 11.6, exact: 1, similar: 2 }
				],
				12,
				5
			),
			address,
			'de'
		);
		const drawn = map.points.reduce((sum, { count }) => sum + count, 0);
		const similar = map.points.reduce((sum, point) => sum + point.similar, 0);
		expect({ drawn, outside: map.outside }).toEqual({ drawn: 2, outside: 3 });
		expect({ similar, outside: map.outsideSimilar }).toEqual({ similar: 5, outside: 2 });
	});
});
