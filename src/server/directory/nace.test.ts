import { describe, expect, test } from 'vitest';
import { divisionOf, divisionTitle, sectionOf, sectionTitle } from './nace.ts';
import nace from './nace.json' with { type: 'json' };

describe('NACE', () => {
	test('has the 22 sections and 87 divisions of Rev. 2.1, each division in a section', () => {
		expect(Object.keys(nace.sections)).toHaveLength(22);
		expect(Object.keys(nace.divisions)).toHaveLength(87);
		const homeless = Object.keys(nace.divisions).filter((division) => !sectionOf(division));
		expect(homeless).toEqual([]);
	});

	test('finds the division of a class as registers write it', () => {
		expect(divisionOf('25.62')).toBe('25');
		expect(divisionOf('256200')).toBe('25');
		expect(divisionOf('45.1')).toBeNull();
		expect(divisionOf('x')).toBeNull();
	});

	test('names both levels in the reader’s language', () => {
		expect(divisionTitle('28', 'de')).toBe('Maschinenbau');
		expect(sectionTitle(sectionOf('28')!, 'cs')).toBe('Zpracovatelský průmysl');
	});
});
