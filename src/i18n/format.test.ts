import { describe, expect, test } from 'vitest';
import {
	collator,
	formatBytes,
	formatDate,
	formatDateTime,
	formatDistance,
	formatNumber
} from './format.ts';
import { preferredLanguage } from './languages.ts';

const nbsp = '\u00a0';

describe('numbers and dates', () => {
	test('are written as each language writes them', () => {
		expect(formatNumber(610_799.7, 'de', { minimumFractionDigits: 2 })).toBe('610.799,70');
		expect(formatNumber(610_799.7, 'cs', { minimumFractionDigits: 2 })).toBe(`610${nbsp}799,70`);
		expect(formatNumber(610_799.7, 'en', { minimumFractionDigits: 2 })).toBe('610,799.70');
		const day = new Date('2026-11-23T13:05:00Z');
		expect(formatDate(day, 'de')).toBe('23.11.2026');
		expect(formatDate(day, 'cs').replaceAll(nbsp, ' ')).toBe('23. 11. 2026');
		expect(formatDate(day, 'en')).toBe('23 November 2026');
		expect(formatDateTime(day, 'de')).toBe(`23.11.2026, 14:05${nbsp}Uhr`);
	});

	test('name the day of Berlin and Prague, wherever the server stands', () => {
		const late = new Date('2026-06-30T22:30:00Z');
		expect(formatDate(late, 'de', 'Europe/Berlin')).toBe('01.07.2026');
		expect(formatDate(late, 'de', 'Europe/Prague')).toBe('01.07.2026');
	});

	test('sizes of files are told as people are used to', () => {
		expect(formatBytes(80, 'de')).toBe(`1${nbsp}kB`);
		expect(formatBytes(839_900, 'en')).toBe(`840${nbsp}kB`);
		expect(formatBytes(999_600, 'de')).toBe(`1${nbsp}MB`);
		expect(formatBytes(2_449_000, 'cs')).toBe(`2,4${nbsp}MB`);
	});

	test('distances promise no more than a town has', () => {
		expect(formatDistance(7.4, 'de')).toBe(`7${nbsp}km`);
		expect(formatDistance(0.82, 'cs')).toBe(`0,8${nbsp}km`);
	});
});

test('Czech order puts č after c and ch after h', () => {
	const names = ['chemie', 'čalounění', 'cukr', 'hutě', 'import'];
	expect([...names].sort(collator('cs').compare)).toEqual([
		'cukr',
		'čalounění',
		'hutě',
		'chemie',
		'import'
	]);
});

describe('the language of a first visit', () => {
	test.each([
		['cs-CZ,cs;q=0.9,de;q=0.5', 'cs'],
		['fr,de;q=0.4', 'de'],
		['sk', 'cs'],
		['pl', 'en'],
		['de;q=0', 'en'],
		[null, 'en']
	])('for %s is %s', (header, language) => {
		expect(preferredLanguage(header)).toBe(language);
	});
});
