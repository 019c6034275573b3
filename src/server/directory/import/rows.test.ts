import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listingKinds } from '#i18n/kinds.ts';
import { fastest } from '#tests/time.ts';
import { projectRoot } from '#server/platform/root.ts';
import { organisationType } from '../schema.ts';
import { registrableDomain } from '../web-domain.ts';
import { isFunctionAddress } from './cells/read-address.ts';
import { guessMapping, languageOfHeadings } from './guess-mapping.ts';
import { readListing } from './listing-record.ts';
import { readOrganisation } from './organisation-record.ts';
import type { RowDefaults } from './row-defaults.ts';

const defaults: RowDefaults = {
	country: null,
	language: null,
	languageOf: () => 'de',
	isStrict: false,
	thisYear: 2026
};
const firm = { name: 'Müller GmbH', country: 'DE', place: 'Zittau' };
const firma = { name: 'Novák s.r.o.', country: 'CZ', place: 'Liberec' };

const read = (row: Record<string, unknown>) => readOrganisation(7, row, defaults);
const fieldOf = (row: Record<string, unknown>, field: string) => {
	const { record, problems } = read(row);
	expect(problems).toEqual([]);
	return (record as unknown as Record<string, unknown>)[field];
};

describe('the damage that spreadsheets do is repaired', () => {
	test.each<[string, Record<string, unknown>, string, unknown]>([
		['a German postcode that lost its zero', { ...firm, postcode: '2763' }, 'postcode', '02763'],
		['a German postcode as a decimal', { ...firm, postcode: '2763.0' }, 'postcode', '02763'],
		['a German postcode with its prefix', { ...firm, postcode: 'D-02763' }, 'postcode', '02763'],
		['a German postcode as a JSON number', { ...firm, postcode: 2763 }, 'postcode', '02763'],
		['a Czech postcode with its space', { ...firma, postcode: '460 01' }, 'postcode', '460 01'],
		['a Czech postcode as a number', { ...firma, postcode: '46001' }, 'postcode', '460 01'],
		['a Czech postcode as a decimal', { ...firma, postcode: '46001,0' }, 'postcode', '460 01'],
		['an IČO that lost its zeros', { ...firma, registerNumber: '19' }, 'ico', '00000019'],
		[
			'an IČO in scientific notation',
			{ ...firma, registerNumber: '4.5274649E+07' },
			'ico',
			'45274649'
		],
		['an IČO with a decimal comma', { ...firma, registerNumber: '45274649,00' }, 'ico', '45274649'],
		['a DIČ without its prefix', { ...firma, vatId: '45274649' }, 'vatId', 'CZ45274649'],
		['a USt-IdNr. with spaces', { ...firm, vatId: 'DE 136 695 976' }, 'vatId', 'DE136695976'],
		['a country as a word', { ...firma, country: 'Česká republika' }, 'country', 'CZ'],
		['a country in the other language', { ...firm, country: 'Německo' }, 'country', 'DE'],
		[
			'a web address without scheme',
			{ ...firm, web: 'www.mueller.example' },
			'web',
			'https://www.mueller.example'
		],
		[
			'several values in a cell',
			{ ...firm, languagesSpoken: 'Deutsch, Tschechisch\nenglisch' },
			'languagesSpoken',
			['de', 'cs', 'en']
		],
		[
			'Czech abbreviations of languages',
			{ ...firma, languagesSpoken: 'NJ, AJ' },
			'languagesSpoken',
			['de', 'en']
		],
		['a postcode in the cell of the town', { ...firm, place: '02763 Zittau' }, 'postcode', '02763'],
		['a legal form in the name', firma, 'legalForm', 's.r.o.'],
		['a year from a date', { ...firm, founded: '1.4.1992' }, 'founded', 1992],
		['a headcount with words', { ...firm, employees: 'ca. 45 Mitarbeiter' }, 'employees', 45],
		['a range of headcounts', { ...firma, employees: '10–49' }, 'size', 'small'],
		['national levels of NACE', { ...firma, nace: '25620; C 28.41' }, 'nace', ['25.62', '28.41']],
		[
			'a certificate with its last day',
			{ ...firm, certificates: 'ISO 9001 (gültig bis 31.12.2026); EN 1090-2' },
			'certificates',
			[
				{ name: 'ISO 9001', issuer: null, validUntil: '2026-12-31' },
				{ name: 'EN 1090-2', issuer: null, validUntil: null }
			]
		]
	])('%s', (_, row, field, expected) => {
		expect(fieldOf(row, field)).toEqual(expected);
	});

	test('an address in one cell is taken apart', () => {
		const { record } = read({
			name: 'A',
			country: 'DE',
			street: 'Äußere Weberstr. 5, 02763 Zittau'
		});
		expect(record).toMatchObject({
			street: 'Äußere Weberstr. 5',
			postcode: '02763',
			place: 'Zittau'
		});
	});

	test.each([
		['46387', '2026-12-31'],
		['31. 12. 2026', '2026-12-31'],
		['31.12.26', '2026-12-31'],
		['2/2028', '2028-02-29'],
		['2026-12-31T00:00:00', '2026-12-31']
	])('the day %s is %s', (written, day) => {
		const row = {
			organisation: 'x',
			country: 'DE',
			direction: 'Gesuch',
			title: 'T',
			validUntil: written
		};
		expect(readListing(2, row, defaults).record?.validUntil).toBe(day);
	});
});

