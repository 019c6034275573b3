import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fastest } from '#tests/time.ts';
import type { Language } from '#i18n/languages.ts';
import { analyse, analyseQuery } from './analyse.ts';
import { compile, type Concept, type Term } from './compile.ts';

// A small vocabulary of its own: these rules must hold whatever the real files say.
const vocabulary = compile(
	[],
	[
		concept('machining', [], ['Zerspanung'], ['obrábění', 'obrábění kovů'], ['machining']),
		concept(
			'turning',
			['machining'],
			['Drehen', 'Drehteile'],
			['soustružení', 'soustružnické práce'],
			['turning', 'turned parts']
		),
		concept(
			'milling',
			['machining'],
			['Fräsen', 'Frästeile'],
			['frézování', 'frézařské práce'],
			['milling', 'milled parts']
		),
		concept('welding', [], ['Schweißen'], ['svařování', 'svařovat'], ['welding']),
		concept(
			'laser-cutting',
			[],
			['Laserschneiden', 'Laserzuschnitt'],
			['řezání laserem', 'laserové řezání'],
			['laser cutting']
		),
		concept('galvanising', [], ['Verzinkung', 'Verzinken'], ['zinkování'], ['galvanising']),
		concept('painting', [], ['Lackierung', 'Lackieren'], ['lakování'], ['painting']),
		concept('stainless-steel', [], ['Edelstahl'], ['nerezová ocel', 'nerez'], ['stainless steel']),
		concept('steel', [], ['Stahl'], ['ocel'], ['steel']),
		concept('screws', [], ['Schrauben'], ['šrouby'], ['screws']),
		concept('steel-pipes', [], ['Stahlrohre'], ['ocelové trubky'], ['steel pipe']),
		concept('die-casting', [], ['Druckguss'], ['tlakové lití'], ['die casting']),
		concept('metal-hardening', [], ['Härten'], [{ text: 'kalení', default: true }], ['hardening']),
		concept(
			'glass-tempering',
			[],
			['Glasvorspannen'],
			[{ text: 'kalení', with: ['sklo', 'skleněný'] }],
			['glass tempering']
		),
		concept(
			'pressing-machines',
			[],
			[{ text: 'Presse', with: ['Hydraulik'] }],
			['lis'],
			['press machine']
		),
		concept(
			'newspapers',
			[],
			[{ text: 'Presse', with: ['Zeitung'] }],
			['tisk novin'],
			['newspaper']
		),
		concept('aluminium', [], ['Aluminium'], ['hliník'], ['aluminium']),
		concept(
			'aluminium-welding',
			['welding'],
			['Aluminiumschweißen'],
			['svařování hliníku'],
			['aluminium welding']
		),
		concept('en-1090', [], ['EN 1090-2'], ['EN 1090-2'], ['EN 1090-2']),
		concept('iso-9001', [], ['ISO 9001'], ['ISO 9001'], ['ISO 9001']),
		concept('iso-14001', [], ['ISO 14001'], ['ISO 14001'], ['ISO 14001']),
		concept('sewing', [], ['Nähen'], ['šít', 'šití'], ['sewing']),
		concept('printing', [], ['Drucken'], ['tisk'], ['printing']),
		concept('tyres', [], ['Reifen'], ['pneumatiky'], ['tyres']),
		concept('wine', [], ['Wein', 'Winzer'], ['víno'], ['wine']),
		concept('weaving', [], ['Weben'], ['tkaní'], ['weaving']),
		concept('just-in-time', [], ['Just-in-time-Lieferung', 'just in time'], ['dodávky just-in-time', 'just in time'], ['just-in-time']),
		concept('iatf-16949', [], ['IATF 16949'], ['IATF 16949'], ['IATF 16949']),
		concept('it-services', [], ['IT-Systemhaus'], ['správa IT'], ['managed IT']),
		concept('polyamide', [], ['PA', 'Polyamid'], ['PA', 'polyamid'], ['PA', 'polyamide'])
	],
	'test'
);

