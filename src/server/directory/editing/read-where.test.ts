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

it('what is no place leads nowhere', () => {
	expect(readWhere('xqzwvfjk', 'de')).toEqual([]);
});