describe('a bad row is named by line, field and reason', () => {
	test.each<[string, Record<string, unknown>, [string, string, string]]>([
		['no name', { ...firm, name: ' ' }, ['name', 'missing', '']],
		['no letter in the name', { ...firm, name: '--' }, ['name', 'name', '--']],
		['no town', { name: 'A', country: 'DE' }, ['place', 'missing', '']],
		['no country', { name: 'A', place: 'B' }, ['country', 'missing', '']],
		['another country', { ...firm, country: 'France' }, ['country', 'country', 'France']],
		[
			'a German postcode in Czechia',
			{ ...firma, postcode: '02763' },
			['postcode', 'postcode', '02763']
		],
		['three digits of a postcode', { ...firm, postcode: '276' }, ['postcode', 'postcode', '276']],
		[
			'a wrong check digit of an IČO',
			{ ...firma, registerNumber: '45274648' },
			['registerNumber', 'ico_check', '45274648']
		],
		[
			'letters for an IČO',
			{ ...firma, registerNumber: 'neuvedeno' },
			['registerNumber', 'ico', 'neuvedeno']
		],
		[
			'a wrong check digit of a USt-IdNr.',
			{ ...firm, vatId: 'DE136695975' },
			['vatId', 'vat_check', 'DE136695975']
		],
		[
			'a tax number for a USt-IdNr.',
			{ ...firm, vatId: '207/123/45678' },
			['vatId', 'vat', '207/123/45678']
		],
		[
			'a mail address for the web',
			{ ...firm, web: 'info@firma.de' },
			['web', 'web', 'info@firma.de']
		],
		[
			'a script for the web',
			{ ...firm, web: 'javascript:alert(1)' },
			['web', 'web', 'javascript:alert(1)']
		],
		['two @', { ...firm, email: 'a@b@c.de' }, ['email', 'email', 'a@b@c.de']],
		['a type that is none', { ...firm, type: 'Raumschiff' }, ['type', 'type', 'Raumschiff']],
		[
			'an error of the spreadsheet',
			{ ...firm, name: '#BEZUG!' },
			['name', 'cell_error', '#BEZUG!']
		],
		[
			'text in a wrong encoding',
			{ ...firm, name: 'M\ufffdller' },
			['name', 'encoding', 'M\ufffdller']
		],
		['a year to come', { ...firm, founded: '2027' }, ['founded', 'founded', '2027']]
	])('%s', (_, row, [field, reason, value]) => {
		expect(read(row)).toMatchObject({
			record: null,
			problems: [{ line: 7, field, reason: `import.problem.${reason}`, value }]
		});
	});

	test('several bad fields are all named, long values shortened', () => {
		const { problems } = read({ ...firm, postcode: 'x', web: 'y'.repeat(600) });
		expect(problems.map(({ field }) => field)).toEqual(['postcode', 'web']);
		expect(problems[1]?.value).toHaveLength(60);
	});

	test.each([
		['direction', { direction: 'vielleicht' }, 'direction'],
		['kind', { kind: 'Raumfahrt' }, 'kind'],
		['day', { validUntil: '31.11.2026' }, 'date'],
		['country', { country: 'PL' }, 'country']
	])('a listing with a bad %s', (_, change, reason) => {
		const row = { organisation: 'x', country: 'DE', direction: 'offer', title: 'T', ...change };
		const { problems } = readListing(3, row, defaults);
		expect(problems).toMatchObject([{ line: 3, reason: `import.problem.${reason}` }]);
	});

	test('JSON lines must bring what their schema requires', () => {
		const strict = { ...defaults, isStrict: true };
		expect(
			readOrganisation(1, firm, strict)
				.problems.map(({ field }) => field)
				.sort()
		).toEqual(['description', 'externalId', 'language']);
	});
});

