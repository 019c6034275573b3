import { describe, expect, test } from 'vitest';
import { fastest } from '#tests/time.ts';
import { readDay } from './read-day.ts';
import { readForm, type FormValues } from './read-form.ts';
import { readNumber } from './read-number.ts';
import { codesIn, readWords } from './read-words.ts';

describe('a number', () => {
	test.each([
		['1.234,5', 'de', 1234.5],
		['1 234,5', 'cs', 1234.5],
		['1\u00a0234,5', 'cs', 1234.5],
		['1.234.567,25', 'de', 1_234_567.25],
		["1'234.5", 'de', 1234.5],
		['1,234.5', 'en', 1234.5],
		['1,234', 'en', 1234],
		['12.125', 'en', 12.125],
		['0,02', 'de', 0.02],
		['0.02', 'de', 0.02],
		['0.125', 'de', 0.125],
		['0,125', 'en', 0.125],
		['12,125', 'cs', 12.125],
		['2,5', 'en', 2.5],
		['1500', 'de', 1500]
	] as const)('%s in %s is %d', (typed, language, value) => {
		expect(readNumber(typed, language, 'fraction')).toBe(value);
	});

	test.each([
		['1.500', 'de', 1500],
		['1 500', 'cs', 1500],
		['1.500', 'cs', 1500],
		['1,500', 'en', 1500]
	] as const)('%s pieces in %s are %d', (typed, language, value) => {
		expect(readNumber(typed, language, 'whole')).toBe(value);
	});

	test('that can be read two ways is asked about', () => {
		expect(readNumber('12.125', 'de', 'fraction')).toBe('ambiguous_number');
		expect(readNumber('12.125', 'cs', 'fraction')).toBe('ambiguous_number');
	});

	test.each([
		'',
		'viele',
		'1e309',
		'NaN',
		'-3',
		'1.23.4',
		'1,2,3',
		'12 34',
		'1.234,567.8',
		'٣',
		'9999999999'
	])('is not read out of %j', (typed) => {
		expect(readNumber(typed, 'de', 'fraction')).toBe('not_a_number');
	});

	test('of pieces is whole', () => {
		expect(readNumber('2,5', 'de', 'whole')).toBe('not_a_number');
	});
});

describe('a day', () => {
	test.each([
		'24.12.2026',
		'24. 12. 2026',
		'24.12.26',
		'24/12/2026',
		'2026-12-24',
		'24. Dezember 2026',
		'24. prosince 2026',
		'24 Dec 2026',
		'24 December 2026'
	])('is read out of %s', (typed) => {
		expect(readDay(typed)).toBe('2026-12-24');
	});

	test.each(['31.02.2026', '0.1.2026', '24.13.2026', 'morgen', '24.12', '99999999'])(
		'is not read out of %s',
		(typed) => {
			expect(readDay(typed)).toBeUndefined();
		}
	);
});

describe('designations of no language', () => {
	test.each([
		['Edelstahl 1.4301, gebeizt', ['1.4301']],
		['ocel S355J2+N nebo 42CrMo4', ['S355J2+N', '42CrMo4']],
		['pulverbeschichtet RAL 7016', ['RAL 7016']],
		['Aluminium EN AW-6060', ['EN AW-6060']],
		['Spritzguss PA6-GF30', ['PA6-GF30']],
		['100 Wellen, 2mal gehärtet, 5-achsig, 20mm', []]
	])('in %s', (text, codes) => {
		expect(codesIn(text)).toEqual(codes);
	});

	test('and concepts are what an inquiry can tell of somebody’s words', () => {
		expect(readWords('Drehteile aus Edelstahl 1.4301, keine Verzinkung', 'de')).toMatchObject({
			concepts: ['turning', 'stainless-steel'],
			codes: ['1.4301']
		});
	});
});

const typed: FormValues = {
	lang: 'de',
	subject: 'part',
	direction: 'seek',
	what: 'Drehteile',
	senderName: 'Jana Nowak',
	senderFirm: 'Muster GmbH',
	senderEmail: 'jana@muster.example',
	ticket: 't'
};
const read = (more: FormValues) => readForm({ ...typed, ...more }, '2026-11-23');
const inquiryOf = (more: FormValues) => {
	const result = read(more);
	if (result.errors) throw new Error(JSON.stringify(result.errors));
	return result.form.inquiry;
};

