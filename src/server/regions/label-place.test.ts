import { describe, expect, it, test } from 'vitest';
import { languages } from '#i18n/languages.ts';
import { foldPlace } from './fold.ts';
import { keys, towns } from './gazetteer.ts';
import { labelPlace } from './label-place.ts';
import { otherNamesOf } from './names.ts';

const inArea = towns.filter(({ district, kind }) => district !== null && kind === 'town');

describe('a town is labelled for its reader', () => {
	test.each([
		['Zittau', 'DE', { de: 'Zittau', cs: 'Zittau (Žitava)', en: 'Zittau' }],
		['Žitava', 'DE', { de: 'Zittau', cs: 'Zittau (Žitava)', en: 'Zittau' }],
		['zitava', 'DE', { de: 'Zittau', cs: 'Zittau (Žitava)', en: 'Zittau' }],
		['Zwickau', 'DE', { de: 'Zwickau', cs: 'Zwickau (Cvikov, Sasko)', en: 'Zwickau' }],
		['Cvikov', 'CZ', { de: 'Cvikov', cs: 'Cvikov', en: 'Cvikov' }],
		['Liberec', 'CZ', { de: 'Liberec', cs: 'Liberec', en: 'Liberec' }],
		['Praha', 'CZ', { de: 'Praha (Prag)', cs: 'Praha', en: 'Praha (Prague)' }]
	] as const)('%s, %s', (written, country, expected) => {
		for (const language of languages) {
			expect(labelPlace(written, language, { country })).toBe(expected[language]);
		}
	});

	it('with the name that Czech readers use, and for others without it', () => {
		const named = inArea.filter(({ name, district }) => otherNamesOf(name, district).cs);
		expect(named.length).toBeGreaterThan(10);
		for (const { name, country, district } of named) {
			const { cs } = otherNamesOf(name, district);
			expect(labelPlace(name, 'cs', { country, district })).toBe(`${name} (${cs})`);
			expect(labelPlace(name, 'de', { country, district })).toBe(name);
			expect(labelPlace(name, 'en', { country, district })).toBe(name);
		}
	});

	it('never by the historic German name of a Czech town', () => {
		const german = keys.filter(
			({ place, weight, folded }) =>
				place.country === 'CZ' &&
				place.district !== null &&
				place.kind === 'town' &&
				weight < 0.95 &&
				!towns.some((town) => town.country === 'CZ' && foldPlace(town.name) === folded)
		);
		expect(german.length).toBeGreaterThan(100);
		const labels = new Set(inArea.map(({ name }) => name));
		const wrong = german.filter(({ place, folded }) => {
			const label = labelPlace(folded, 'de', { country: 'CZ', district: place.district });
			return !labels.has(label);
		});
		expect(wrong.map(({ folded }) => folded)).toEqual([]);
	});

	it('by its postcode where two share a name', () => {
		expect(labelPlace('Reichenberg', 'de', { country: 'CZ', postcode: '46001' })).toBe('Liberec');
		expect(labelPlace('Reichenberg', 'de', { country: 'DE', postcode: '01468' })).toBe(
			'Reichenberg'
		);
	});
});

it.each([
	'Oberoderwitz-Süd',
	'',
	'Aue-Bad Schlema',
	'Ebersbach-Neugersdorf',
	'Jiřetín pod Jedlovou'
])('"%s" stays as it was written', (written) => {
	for (const country of ['DE', 'CZ', null]) {
		for (const district of [null, 'DED2D', 'DED42', 'CZ042']) {
			expect(labelPlace(written, 'cs', { country, district })).toBe(written);
		}
	}
});

it('a spa keeps its short name and shows the other one with it', () => {
	expect(labelPlace('Oybin', 'cs', { country: 'DE', district: 'DED2D' })).toBe('Oybin (Ojvín)');
});
