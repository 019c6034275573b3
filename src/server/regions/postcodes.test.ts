import fc from 'fast-check';
import { expect, test } from 'vitest';
import { postcodeTown } from './gazetteer.ts';
import { postcodeTowns } from './postcode-towns.ts';
import {
	districtOfPostcode,
	districtsOfPostcode,
	formatPostcode,
	normalisePostcode
} from './postcodes.ts';

test.for([
	['01067', 'DED21'],
	['01062', 'DED21'], // TU Dresden, a number of its own
	['01465', 'DED21'], // Langebrück, between two numbers of Bautzen
	['01454', 'DED2C'],
	['01936', 'DED2C'],
	['02625', 'DED2C'],
	['02733', 'DED2C'], // Cunewalde, between two numbers of Görlitz
	['02763', 'DED2D'],
	['02959', 'DED2D'],
	['01705', 'DED2F'],
	['01855', 'DED2F'],
	['09111', 'DED41'],
	['09228', 'DED41'],
	['09247', 'DED41'],
	['09221', 'DED42'],
	['09548', 'DED42'], // Seiffen, next to Neuhausen
	['09544', 'DED43'], // Neuhausen
	['04720', 'DED43'],
	['09599', 'DED43'],
	['07985', 'DED44'],
	['08523', 'DED44'],
	['08056', 'DED45'],
	['09212', 'DED45'],
	['09356', 'DED45']
] as const)('German postcode %s lies in %s', ([postcode, district]) => {
	expect(districtOfPostcode('DE', postcode)).toBe(district);
});

test.for([
	['36001', 'CZ041'],
	['350 02', 'CZ041'],
	['40001', 'CZ042'],
	['441 01', 'CZ042'],
	['46001', 'CZ051'],
	['47154', 'CZ051'],
	['51101', 'CZ051']
] as const)('Czech postcode %s lies in %s', ([postcode, district]) => {
	expect(districtOfPostcode('CZ', postcode)).toBe(district);
});

test.for([
	['DE', '04109', 'Leipzig'],
	['DE', '04509', 'Delitzsch, Nordsachsen'],
	['DE', '04758', 'Oschatz, Nordsachsen'],
	['DE', '01445', 'Radebeul, Meißen'],
	['DE', '01662', 'Meißen'],
	['DE', '01471', 'Radeburg, Meißen'],
	['DE', '01945', 'Ruhland, Brandenburg'],
	['DE', '01968', 'Senftenberg, Brandenburg'],
	['DE', '03046', 'Cottbus, Brandenburg'],
	['DE', '03130', 'Spremberg, Brandenburg'],
	['DE', '04895', 'Falkenberg, Brandenburg'],
	['DE', '04600', 'Altenburg, Thüringen'],
	['DE', '04626', 'Schmölln, Thüringen'],
	['DE', '07937', 'Zeulenroda, Thüringen'],
	['DE', '07973', 'Greiz, Thüringen'],
	['DE', '06108', 'Halle'],
	['DE', '95028', 'Hof, Bayern'],
	['DE', '46001', 'Oberhausen'],
	['CZ', '11000', 'Praha'],
	['CZ', '29301', 'Mladá Boleslav'],
	['CZ', '27601', 'Mělník'],
	['CZ', '27001', 'Rakovník'],
	['CZ', '34701', 'Tachov'],
	['CZ', '30100', 'Plzeň'],
	['CZ', '50601', 'Jičín'],
	['CZ', '54301', 'Vrchlabí'],
	['CZ', '02763', 'no Czech postcode']
] as const)('%s %s (%s) lies outside', ([country, postcode]) => {
	expect(districtOfPostcode(country, postcode)).toBeNull();
	expect(postcode === '50601' || districtsOfPostcode(country, postcode).length === 0).toBe(true);
});

test('where one postcode serves two districts, the place decides', () => {
	expect(districtOfPostcode('DE', '02999', 'Lohsa')).toBe('DED2C');
	expect(districtOfPostcode('DE', '02999', 'Uhyst')).toBe('DED2D');
	expect(districtsOfPostcode('DE', '02999')).toEqual(['DED2C', 'DED2D']);
	expect(districtOfPostcode('CZ', '29413')).toBeNull();
	expect(districtOfPostcode('CZ', '29413', 'Chlístov')).toBe('CZ051');
});

test('a postcode is read as people and spreadsheets write it', () => {
	expect(normalisePostcode('DE', ' D-02763 ')).toBe('02763');
	expect(normalisePostcode('DE', '2763')).toBe('02763');
	expect(normalisePostcode('CZ', 'CZ-463 31')).toBe('46331');
	expect(normalisePostcode('CZ', '463\u00A031')).toBe('46331');
	for (const text of ['', '276', '0276', '027633', '00000', 'Zittau', '02763 Zittau'])
		expect([text, normalisePostcode('DE', text)]).toEqual([text, null]);
	for (const text of ['', '4633', '463312', '86001', '00001'])
		expect([text, normalisePostcode('CZ', text)]).toEqual([text, null]);
});

test('a postcode is written as its country writes it', () => {
	expect(formatPostcode('CZ', '46331')).toBe('463\u00A031');
	expect(formatPostcode('DE', '2763')).toBe('02763');
	expect(formatPostcode('DE', 'unknown')).toBe('unknown');
});

test('no German postcode beyond 01 to 09 and no Czech one beyond 3, 4 and 5 has a district', () => {
	const codes = fc.integer({ min: 10_000, max: 99_999 }).map(String);
	fc.assert(
		fc.property(codes, (code) => {
			expect(districtOfPostcode('DE', code)).toBeNull();
			if (!/^[345]/u.test(code)) expect(districtOfPostcode('CZ', code)).toBeNull();
		})
	);
});

test('every postcode of the table leads to a known town of its country', () => {
	for (const country of ['DE', 'CZ'] as const)
		for (const prefix of Object.keys(postcodeTowns[country])) {
			const town = postcodeTown(country, prefix.padEnd(5, '0'));
			expect([prefix, town?.country]).toEqual([prefix, country]);
		}
});

test('a German postcode leads to a town of its own district', () => {
	const codes = Object.keys(postcodeTowns.DE).filter((prefix) => prefix.length === 5);
	for (const code of codes)
		expect([code, postcodeTown('DE', code)?.district]).toEqual([
			code,
			districtOfPostcode('DE', code)
		]);
});
