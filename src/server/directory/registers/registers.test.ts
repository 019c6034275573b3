import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fastest } from '#tests/time.ts';
import {
	canonicalLegalForm,
	checkDic,
	checkIco,
	checkUstId,
	checkVatId,
	icoCheckDigit,
	nameKey,
	parseHrb,
	splitLegalForm,
	ustIdCheckDigit
} from './index.ts';

const digits = (length: number) =>
	fc
		.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
		.map((d) => d.join(''));

describe('numbers with check digits', () => {
	test.each([
		['00000019', '00000019'],
		['45274649', '45274649'],
		['IČO: 452 74 649', '45274649']
	])('IČO %s is valid', (text, value) => {
		expect(checkIco(text)).toEqual({ valid: true, value });
	});

	test.each([
		['45274648', 'check_digit'],
		['4527464', 'format'],
		['DE123456788', 'format'],
		['', 'format']
	])('IČO %s is refused for its %s', (text, reason) => {
		expect(checkIco(text)).toEqual({ valid: false, reason });
	});

	test.each(['DE136695976', 'de 136 695 976'])('USt-IdNr. %s is valid', (text) => {
		expect(checkUstId(text)).toEqual({ valid: true, value: 'DE136695976' });
	});

	test.each([
		['DE136695975', 'check_digit'],
		['DE036695976', 'format'],
		['136695976', 'format']
	])('USt-IdNr. %s is refused for its %s', (text, reason) => {
		expect(checkUstId(text)).toEqual({ valid: false, reason });
	});

	test('a DIČ of a company carries the check digit of its IČO, that of a person is personal', () => {
		expect(checkDic('CZ45274649')).toEqual({ valid: true, value: 'CZ45274649', personal: false });
		expect(checkDic('CZ45274648')).toEqual({ valid: false, reason: 'check_digit' });
		expect(checkDic('CZ7801233540')).toMatchObject({ valid: true, personal: true });
		// A VAT group: nobody is born in a month 99.
		expect(checkDic('CZ6990012345')).toMatchObject({ valid: true, personal: false });
		expect(checkDic('CZ699001234')).toMatchObject({ valid: true, personal: true });
		expect(checkDic('CZ1234567')).toEqual({ valid: false, reason: 'format' });
	});

	test('numbers of other countries are taken by their pattern', () => {
		expect(checkVatId('PL 526-10-40-828')).toMatchObject({ valid: true, value: 'PL5261040828' });
		expect(checkVatId('XX')).toEqual({ valid: false, reason: 'format' });
	});

	test('a single changed digit never stays valid', () => {
		const change = fc.tuple(digits(7), fc.nat(6), fc.integer({ min: 1, max: 9 }));
		fc.assert(
			fc.property(change, ([start, at, by]) => {
				const changed = replaceDigit(start, at, by);
				// Two remainders share the check digit 0 or 1, so this holds for all other pairs only.
				const digit = icoCheckDigit(start);
				fc.pre(digit > 1);
				expect(checkIco(changed + String(digit)).valid).toBe(false);
			})
		);
		fc.assert(
			fc.property(digits(8), fc.nat(7), fc.integer({ min: 1, max: 9 }), (start, at, by) => {
				fc.pre(!start.startsWith('0'));
				const changed = replaceDigit(start, at, by);
				expect(checkUstId(`DE${changed}${ustIdCheckDigit(start)}`).valid).toBe(false);
			})
		);
	});
});

function replaceDigit(number: string, at: number, by: number): string {
	return number.slice(0, at) + String((Number(number[at]) + by) % 10) + number.slice(at + 1);
}

describe('register entries', () => {
	test.each([
		['HRB 12345, Amtsgericht Dresden', 'HRB 12345', 'Amtsgericht Dresden'],
		['AG Chemnitz HRB 1234', 'HRB 1234', 'Amtsgericht Chemnitz'],
		['HRB12345 (Dresden)', 'HRB 12345', 'Amtsgericht Dresden'],
		['Handelsregister: Amtsgericht Dresden, HRA-Nr. 77', 'HRA 77', 'Amtsgericht Dresden'],
		['HRB 98765 B Amtsgericht Charlottenburg', 'HRB 98765 B', 'Amtsgericht Charlottenburg'],
		['HRB 4 AG Frankfurt am Main', 'HRB 4', 'Amtsgericht Frankfurt am Main'],
		['gnr 45, amtsgericht Dresden', 'GnR 45', 'Amtsgericht Dresden'],
		['VR 300', 'VR 300', null]
	])('%s', (text, number, court) => {
		expect(parseHrb(text)).toEqual({ number, court });
	});

	test('what holds no entry is none', () => {
		expect(parseHrb('12345')).toBeNull();
		expect(parseHrb('HRB 12345678901')).toBeNull();
	});

	test('adversarial text is answered at once', () => {
		const time = fastest(() => {
			parseHrb('HRB '.repeat(20_000));
			parseHrb(`HRB 1 ${'Amtsgericht '.repeat(15)}`);
			splitLegalForm(', '.repeat(25_000));
			nameKey('& '.repeat(25_000));
		});
		expect(time).toBeLessThan(50);
	});
});

describe('names', () => {
	test.each([
		['Müller & Söhne GmbH', 'Müller & Söhne', 'GmbH'],
		['Glaswerk Weber GmbH & Co. KG', 'Glaswerk Weber', 'GmbH & Co. KG'],
		['Novák, spol. s r. o.', 'Novák', 's.r.o.'],
		['KOVO Děčín s.r.o.', 'KOVO Děčín', 's.r.o.'],
		['Sklárna Nový Bor, a. s.', 'Sklárna Nový Bor', 'a.s.'],
		['Nano UG (haftungsbeschränkt)', 'Nano', 'UG (haftungsbeschränkt)'],
		['Heimatverein Zittau e. V.', 'Heimatverein Zittau', 'e.V.'],
		['Metall AG', 'Metall', 'AG'],
		['Holzbau Magas', 'Holzbau Magas', null],
		['GmbH', 'GmbH', null]
	])('%s', (name, bare, legalForm) => {
		expect(splitLegalForm(name)).toEqual({ bare, legalForm });
	});

	test('a legal form gets its usual spelling, an unknown one stays', () => {
		expect(canonicalLegalForm('spol. s r.o.')).toBe('s.r.o.');
		expect(canonicalLegalForm('gmbh')).toBe('GmbH');
		expect(canonicalLegalForm('S.p.A.')).toBe('S.p.A.');
	});

	test.each([
		['Müller & Söhne GmbH', 'Mueller und Soehne'],
		['Sklárna Nový Bor, a.s.', 'SKLARNA NOVY BOR'],
		['KOVO-Děčín s.r.o.', 'Kovo Děčín, spol. s r.o.']
	])('%s and %s are compared as one name', (a, b) => {
		expect(nameKey(a)).toBe(nameKey(b));
	});

	test('different numbers in a name stay different', () => {
		expect(nameKey('Firma 1 GmbH')).not.toBe(nameKey('Firma 2 GmbH'));
	});

	test('no text makes them throw', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				splitLegalForm(text);
				parseHrb(text);
				checkVatId(text);
				expect(typeof nameKey(text)).toBe('string');
			})
		);
	});
});
