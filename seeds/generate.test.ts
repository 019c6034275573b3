import { describe, expect, it } from 'vitest';
import { locate, type DistrictId } from '#server/regions/index.ts';
import { generateRegion } from './generate.ts';
import { institutions } from './institutions.ts';
import { partnerInstitutions } from './partners.ts';
import { countryOf, places, type District } from './places.ts';
import { listingKinds } from '#i18n/kinds.ts';

const today = new Date('2026-03-15T10:00:00Z');
const region = generateRegion(1, today);
const { organisations, listings } = region;
const byId = new Map(organisations.map((organisation) => [organisation.externalId, organisation]));
const texts = [
	...organisations.flatMap((row) => [row.description, ...(row.products ?? []).map(productText)]),
	...listings.flatMap((row) => [row.title, row.text])
];

describe('the demo region', () => {
	it('is the same, byte for byte, for the same seed and day', () => {
		expect(JSON.stringify(generateRegion(1, today))).toBe(JSON.stringify(region));
	});

	it('is another region with another seed', () => {
		const other = generateRegion(2, today);
		expect(other.organisations[80]?.name).not.toBe(organisations[80]?.name);
	});

	it('differs on another day by its dates alone, all moved by as many days', () => {
		const later = generateRegion(1, new Date('2026-03-25T23:59:59Z'));
		const dates = (rows: unknown): string[] => JSON.stringify(rows).match(isoDate) ?? [];
		const withoutDates = (rows: unknown): string => JSON.stringify(rows).replace(isoDate, '');
		expect(withoutDates(later)).toBe(withoutDates(region));
		const before = dates(region);
		expect(before.length).toBeGreaterThan(1000);
		expect(dates(later).map(Date.parse)).toEqual(
			before.map((date) => Date.parse(date) + 10 * 86_400_000)
		);
	});

	it.each([1, 2, 3, 99])(
		'holds 360 organisations and 900 listings or more with seed %i',
		(seed) => {
			const { organisations: firms, listings: notices } = generateRegion(seed, today);
			expect(firms.length).toBeGreaterThanOrEqual(360);
			expect(notices.length).toBeGreaterThanOrEqual(900);
			expect(new Set(firms.map((row) => row.name)).size).toBe(firms.length);
			expect(new Set(notices.map((row) => row.title)).size).toBeGreaterThan(notices.length * 0.99);
		}
	);

	it('gives each district at least 25 organisations, in 100 towns or more', () => {
		const counts = new Map<District, number>();
		for (const row of organisations) {
			const district = districtOf(row);
			counts.set(district, (counts.get(district) ?? 0) + 1);
		}
		for (const district of Object.keys(places))
			expect(counts.get(district as District), district).toBeGreaterThanOrEqual(25);
		expect(new Set(organisations.map((row) => row.place)).size).toBeGreaterThanOrEqual(100);
	});

	it('has every kind of listing, offered or sought, and every type of organisation', () => {
		for (const kind of listingKinds)
			expect(listings.filter((row) => row.kind === kind).length, kind).toBeGreaterThanOrEqual(5);
		expect(new Set(organisations.map((row) => row.type)).size).toBe(15);
		const others = organisations.filter((row) => row.type !== 'company').length;
		expect(others / organisations.length).toBeGreaterThan(0.1);
		expect(others / organisations.length).toBeLessThan(0.2);
		const offers = listings.filter((row) => row.direction === 'offer').length;
		expect(offers / listings.length).toBeGreaterThan(0.4);
		expect(offers / listings.length).toBeLessThan(0.7);
	});

	it('has firms of all four size classes', () => {
		const sizes = organisations
			.filter((row) => row.type === 'company')
			.map((row) => row.employees ?? 0);
		for (const [low, high, share] of [
			[0, 9, 0.1],
			[10, 49, 0.25],
			[50, 249, 0.1],
			[250, 10_000, 0.005]
		] as const)
			expect(
				sizes.filter((size) => size >= low && size <= high).length / sizes.length,
				`${low} to ${high}`
			).toBeGreaterThan(share);
	});

	it('is written in German and Czech about equally, and some of it in English', () => {
		const share = (language: string): number =>
			listings.filter((row) => row.language === language).length / listings.length;
		expect(Math.abs(share('de') - share('cs'))).toBeLessThan(0.1);
		expect(share('en')).toBeGreaterThan(0.03);
		for (const row of listings) expect(row.language).toBe(byId.get(row.organisation)?.language);
	});

	it('knows only places that lie in the district they are meant for', () => {
		for (const [district, towns] of Object.entries(places))
			for (const { name, postcodes } of towns)
				for (const postcode of postcodes) {
					const country = countryOf(district as District);
					expect(postcode).toMatch(country === 'DE' ? /^0[1-9]\d{3}$/ : /^[34567]\d{2} \d{2}$/);
					expect(locate({ country, postcode, place: name }), name).toMatchObject({
						standing: 'inside',
						district: nuts[district as District],
						precision: 'place',
						conflict: false
					});
				}
	});

	it('seats every organisation and site in one of these places', () => {
		for (const row of organisations) {
			expect(countryOf(districtOf(row))).toBe(row.country);
			for (const site of row.sites ?? []) expect(countryOf(districtOf(site))).toBe(site.country);
		}
	});

	it('holds no address outside .example and no number that could be somebody’s', () => {
		const everything = JSON.stringify(region);
		const addresses = everything.match(/[\w.-]+@[\w.-]+|https?:\/\/[^"\s]+/g) ?? [];
		expect(addresses.length).toBeGreaterThan(organisations.length);
		for (const address of addresses) expect(address).toMatch(/^[a-z0-9.:/@-]+\.example$/);
		// Six digits in a row without a mark between them, or two groups behind a plus, a zero or "tel".
		const numbers =
			/(?<!\d)\d{6,}|\+\d{2}[ \d]{6,}|\b0\d{2,4}[ /-]\d{3,}|\b\d{3} \d{3} \d{3}\b|\btel\b/i;
		for (const text of texts) expect(text).not.toMatch(numbers);
		expect(
			everything.match(/(?<!\p{L})(?:IČO|DIČ|USt-IdNr|HR[AB]|spisová značka)(?!\p{L})/u)
		).toBeNull();
	});

	it('leaves no slot of a story open', () => {
		for (const text of texts) expect(text).not.toMatch(/[{}[\]|]|::|undefined|NaN| {2}/);
	});

	it('says something in each text', () => {
		for (const row of organisations)
			expect(row.description.length, row.name).toBeGreaterThanOrEqual(40);
		for (const row of listings) expect(row.text.length, row.title).toBeGreaterThanOrEqual(40);
	});

	it('repeats few sentences and no description', () => {
		const descriptions = organisations.map((row) => row.description);
		expect(new Set(descriptions).size).toBe(descriptions.length);
		const sentences = [...descriptions, ...listings.map((row) => row.text)].flatMap((text) =>
			text.split(/(?<=\p{L}[.!?])\s+|\n/u).filter((sentence) => sentence.length >= 15)
		);
		expect(sentences.length).toBeGreaterThan(2500);
		expect(1 - new Set(sentences).size / sentences.length).toBeLessThan(0.1);
	});

	it('lets nobody publish the same thing twice, not even with another number in it', () => {
		for (const row of organisations) {
			const titles = listings
				.filter((listing) => listing.organisation === row.externalId)
				.map(({ title }) => title.replace(row.place, '').replace(/[^\p{L}]/gu, ''));
			expect(new Set(titles).size, row.name).toBe(titles.length);
		}
	});

	it('agrees Czech spans of time with their number', () => {
		const czech = [...organisations, ...listings]
			.filter((row) => row.language === 'cs')
			.map((row) => ('text' in row ? row.text : row.description));
		const wrong =
			/(?<!(?:do|od|kolem|během|délce|po|z) )(?<![\d–,\u00a0])\b(?:[234] (?:dnů|týdnů)|[5-9] (?:dny|týdny))\b/;
		for (const text of czech) expect(text).not.toMatch(wrong);
	});

	it('spreads the listings over half a year, and lets some certificates end soon or be over', () => {
		const ages = listings.map((row) => daysFromToday(row.publishedAt));
		expect(Math.min(...ages)).toBeLessThan(-150);
		expect(Math.max(...ages)).toBeLessThanOrEqual(0);
		const ends = organisations.flatMap((row) =>
			(row.certificates ?? []).map((certificate) => daysFromToday(certificate.validUntil))
		);
		expect(ends.filter((days) => days < 0).length / ends.length).toBeGreaterThan(0.03);
		expect(ends.filter((days) => days >= 0 && days <= 60).length / ends.length).toBeGreaterThan(
			0.05
		);
		expect(ends.filter((days) => days > 60).length / ends.length).toBeGreaterThan(0.6);
	});

	it('has somebody look after about a third of the companies', () => {
		const firms = organisations.filter((row) => row.type === 'company');
		const share = firms.filter((row) => row.lookedAfter).length / firms.length;
		expect(share).toBeGreaterThan(0.25);
		expect(share).toBeLessThan(0.42);
	});

	it('ties every listing to an organisation of the region and its country', () => {
		for (const row of listings) expect(byId.get(row.organisation)?.country).toBe(row.country);
		expect(new Set(listings.map((row) => row.externalId)).size).toBe(listings.length);
		expect(byId.size).toBe(organisations.length);
	});

	it('has at least two institutions in each district', () => {
		for (const district of Object.keys(places))
			expect(
				institutions.filter((institution) => institution.district === district).length,
				district
			).toBeGreaterThanOrEqual(2);
	});
});

describe('the partner institutions', () => {
	const partners = partnerInstitutions();

	it('are the six of the project, one of them the lead partner', () => {
		expect(partners.map((partner) => partner.names.de)).toEqual([
			'Wirtschaftsförderung Sachsen GmbH',
			'AHK Services s.r.o.',
			'IHK Dresden, Geschäftsstelle Zittau',
			'IHK Chemnitz',
			'Wirtschaftskammer Karlsbad',
			'MAS Český sever (Aktionsgruppe Nordböhmen)'
		]);
		expect(partners.filter((partner) => partner.role === 'lead')).toHaveLength(1);
	});

	it('tell who they are and what they do in all three languages, without invented contact data', () => {
		for (const partner of partners) {
			expect(partner.services.length).toBeGreaterThan(0);
			for (const texts of [partner, ...partner.services])
				for (const language of ['de', 'cs', 'en'] as const) {
					expect(texts.names[language]).not.toBe('');
					expect(texts.descriptions[language].length).toBeGreaterThanOrEqual(40);
				}
			expect(JSON.stringify(partner)).not.toMatch(/@|https?:|\d{3,}/);
		}
	});

	it('cannot be changed by who receives them', () => {
		const [first] = partnerInstitutions();
		first?.services.pop();
		expect(partnerInstitutions()[0]?.services.length).toBe(partners[0]?.services.length);
	});
});

const isoDate = /(?<=")\d{4}-\d{2}-\d{2}(?=")/g;

function daysFromToday(date: string | undefined): number {
	return Math.round((Date.parse(date ?? '') - Date.parse('2026-03-15')) / 86_400_000);
}

const nuts: Record<District, DistrictId> = {
	goerlitz: 'DED2D',
	bautzen: 'DED2C',
	'saechsische-schweiz': 'DED2F',
	dresden: 'DED21',
	mittelsachsen: 'DED43',
	erzgebirge: 'DED42',
	chemnitz: 'DED41',
	zwickau: 'DED45',
	vogtland: 'DED44',
	karlovarsky: 'CZ041',
	ustecky: 'CZ042',
	liberecky: 'CZ051'
};

function districtOf(row: { place: string; postcode?: string }): District {
	const found = (Object.keys(places) as District[]).find((district) =>
		places[district].some(
			(place) => place.name === row.place && place.postcodes.includes(row.postcode ?? '')
		)
	);
	if (!found) throw new Error(`${row.postcode} ${row.place} is in no district.`);
	return found;
}

function productText(product: { name: string; description?: string }): string {
	return `${product.name} ${product.description ?? ''}`.trim();
}
