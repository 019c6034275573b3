import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '#i18n/languages.ts';
import { findQuantities, type Quantity } from './quantities.ts';

const short = ({ dimension, min, max, role }: Quantity) => [dimension, min, max, role];

describe('numbers with units', () => {
	it.each([
		['bis 3 t', 'de', 'mass', null, 3000, 'size'],
		['do 3 tun', 'cs', 'mass', null, 3000, 'size'],
		['up to 3 t', 'en', 'mass', null, 3000, 'size'],
		['von 3 bis 300 mm', 'de', 'length', 3, 300, 'size'],
		['od 5 do 360 mm', 'cs', 'length', 5, 360, 'size'],
		['3 mm – 12 mm', 'de', 'length', 3, 12, 'size'],
		['M3–M16', 'de', 'thread', 3, 16, 'size'],
		['M3 až M16', 'cs', 'thread', 3, 16, 'size'],
		['M8', 'en', 'thread', 8, 8, 'size'],
		['±0,01 mm', 'de', 'length', null, 0.01, 'tolerance'],
		['+/- 0,02', 'cs', 'length', null, 0.02, 'tolerance'],
		['Ø 12 mm', 'de', 'length', 12, 12, 'diameter'],
		['Ø 12–60', 'de', 'length', 12, 60, 'diameter'],
		['500 Stück', 'de', 'count', 500, 500, 'size'],
		['1.500 Stück', 'de', 'count', 1500, 1500, 'size'],
		['1 500 ks', 'cs', 'count', 1500, 1500, 'size'],
		['1,500 pcs', 'en', 'count', 1500, 1500, 'size'],
		['1,5 m', 'de', 'length', 1500, 1500, 'size'],
		['ab 50 Stück', 'de', 'count', 50, null, 'size'],
		['od 50 ks', 'cs', 'count', 50, null, 'size'],
		['0,5 MPa', 'de', 'pressure', 5, 5, 'size'],
		['25 m²', 'de', 'area', 25, 25, 'size'],
		['≥ 200 kN', 'en', 'force', 200, null, 'size']
	] as const)('%s (%s)', (text, language, ...expected) => {
		const found = findQuantities(text, language);
		expect(found.map(short)).toEqual([expected]);
		expect(found[0]).toMatchObject({ start: 0, end: text.length });
	});

	it.each(['ISO 9001', '1.4301', '02763 Zittau', 'seit 1990', 'DIN 933', '5 Achsen', 'S235', '24/7'])(
		'%s is none',
		(text) => {
			expect(findQuantities(text, 'de')).toEqual([]);
		}
	);

	it('finds all of a sentence, in order and apart', () => {
		const text = 'Drehteile Ø 3 bis 300 mm, ±0,02 mm, Gewinde M4–M42, Lose ab 50 Stück bis 3 t.';
		const found = findQuantities(text, 'de');
		expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([
			'Ø 3 bis 300 mm',
			'±0,02 mm',
			'M4–M42',
			'ab 50 Stück',
			'bis 3 t'
		]);
	});

	it('never throws, whatever stands there, and keeps within the text', () => {
		const piece = fc.oneof(
			fc.string({ unit: 'binary', maxLength: 40 }),
			fc.constantFrom('bis ', '1.500', ' mm', '±', 'Ø', 'M8', '–', ' ', '000', ',5', 'ks', '…')
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 30 }), fc.constantFrom(...languages), (list, language) => {
				const text = list.join('');
				let last = 0;
				for (const { start, end, min, max } of findQuantities(text, language)) {
					expect(start).toBeGreaterThanOrEqual(last);
					expect(end).toBeLessThanOrEqual(text.length);
					for (const value of [min, max]) expect(value === null || Number.isFinite(value)).toBe(true);
					last = end;
				}
			})
		);
	});
});
