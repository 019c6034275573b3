import { describe, expect } from 'vitest';
import { test } from '#tests/database.ts';
import { anOrganisation } from '#tests/findables.ts';
import { completePlace } from '../regions/index.ts';
import { completeTerm } from '../vocabulary/index.ts';
import { indexOrganisations } from './index-subjects.ts';
import { suggest } from './suggest.ts';

describe('what begins as typed', () => {
	test('a competence is offered in the reader’s language first', () => {
		expect(completeTerm('frä', 'de', 3)[0]).toMatchObject({ concept: 'milling', text: 'Fräsen' });
		expect(completeTerm('fréz', 'cs', 3)[0]).toMatchObject({
			concept: 'milling',
			text: 'frézování'
		});
		expect(completeTerm('soustruz', 'de', 3)[0]).toMatchObject({
			concept: 'turning',
			language: 'cs'
		});
	});

	test('hyphens, spaces and diacritics make no difference', () => {
		const offered = completeTerm('CNC-Bea', 'de', 5).map(({ concept }) => concept);
		expect(offered.length).toBeGreaterThan(0);
		expect(completeTerm('cnc bea', 'de', 5).map(({ concept }) => concept)).toEqual(offered);
		expect(completeTerm('laserschnei', 'de', 1)).toEqual(completeTerm('laser-schnei', 'de', 1));
	});

	test('nothing is offered for a letter, for signs, or for what nothing begins with', () => {
		for (const typed of ['', 'f', '--', '%', 'xqzwv', '\ud800']) {
			expect(completeTerm(typed, 'de', 5)).toEqual([]);
		}
	});

	test('a place is offered under either name, those of the area first', () => {
		const names = (typed: string) => completePlace(typed, 3).map(({ name }) => name);
		expect(names('zitt')[0]).toBe('Zittau');
		expect(names('žitav')[0]).toBe('Zittau');
		expect(names('reichenb')).toContain('Liberec');
		expect(names('goerl')[0]).toBe('Görlitz');
	});
});

describe('suggestions', () => {
	test('complete the last words and keep those before', async ({ db }) => {
		const list = await suggest(db, 'Edelstahl frä', 'de');
		expect(list[0]).toMatchObject({ kind: 'concept', text: 'Fräsen', query: 'Edelstahl Fräsen' });
		const joined = await suggest(db, 'CNC-Drehe', 'de');
		expect(joined[0]).toMatchObject({ text: 'Drehen', query: 'CNC-Drehen' });
		const places = await suggest(db, 'Drehen um Zitt', 'de');
		expect(places).toContainEqual(
			expect.objectContaining({ kind: 'place', query: 'Drehen um Zittau' })
		);
	});

	test('lead to organisations by the beginning of their name or of a word of it', async ({
		db
	}) => {
		const id = await anOrganisation(db, {
			name: 'Kovovýroba Podhora s.r.o.',
			country: 'CZ',
			language: 'cs',
			description: 'Obrábění.',
			site: { place: 'Liberec', district: 'CZ051', latitude: 50.767, longitude: 15.056 }
		});
		const hidden = await anOrganisation(db, {
			name: 'Podhorní skrytá s.r.o.',
			country: 'CZ',
			language: 'cs',
			description: 'Obrábění.',
			publishedAt: null
		});
		await indexOrganisations(db, [id, hidden]);
		const named = async (typed: string) =>
			(await suggest(db, typed, 'de'))
				.filter(({ kind }) => kind === 'organisation')
				.map(({ text, note }) => [text, note]);
		const found = [['Kovovýroba Podhora s.r.o.', 'Liberec']];
		expect(await named('kovovyroba po')).toEqual(found);
		expect(await named('podho')).toEqual(found);
		expect(await named("po'ho%")).toEqual([]);
	});

	test('answer anything that may be typed', async ({ db }) => {
		for (const typed of [
			'',
			' ',
			"'",
			'\\',
			'%_',
			'&|!()',
			':*',
			'ä'.repeat(2000),
			'a '.repeat(900)
		]) {
			expect(Array.isArray(await suggest(db, typed, 'cs'))).toBe(true);
		}
	});
});