describe('what concerns persons', () => {
	test.each([
		['info@mueller.example', true],
		['Vertrieb.Export@mueller.example', true],
		['mueller@mueller.example', true],
		['obchod@novak.example', true],
		['jan.novak@novak.example', false],
		['h.schmidt@mueller.example', false],
		['info.schmidt@mueller.example', false]
	])('%s is a function: %s', (address, expected) => {
		expect(isFunctionAddress(address)).toBe(expected);
	});

	test('a personal address never becomes the public one', () => {
		const { record } = read({ ...firm, email: 'h.schmidt@mueller.example' });
		expect(record?.email).toBeNull();
		expect(record?.people).toMatchObject([{ email: 'h.schmidt@mueller.example' }]);
	});

	test('a DIČ made of a birth number is left out and noted', () => {
		const { record, notes } = read({ ...firma, vatId: 'CZ7801233540' });
		expect(record?.vatId).toBeNull();
		expect(notes).toMatchObject([{ field: 'vatId', reason: 'import.note.vat_personal' }]);
	});
});

describe('what identifies', () => {
	test.each([
		['https://www.mueller.de/kontakt', 'mueller.de'],
		['https://shop.mueller.de', 'mueller.de'],
		['https://novak.webnode.cz', 'novak.webnode.cz'],
		['https://www.facebook.com/novak', null],
		['https://webnode.cz', null]
	])('the domain of %s is %s', (web, domain) => {
		expect(registrableDomain(web)).toBe(domain);
	});

	test('a row without an id gets the same one next month', () => {
		const again = { ...firma, name: 'NOVÁK, spol. s r.o.' };
		expect(read(again).record?.externalId).toBe(read(firma).record?.externalId);
		const withIco = { ...firma, registerNumber: '45274649' };
		expect(read(withIco).record?.externalId).toBe('ico:45274649');
	});
});

describe('headings', () => {
	const guess = (headings: string) =>
		guessMapping('organisations', headings.split(';')).map(({ field }) => field);

	test.each([
		[
			'Mitgliedsnr.;Firma;Rechtsform;Straße;PLZ;Ort;Land;E-Mail;Internet;Branche;WZ-Code;Mitarbeiter;Ansprechpartner;USt-IdNr.;HRB;Amtsgericht;Zertifikate;Beschreibung;Landkreis',
			[
				'externalId',
				'name',
				'legalForm',
				'street',
				'postcode',
				'place',
				'country',
				'email',
				'web',
				'keywords',
				'nace',
				'employees',
				'contactName',
				'vatId',
				'registerNumber',
				'registerCourt',
				'certificates',
				'description',
				null
			]
		],
		[
			'IČO;Název firmy;Ulice;PSČ;Město;DIČ;WWW;E-mail;Popis činnosti;Obor;CZ-NACE;Počet zaměstnanců;Kontaktní osoba;Certifikáty',
			[
				'registerNumber',
				'name',
				'street',
				'postcode',
				'place',
				'vatId',
				'web',
				'email',
				'description',
				'keywords',
				'nace',
				'employees',
				'contactName',
				'certificates'
			]
		],
		[
			'ID;Company;Country;Postcode;Town;Website;VAT ID',
			['externalId', 'name', 'country', 'postcode', 'place', 'web', 'vatId']
		],
		[
			'FIRMENNAME (laut Register);Strasse / Nr.;plz;ORT;Bescheibung',
			['name', 'street', 'postcode', 'place', 'description']
		],
		['Obchodní jméno;IČ;Obec;Sídlo', ['name', 'registerNumber', 'place', null]]
	])('%s', (headings, fields) => {
		expect(guess(headings)).toEqual(fields);
	});

	test('the names of the JSON schema are headings too', () => {
		for (const kind of ['organisations', 'listings'] as const) {
			const names = Object.keys(schemaOf(kind).properties);
			const known = guessMapping(kind, names).filter(({ field, heading }) => field === heading);
			const nested = ['texts', 'people', 'sites', 'lookedAfter'];
			expect(known.map(({ heading }) => heading)).toEqual(names.filter((n) => !nested.includes(n)));
		}
	});

	test('their language is known where they have one', () => {
		expect(languageOfHeadings(['Firma', 'PLZ', 'Ort'])).toBe('de');
		expect(languageOfHeadings(['Název firmy', 'PSČ', 'Obec'])).toBe('cs');
		expect(languageOfHeadings(['a', 'b'])).toBeNull();
	});
});