function concept(
	id: string,
	parents: string[],
	...written: [de: (string | Term)[], cs: (string | Term)[], en: (string | Term)[]]
): Concept {
	const [de, cs, en] = written;
	const terms = { de: de.map(term), cs: cs.map(term), en: en.map(term) };
	return { id, kind: 'process', field: 'test', parents, nace: [], cpv: [], terms };
}

function term(written: string | Term): Term {
	return typeof written === 'string' ? { text: written } : written;
}

// What the text says outright: not negated, and not only as a word inside a longer term.
function ids(text: string, language?: Language): string[] {
	return analyse(text, language, vocabulary)
		.concepts.filter(({ negated, weight }) => !negated && weight >= 0.5)
		.map(({ id }) => id);
}

function queryIds(query: string, reader: Language = 'de'): string[] {
	return analyseQuery(query, reader, vocabulary).concepts.map(({ id }) => id);
}

describe('terms in a text', () => {
	it.each([
		['de', 'Wir drehen und fräsen.', ['turning', 'milling']],
		['de', 'Dreh- und Frästeile in kleinen Serien', ['turning', 'milling']],
		['de', 'Dreh-, Fräs- und Schweißarbeiten', ['turning', 'milling', 'welding']],
		['cs', 'Soustružnické a frézařské práce', ['turning', 'milling']],
		['cs', 'Svařujeme nerezovou ocel', ['welding', 'stainless-steel']],
		['en', 'turned and milled parts', ['turning', 'milling']],
		['cs', 'práce soustružnické', ['turning']],
		['cs', 'Soustružnické, lakýrnické a frézařské práce', ['turning', 'milling']],
		['en', 'turned, bent and milled parts', ['turning', 'milling']],
		['cs', 'Řezání plechu laserem', ['laser-cutting']],
		['de', 'Laser-Schneiden', ['laser-cutting']],
		['de', 'Laser schneiden', ['laser-cutting']],
		['de', 'LASERSCHNEIDEN', ['laser-cutting']],
		['en', 'lasercutting', ['laser-cutting']],
		['de', 'Schweissen', ['welding']],
		['cs', 'obrabeni kovu', ['machining']]
	] as const)('in %s are found: %s', (language, text, expected) => {
		expect(ids(text, language)).toEqual(expected);
	});

	it('are named in the words and at the place where they stand', () => {
		const text = 'Firma: ocelové trubky!';
		const [found] = analyse(text, 'cs', vocabulary).concepts;
		expect(found?.matched).toBe('ocelové trubky');
		expect(text.slice(found?.start, found?.end)).toBe('ocelové trubky');
	});

	it('leave their words to the longest term', () => {
		expect(ids('stainless steel', 'en')).toEqual(['stainless-steel']);
		expect(ids('stainless steel pipe', 'en')).toEqual(['stainless-steel', 'steel-pipes']);
	});

	it('name their own words besides only where those add something, and faintly', () => {
		const { concepts } = analyse('Svařování hliníku', 'cs', vocabulary);
		expect(concepts.map(({ id, relation }) => [id, relation])).toEqual([
			['aluminium-welding', 'own'],
			['aluminium', 'part']
		]);
		expect(concepts[1]!.weight).toBeLessThan(0.5);
		expect(queryIds('svařování hliníku')).toEqual(['aluminium-welding']);
	});

	it('do not reach over a comma or a stop', () => {
		expect(ids('We sell steel. Pipe organs are our hobby.', 'en')).toEqual(['steel']);
		expect(ids('steel, pipe', 'en')).toEqual(['steel']);
	});

	it('do not take two words out of two other terms', () => {
		expect(ids('laser welding and die cutting', 'en')).not.toContain('laser-cutting');
	});

	it('of three letters count in capitals only, so that a Czech "pa" is no polyamide', () => {
		expect(ids('Spritzguss aus PA', 'de')).toEqual(['polyamide']);
		expect(ids('pa', 'de')).toEqual([]);
		expect(queryIds('pa')).toEqual(['polyamide']);
	});

	it('of another language count as listed, and not where they are function words here', () => {
		expect(ids('Unser Welding-Team', 'de')).toEqual(['welding']);
		expect(ids('die Firma', 'de')).toEqual([]);
		expect(queryIds('die casting', 'de')).toEqual(['die-casting']);
	});
});

