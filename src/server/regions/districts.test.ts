import { expect, test } from 'vitest';
import { districtById, districts, isDistrictId } from './districts.ts';

test('the programme area has nine Saxon districts and three kraje', () => {
	expect(districts.map(({ id }) => id).toSorted()).toEqual([
		...['CZ041', 'CZ042', 'CZ051', 'DED21', 'DED2C', 'DED2D', 'DED2F'],
		...['DED41', 'DED42', 'DED43', 'DED44', 'DED45']
	]);
	for (const { id, country } of districts) expect(id.startsWith(country)).toBe(true);
});

test('Erzgebirgskreis and Vogtlandkreis are never called Landkreis', () => {
	expect(districtById('DED42')?.name.de).toBe('Erzgebirgskreis');
	expect(districtById('DED44')?.name.de).toBe('Vogtlandkreis');
	expect(districtById('DED2D')?.name.de).toBe('Landkreis Görlitz');
	expect(districtById('DED21')?.name.de).toBe('Kreisfreie Stadt Dresden');
});

test('Czech names use zemský okres for Saxon districts and one word for the two cities', () => {
	for (const { id, country, name } of districts) {
		if (country === 'CZ') expect(name.cs).toMatch(/^\p{Lu}\p{L}+ kraj$/u);
		else if (id === 'DED21' || id === 'DED41')
			expect(name.cs).toMatch(/^město s postavením okresu /u);
		else expect(name.cs).toMatch(/^zemský okres /u);
		expect(name.cs).not.toMatch(/Landkreis|Cvikov/u);
	}
});

test('a kraj keeps its Czech name in German and is no Landkreis, Kreis or Provinz', () => {
	for (const { name } of districts.filter(({ country }) => country === 'CZ'))
		expect(name.de).toMatch(/^\p{L}+ kraj \(Bezirk /u);
});

test('Leipzig, Nordsachsen and Meißen are no districts of the area', () => {
	for (const id of ['DED51', 'DED52', 'DED53', 'DED2E', 'CZ020', ''])
		expect([isDistrictId(id), districtById(id)]).toEqual([false, null]);
});