describe('the committed JSON schemas', () => {
	test('require what the rows require and list the kinds of the tables', () => {
		const strict = { ...defaults, isStrict: true };
		const missing = (problems: { field: string; reason: string }[]) =>
			problems
				.filter(({ reason }) => reason === 'import.problem.missing')
				.map(({ field }) => field);
		const organisation = missing(readOrganisation(1, { country: 'DE' }, strict).problems);
		expect([...organisation, 'country'].sort()).toEqual(
			[...schemaOf('organisations').required].sort()
		);
		const listing = missing(readListing(1, {}, strict).problems);
		expect(listing.sort()).toEqual([...schemaOf('listings').required].sort());
		expect(schemaOf('organisations').properties.type?.enum).toEqual(organisationType.enumValues);
		expect(schemaOf('listings').properties.kind?.enum).toEqual(listingKinds);
	});
});

describe('whatever a row holds', () => {
	const anything = fc.dictionary(
		fc.constantFrom(
			'externalId',
			'name',
			'country',
			'place',
			'postcode',
			'web',
			'email',
			'registerNumber',
			'vatId',
			'employees',
			'founded',
			'nace',
			'people',
			'sites',
			'products',
			'certificates',
			'texts',
			'lookedAfter',
			'languagesSpoken',
			'street',
			'__proto__',
			'organisation',
			'direction',
			'kind',
			'title',
			'validUntil'
		),
		fc.oneof(
			fc.anything(),
			fc.string({ unit: 'binary' }),
			fc.constantFrom(
				'DE',
				'CZ',
				'offer',
				'1e309',
				'NaN',
				'\u0000',
				'\ud800',
				'99999999999999999999'
			)
		)
	);

	test('it gives a record or problems and never throws', () => {
		fc.assert(
			fc.property(anything, fc.boolean(), (row, isStrict) => {
				for (const result of [
					readOrganisation(1, row, { ...defaults, isStrict }),
					readListing(1, row, { ...defaults, isStrict })
				]) {
					expect(result.record === null).toBe(result.problems.length > 0);
				}
			}),
			{ numRuns: 2000 }
		);
	});

	test('adversarial values of 50 kB are answered at once', () => {
		const long = ['1', ' ', ',', '(', 'a.', '1 ', 'a@', ';', '\n', 'HRB ', '12.'].map((part) =>
			part.repeat(50_000 / part.length)
		);
		const fields = [
			'name',
			'postcode',
			'web',
			'email',
			'registerNumber',
			'vatId',
			'employees',
			'founded',
			'nace',
			'certificates',
			'languagesSpoken',
			'street',
			'place',
			'contactPhone'
		];
		for (const value of long) {
			for (const field of fields) {
				const time = fastest(() => read({ ...firm, [field]: value }), 3);
				expect(time, `${field}: ${value.slice(0, 5)}`).toBeLessThan(50);
			}
		}
	});
});

function schemaOf(kind: 'organisations' | 'listings') {
	const file = join(projectRoot, 'src/server/directory/import/schemas', `${kind}.schema.json`);
	return JSON.parse(readFileSync(file, 'utf8')) as {
		required: string[];
		properties: Record<string, { enum?: string[] }>;
	};
}