describe('German compounds', () => {
	it('weigh the head above what describes it', () => {
		const { concepts } = analyse('Edelstahlschrauben', 'de', vocabulary);
		const weights = Object.fromEntries(concepts.map(({ id, weight }) => [id, weight]));
		expect(Object.keys(weights).sort()).toEqual(['screws', 'stainless-steel']);
		expect(weights['screws']).toBeGreaterThan(weights['stainless-steel']!);
		expect(concepts.every(({ relation }) => relation === 'part')).toBe(true);
	});

	it('that are a term themselves are not taken apart', () => {
		expect(ids('Stahlrohre', 'de')).toEqual(['steel-pipes']);
	});

	it('tell their parts to the index', () => {
		const { tokens } = analyse('Edelstahlschrauben', 'de', vocabulary);
		expect(tokens[0]?.parts).toEqual(['edelstahl', 'schrauben']);
	});
});

describe('words of several meanings', () => {
	it('take the one whose context stands in the text', () => {
		expect(ids('Kalení skla', 'cs')).toEqual(['glass-tempering']);
		expect(ids('Kalení oceli', 'cs')).toContain('metal-hardening');
		expect(ids('Kalení oceli', 'cs')).not.toContain('glass-tempering');
	});

	it('without context take the usual one', () => {
		expect(ids('Kalení', 'cs')).toEqual(['metal-hardening']);
	});

	it('with neither mean nothing in a text and everything, unsurely, in a query', () => {
		expect(ids('Presse', 'de')).toEqual([]);
		const { concepts } = analyseQuery('Presse', 'de', vocabulary);
		expect(concepts.map(({ id }) => id).sort()).toEqual(['newspapers', 'pressing-machines']);
		expect(concepts.every(({ weight }) => weight < 1)).toBe(true);
	});
});

describe('negation', () => {
	it.each([
		['de', 'Schweißen und Drehen, keine Verzinkung', ['welding', 'turning']],
		['de', 'Verzinken bieten wir nicht an. Lackieren schon.', ['painting']],
		['de', 'Keine Verzinkung, aber Lackierung', ['painting']],
		['de', 'Keine Verzinkung, Lackierung im Haus', ['painting']],
		['de', 'Keine Verzinkung, Lackierung oder Schweißen', []],
		['de', 'Nicht nur Drehen, auch Fräsen', ['turning', 'milling']],
		['de', 'Drehen ohne Schweißen', ['turning']],
		['cs', 'Neprovádíme lakování ani svařování. Soustružení ano.', ['turning']],
		['cs', 'Nesvařujeme. Frézování.', ['milling']],
		['cs', 'Nejen soustružení, ale i frézování', ['turning', 'milling']],
		['en', 'turning, no welding', ['turning']],
		['en', 'We do not offer painting. Milling only.', ['milling']]
	] as const)('in %s is understood: %s', (language, text, expected) => {
		expect(ids(text, language)).toEqual(expected);
	});

	it('keeps what is negated, marked', () => {
		const [found] = analyse('keine Verzinkung', 'de', vocabulary).concepts;
		expect(found).toMatchObject({ id: 'galvanising', negated: true });
	});
});

