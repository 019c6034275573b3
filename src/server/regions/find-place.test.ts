import fc from 'fast-check';
import { expect, test } from 'vitest';
import { districts } from './districts.ts';
import { findPlace } from './find-place.ts';
import { keys, towns } from './gazetteer.ts';
import { otherNames } from './names.ts';

function best(text: string, hints = {}): string {
	const [first] = findPlace(text, hints);
	return first ? `${first.name}, ${first.district ?? first.area}` : 'unknown';
}

test.for([
	['Žitava', 'Zittau, DED2D'],
	['Drážďany', 'Dresden, DED21'],
	['Saská Kamenice', 'Chemnitz, DED41'],
	['Budyšín', 'Bautzen, DED2C'],
	['Budyšin', 'Bautzen, DED2C'],
	['Zhořelec', 'Görlitz, DED2D'],
	['Plavno', 'Plauen, DED44'],
	['Perno', 'Pirna, DED2F'],
	['Lobava', 'Löbau, DED2D'],
	['Kamenec', 'Kamenz, DED2C'],
	['Hojeřice', 'Hoyerswerda, DED2C'],
	['Wojerecy', 'Hoyerswerda, DED2C'],
	['Freiberk', 'Freiberg, DED43'],
	['Annaberg', 'Annaberg-Buchholz, DED42'],
	['Lipsko', 'Leipzig, Sachsen'],
	['Míšeň', 'Meißen, Sachsen'],
	['Reichenberg', 'Liberec, CZ051'],
	['Gablonz', 'Jablonec nad Nisou, CZ051'],
	['Böhmisch Leipa', 'Česká Lípa, CZ051'],
	['Friedland', 'Frýdlant, CZ051'],
	['Haida', 'Nový Bor, CZ051'],
	['Steinschönau', 'Kamenický Šenov, CZ051'],
	['Grottau', 'Hrádek nad Nisou, CZ051'],
	['Kratzau', 'Chrastava, CZ051'],
	['Turnau', 'Turnov, CZ051'],
	['Semil', 'Semily, CZ051'],
	['Starkenbach', 'Jilemnice, CZ051'],
	['Morchenstern', 'Smržovka, CZ051'],
	['Aussig', 'Ústí nad Labem, CZ042'],
	['Brüx', 'Most, CZ042'],
	['Komotau', 'Chomutov, CZ042'],
	['Teplitz', 'Teplice, CZ042'],
	['Tetschen', 'Děčín, CZ042'],
	['Bodenbach', 'Děčín, CZ042'],
	['Leitmeritz', 'Litoměřice, CZ042'],
	['Warnsdorf', 'Varnsdorf, CZ042'],
	['Rumburg', 'Rumburk, CZ042'],
	['Saaz', 'Žatec, CZ042'],
	['Kaaden', 'Kadaň, CZ042'],
	['Dux', 'Duchcov, CZ042'],
	['Lobositz', 'Lovosice, CZ042'],
	['Raudnitz', 'Roudnice nad Labem, CZ042'],
	['Karlsbad', 'Karlovy Vary, CZ041'],
	['Marienbad', 'Mariánské Lázně, CZ041'],
	['Eger', 'Cheb, CZ041'],
	['Asch', 'Aš, CZ041'],
	['Graslitz', 'Kraslice, CZ041'],
	['Falkenau an der Eger', 'Sokolov, CZ041'],
	['Joachimsthal', 'Jáchymov, CZ041'],
	['Prag', 'Praha, Praha'],
	['Pilsen', 'Plzeň, Plzeňský kraj']
] as const)('%s finds %s', ([name, place]) => {
	expect(best(name)).toBe(place);
});

test.for([
	['goerlitz', 'Görlitz, DED2D'],
	['Weisswasser', 'Weißwasser, DED2D'],
	['usti nad labem', 'Ústí nad Labem, CZ042'],
	['Ústí n. L.', 'Ústí nad Labem, CZ042'],
	['Usti n.L.', 'Ústí nad Labem, CZ042'],
	['Jablonec n. N.', 'Jablonec nad Nisou, CZ051'],
	['Nové Město p. Smrkem', 'Nové Město pod Smrkem, CZ051'],
	['Sohland a.d. Spree', 'Sohland, DED2C'],
	['Löbau i. Sa.', 'Löbau, DED2D'],
	['Oelsnitz i. V.', 'Oelsnitz, DED44'],
	['Oelsnitz/Erzgeb.', 'Oelsnitz, DED42'],
	['Reichenbach/O.L.', 'Reichenbach, DED2D'],
	['Neustadt in Sachsen', 'Neustadt in Sachsen, DED2F'],
	['Děčín IV', 'Děčín, CZ042'],
	['Liberec 30', 'Liberec, CZ051'],
	['Dresden-Neustadt', 'Dresden, DED21'],
	['02763 Zittau', 'Zittau, DED2D'],
	['D-02763 Zittau', 'Zittau, DED2D'],
	['463 34 Hrádek n. N.', 'Hrádek nad Nisou, CZ051'],
	['Görlitz, Deutschland', 'Görlitz, DED2D'],
	['Leipzg', 'Leipzig, Sachsen'],
	['Karlovy Varry', 'Karlovy Vary, CZ041'],
	['Liberecký kraj', 'Liberecký kraj, CZ051'],
	['Vogtland', 'Vogtlandkreis, DED44']
] as const)('%s is understood as %s', ([text, place]) => {
	expect(best(text)).toBe(place);
});