describe('the form of an inquiry', () => {
	test('needs a few words, a name, a firm and an address, and names all that is missing', () => {
		const blank = { what: ' - ', senderName: '', senderFirm: '', senderEmail: 'jana' };
		expect(read(blank).errors).toEqual({
			what: 'inquiry.error.what_missing',
			senderName: 'inquiry.error.senderName_missing',
			senderFirm: 'inquiry.error.senderFirm_missing',
			senderEmail: 'inquiry.error.mail_address'
		});
	});

	test('reads measures as people write them', () => {
		const inquiry = inquiryOf({
			quantity: '1.500',
			quantityUnit: 'piece',
			rhythm: 'month',
			length: '1.234,5',
			diameter: '12',
			tolerance: '± 0,02',
			roughness: 'Ra 1,6',
			weight: '2,5',
			weightUnit: 'kg'
		});
		expect(inquiry.quantity).toEqual({ value: 1500, unit: 'piece', rhythm: 'month' });
		expect(inquiry.dimensions).toMatchObject({
			unit: 'mm',
			length: 1234.5,
			diameter: 12,
			wall: null
		});
		expect(inquiry).toMatchObject({
			tolerance: 0.02,
			roughness: 1.6,
			weight: { value: 2.5, unit: 'kg' }
		});
	});

	test('says what is wrong with a measure at its field', () => {
		expect(read({ quantity: '2,5' }).errors).toEqual({
			quantity: 'inquiry.error.not_a_whole_number'
		});
		expect(read({ length: '12.125' }).errors).toEqual({
			length: 'inquiry.error.ambiguous_number'
		});
	});

	test('takes no day that is over, and no day and weeks at once', () => {
		expect(read({ deadline: '22.11.2026' }).errors).toEqual({
			deadline: 'inquiry.error.day_is_over'
		});
		expect(inquiryOf({ deadline: '23.11.2026' }).deadline).toEqual({
			kind: 'day',
			day: '2026-11-23'
		});
		expect(read({ deadline: '24.12.2026', deadlineWeeks: '6' }).errors).toEqual({
			deadlineWeeks: 'inquiry.error.deadline_twice'
		});
	});

	test('checks a postcode by its country', () => {
		const place = { deliveryHow: 'delivered', deliveryCountry: 'CZ', deliveryPlace: 'Liberec' };
		expect(inquiryOf({ ...place, deliveryPostcode: '46001' }).delivery).toEqual({
			how: 'delivered',
			country: 'CZ',
			postcode: '460\u00a001',
			place: 'Liberec'
		});
		expect(read({ ...place, deliveryPostcode: '4600' }).errors).toEqual({
			deliveryPostcode: 'inquiry.error.postcode'
		});
	});

	test('keeps certificates of the vocabulary only, whatever is posted', () => {
		const certificates = ['iso-9001', 'turning', '<script>'];
		expect(inquiryOf({ certificates, otherCertificates: 'EN 1090' }).certificates).toEqual({
			text: 'EN 1090',
			concepts: ['iso-9001', 'en-1090'],
			codes: ['EN 1090']
		});
	});

	test('takes out what hides or cannot be stored', () => {
		const { note } = inquiryOf({ note: 'a\u0000b\u202ec\ud800d\r\ne' });
		expect(note).toBe('a bc\ufffdd\ne');
	});

	test('changes nothing but its own fields', () => {
		const posted = { id: 'x', confirmedAt: 'now', isOperator: '1', __proto__: 'x' };
		expect(inquiryOf(posted)).toEqual(inquiryOf({}));
	});

	test('knows a program by the field that people do not see', () => {
		expect(read({ website: 'https://spam.example' })).toMatchObject({ form: { isTrapped: true } });
		expect(read({})).toMatchObject({ form: { isTrapped: false } });
	});

	test('reads 50 kB of anything in a moment', () => {
		for (const junk of [
			'1.'.repeat(25_000),
			'A1'.repeat(25_000),
			' '.repeat(50_000),
			'EN '.repeat(17_000)
		]) {
			const form = {
				what: junk,
				quantity: junk,
				deadline: junk,
				senderEmail: junk,
				material: junk
			};
			expect(fastest(() => read(form), 3)).toBeLessThan(200);
		}
	});
});