describe('norms', () => {
	it.each([
		'EN 1090-2',
		'DIN EN 1090-2:2018',
		'ČSN EN 1090-2',
		'EN1090-2',
		'en 1090',
		'DIN EN 1090'
	])('%s is met', (written) => {
		expect(ids(`Stahlbau nach ${written}.`, 'de')).toContain('en-1090');
	});

	it.each([
		'ISO 9001/14001',
		'ISO 9001 a 14001',
		'ISO 9001 und 14001',
		'ISO 9001:2015 + 14001:2015',
		'ISO 9001 & 14001'
	])('with one body for several numbers are all met: %s', (written) => {
		const { concepts } = analyse(`Zertifiziert nach ${written}.`, 'de', vocabulary);
		expect(concepts.map(({ id }) => id)).toEqual(['iso-9001', 'iso-14001']);
		const { concepts: asked } = analyseQuery(written, 'cs', vocabulary);
		expect(asked.map(({ id }) => id)).toEqual(['iso-9001', 'iso-14001']);
	});

	it('do not take years and quantities for further numbers', () => {
		for (const text of ['ISO 9001 und 2015', 'ISO 9001 und 14001 Stück', 'ISO 9001/2015']) {
			expect(ids(text, 'de')).toEqual(['iso-9001']);
		}
	});

	it('are told apart by number', () => {
		expect(ids('ISO 9001:2015, IATF16949', 'de')).toEqual(['iso-9001', 'iatf-16949']);
		expect(ids('ISO 9002, EN 1091-2', 'de')).toEqual([]);
	});
});

describe('queries', () => {
	it.each([
		['Schweisen', ['welding']],
		['zerpsanung', ['machining']],
		['soustruzeni', ['turning']],
		['edelsthalschrauben', ['screws', 'stainless-steel']],
		['nerezvoá ocel', ['stainless-steel']],
		['weldnig', ['welding']],
		['Laserschneidne', ['laser-cutting']]
	])('%s is understood', (query, expected) => {
		expect(queryIds(query).sort()).toEqual([...expected].sort());
	});

	it('name what was read instead of what was typed', () => {
		const { corrections } = analyseQuery('Firma für Zerpsanung', 'de', vocabulary);
		expect(corrections).toEqual([{ typed: 'Zerpsanung', used: 'zerspanung', start: 10, end: 20 }]);
	});

	it.each(['fraesteile', 'Fras-Teile', 'OBRABENI KOVU', 'laser schneiden'])(
		'%s is no error of typing',
		(query) => {
			const { corrections, concepts } = analyseQuery(query, 'de', vocabulary);
			expect(corrections).toEqual([]);
			expect(concepts[0]).toMatchObject({ weight: 1 });
		}
	);

	it('leave short and far words as they are', () => {
		expect(queryIds('lix')).toEqual([]);
		expect(queryIds('Zittau')).toEqual([]);
		expect(analyseQuery('Zittau Drehen', 'de', vocabulary).unknown).toEqual(['Zittau']);
	});

	it('may be in any language, whatever the reader speaks', () => {
		for (const reader of ['de', 'cs', 'en'] as const) {
			expect(queryIds('Schweißen', reader)).toEqual(['welding']);
			expect(queryIds('svařovat', reader)).toEqual(['welding']);
			expect(queryIds('welding', reader)).toEqual(['welding']);
		}
	});
});

describe('diacritics', () => {
	it.each(['síť', 'sítě', 'Sítí'])('that were typed tell words apart: %s is no sewing', (word) => {
		expect(queryIds(word, 'cs')).toEqual([]);
		expect(ids(word, 'cs')).toEqual([]);
	});

	it('that were typed tell German words apart', () => {
		expect(queryIds('drücken')).toEqual([]);
		expect(queryIds('drucken')).toEqual(['printing']);
	});

	it.each(['sit', 'siti', 'šít', 'šití', 'Šití'])('that were left out are any: %s', (word) => {
		expect(queryIds(word, 'cs')).toEqual(['sewing']);
	});

	it.each(['naehen', 'nähen', 'nahen'])('of German may be written otherwise: %s', (word) => {
		expect(queryIds(word)).toEqual(['sewing']);
	});

	it('may be wrong in a long word', () => {
		expect(queryIds('svářovani', 'cs')).toEqual(['welding']);
	});
});

describe('hyphened terms', () => {
	it.each(['just-in-time', 'just in time', 'Just-In-Time', 'dodávky just-in-time', 'Just-in-time'])(
		'%s is understood in a query and in a text of any language',
		(written) => {
			expect(queryIds(written, 'cs')).toEqual(['just-in-time']);
			expect(ids(written, 'cs')).toEqual(['just-in-time']);
		}
	);
});

