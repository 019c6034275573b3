import { expect, it } from 'vitest';
import { readWhere } from './read-where.ts';

it.each([
	['46001', 'CZ', 'Liberec', '46001'],
	['460 01', 'CZ', 'Liberec', '46001'],
	['460 01 Liberec', 'CZ', 'Liberec', '46001'],
	['02763', 'DE', 'Zittau', '02763'],
	['02763 Zittau', 'DE', 'Zittau', '02763'],
	['Žitava', 'DE', 'Zittau', null]
])('"%s" is a place of the area', (text, country, place, postcode) => {
	const [first] = readWhere(text, 'cs');
	expect(first).toMatchObject({ country, place, postcode, isInside: true });
});

it('a town that its postcode confirms is the only one that can be meant', () => {
	expect(readWhere('460 01 Liberec', 'cs')).toHaveLength(1);
	expect(readWhere('02763 Zittau', 'de')).toHaveLength(1);
	expect(readWhere('46001 Neustadt', 'de').length).toBeGreaterThan(1);
});

it('what is no place leads nowhere', () => {
	expect(readWhere('xqzwvfjk', 'de')).toEqual([]);
});