test('Czech readers see the Czech name beside the German one; historic names never label', () => {
	const [zittau] = findPlace('Zittau');
	expect(zittau?.displayName).toEqual({ de: 'Zittau', cs: 'Zittau (Žitava)', en: 'Zittau' });
	const [liberec] = findPlace('Reichenberg');
	expect(liberec?.displayName).toEqual({ de: 'Liberec', cs: 'Liberec', en: 'Liberec' });
	const [prague] = findPlace('Praha');
	expect(prague?.displayName).toEqual({ de: 'Praha (Prag)', cs: 'Praha', en: 'Praha (Prague)' });
});

test('no Czech town of the area has a German or English label', () => {
	for (const { country, district, name, displayName } of towns)
		if (country === 'CZ' && district) expect(displayName).toEqual({ de: name, cs: name, en: name });
});

test('Cvikov is the Czech town first and Zwickau second, labelled as lying in Saxony', () => {
	const [first, second] = findPlace('Cvikov');
	expect([first?.name, first?.district]).toEqual(['Cvikov', 'CZ051']);
	expect([second?.displayName.cs, second?.district]).toEqual(['Zwickau (Cvikov, Sasko)', 'DED45']);
	expect(best('Zwickau')).toBe('Zwickau, DED45');
	expect(best('Zwickau in Böhmen')).toBe('Cvikov, CZ051');
	expect(best('Cvikov', { near: { lat: 50.73, lon: 12.49 } })).toBe('Cvikov, CZ051');
	expect(best('Zwickau', { near: { lat: 50.78, lon: 14.63 } })).toBe('Zwickau, DED45');
	expect(findPlace('Cvikov', { country: 'DE' }).map(({ name }) => name)).toEqual(['Zwickau']);
});

test('namesakes are all offered, the nearer one first', () => {
	const named = (lat: number, lon: number) =>
		findPlace('Oelsnitz', { near: { lat, lon } }).map(({ district }) => district);
	expect(named(50.5, 12.1)).toEqual(['DED44', 'DED42']);
	expect(named(50.7, 12.9)).toEqual(['DED42', 'DED44']);
	expect(findPlace('Jablonec').map(({ name }) => name)).toEqual([
		'Jablonec nad Nisou',
		'Jablonec nad Jizerou'
	]);
});

test('a postcode decides between namesakes and stands in for an unknown village', () => {
	expect(best('09376 Oelsnitz')).toBe('Oelsnitz, DED42');
	expect(best('08606 Oelsnitz')).toBe('Oelsnitz, DED44');
	const [village] = findPlace('CZ-463 66 Pertoltice');
	expect(village).toMatchObject({ kind: 'postcode', match: 'postcode', district: 'CZ051' });
	expect(findPlace('460 01')[0]).toMatchObject({ name: '460\u00A001 Liberec', district: 'CZ051' });
});

test('with `exactly` nothing is completed, cut or corrected', () => {
	for (const text of ['Leipzg', 'Jablonec nad', 'Ústí n. L.', 'Dresden Neustadt'])
		expect(findPlace(text, { exactly: true })).toEqual([]);
	expect(best('Žitava', { exactly: true })).toBe('Zittau, DED2D');
});

test('nothing is found for nothing', () => {
	for (const text of ['', '  ', '?!', '12', 'Schraube M8', 'qqqqqq'])
		expect([text, findPlace(text)]).toEqual([text, []]);
});

test('every town answers to its own name, also without accents and with ae, oe, ue, ss', () => {
	const plain = (name: string) =>
		name
			.replace(/[äöü]/gu, (c) => ({ ä: 'ae', ö: 'oe', ü: 'ue' })[c] ?? c)
			.replace(/ß/gu, 'ss')
			.normalize('NFD')
			.replace(/\p{M}/gu, '');
	for (const town of towns.filter(({ district }) => district)) {
		for (const text of [town.name, plain(town.name), town.name.toUpperCase()]) {
			const found = findPlace(text, { limit: 30 });
			expect([text, found.some((c) => c.lat === town.lat && c.lon === town.lon)]).toEqual([
				text,
				true
			]);
		}
	}
});

test('every other name in the table belongs to a place that exists', () => {
	const names = new Set(keys.map(({ place }) => place.name));
	for (const entry of Object.keys(otherNames)) {
		const [name, district] = entry.split('@');
		expect([entry, names.has(name ?? '')]).toEqual([entry, true]);
		if (district) expect(districts.some(({ id }) => id === district)).toBe(true);
	}
});

test('any text gets an answer in falling order without an error', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
			const scores = findPlace(text).map(({ score }) => score);
			expect(scores).toEqual(scores.toSorted((a, b) => b - a));
		})
	);
});