it.each([
	['Winterreifen', ['tyres']],
	['Sommerreifen', ['tyres']],
	['Weinreben', ['wine']]
])('a compound with a short word of everyday life is no slip: %s', (word, expected) => {
	const { concepts, corrections } = analyseQuery(word, 'de', vocabulary);
	expect(corrections).toEqual([]);
	expect(concepts.map(({ id }) => id)).toEqual(expected);
});

describe('any text', () => {
	const anyText = fc.oneof(
		fc.string({ unit: 'binary', maxLength: 300 }),
		fc
			.array(
				fc.constantFrom(
					'Dreh-',
					'und',
					'Frästeile',
					'keine',
					'ISO',
					'9001',
					'\0',
					'\ud800',
					',',
					'kalení',
					'ss'
				)
			)
			.map((words) => words.join(' '))
	);

	it('is analysed without an error, the same each time, with places inside the text', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				for (const result of [analyse(text), analyse(text, 'cs'), analyseQuery(text, 'de')]) {
					for (const { matched, start, end } of result.concepts) {
						expect(text.slice(start, end)).toBe(matched);
						expect(end).toBeGreaterThan(start);
					}
				}
				expect(analyseQuery(text, 'de')).toEqual(analyseQuery(text, 'de'));
			}),
			{ numRuns: 400 }
		);
	});

	// Each of these once made a quadratic analyser; ten times the text may cost ten times the time.
	it.each([
		['words', 'Wir drehen und fräsen Edelstahlteile, keine Verzinkung. '],
		['function words', 'ab '],
		['norm bodies', 'ISO '],
		['negations', 'keine '],
		['unfinished compounds', 'Dreh-, '],
		['hyphens', 'x-'],
		['one word', 'a'],
		['ranges without end', '12 mm bis '],
		['thousands', '1 000 '],
		['blanks', ' ']
	])('takes linear time: %s', (_, piece) => {
		const short = piece.repeat(Math.ceil(60_000 / piece.length));
		const long = short.repeat(10);
		analyse(short, 'de', vocabulary);
		const once = Math.max(timeOf(short), 4);
		expect(timeOf(long)).toBeLessThan(40 * once);
	});

	function timeOf(text: string): number {
		return fastest(() => analyse(text, 'de', vocabulary), 3);
	}
});

describe('numbers with units', () => {
	it('are told apart from words, and their words are none to look for', () => {
		const { quantities, unknown, tokens } = analyse('Drehteile bis 300 mm, ±0,02 mm, M8', 'de');
		expect(quantities.map(({ max }) => max)).toEqual([300, 0.02, 8]);
		expect(tokens.map(({ word }) => word)).toEqual(['drehteile', 'm8']);
		expect(unknown).toEqual(['M8']);
	});
});

describe('a term that counts only as it is written', () => {
	const conceptsIn = (text: string) => analyse(text, 'de').concepts.map(({ id }) => id);

	it('is not found in an everyday word of the same stem', () => {
		expect(conceptsIn('Wir sind in der Nähe, Montag bis Freitag.')).toEqual([]);
	});

	it('is found as written, and in its other forms as listed', () => {
		expect(conceptsIn('Wir bieten Nähen im Lohn.')).toContain('sewing');
		expect(conceptsIn('Taschen werden bei uns genäht.')).toContain('sewing');
	});
});

it('a word inside a term of another trade does not mean what it means alone', () => {
	const conceptsIn = (text: string) => analyse(text, 'cs').concepts.map(({ id }) => id);
	expect(conceptsIn('Soustružení dřeva na zakázku')).toEqual(['wood-turning', 'wood']);
	expect(conceptsIn('Soustružení na zakázku')).toContain('turning');
});

it('a compound of a known part and a word without meaning is no slip', () => {
	const { concepts, corrections } = analyseQuery('Stahlteile feuerverzinken', 'de');
	expect(corrections).toEqual([]);
	expect(concepts.map(({ id }) => id)).toEqual(['steel', 'hot-dip-galvanising']);
});
