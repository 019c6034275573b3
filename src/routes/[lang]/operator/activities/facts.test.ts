import { describe, expect, test } from 'vitest';
import { factsOf } from './facts.ts';

const none = new Map<string, string>();

describe('what the log keeps of an activity', () => {
	test('reads in words, in each language', () => {
		const data = {
			section: 'basics',
			fields: ['phone', 'web'],
			as: 'assistant',
			institutionId: 'x'
		};
		const names = new Map([['x', 'IHK Dresden']]);
		expect(factsOf(data, 'de', names)).toEqual([
			'Bereich: Stammdaten',
			'Felder: Telefon, Website',
			'in der Rolle: Institution',
			'Institution: IHK Dresden'
		]);
		expect(factsOf({ rows: 1500, kind: 'listings', isReviewed: true }, 'de', none)).toEqual([
			'Zeilen: 1.500',
			'Art: Angebote und Gesuche',
			'wartet auf Freigabe: ja'
		]);
		expect(factsOf({ newSecondFactor: false }, 'cs', none)).toEqual(['nový druhý faktor: ne']);
	});

	test('leaves out what has no words, never shows a name of the code or an id', () => {
		expect(factsOf({ mergeId: 'b1', nested: { a: 1 }, institutionId: 'gone' }, 'en', none)).toEqual(
			[]
		);
	});
});
