import { describe, expect, it } from 'vitest';
import { findRadius } from './find-radius.ts';
import { understand } from './understand.ts';

function read(query: string, reader: 'de' | 'cs' | 'en' = 'de') {
	const { terms, place, radius } = understand(query, reader);
	return {
		place: place?.name ?? null,
		radius: radius?.kilometres ?? null,
		primary: terms.filter(({ role }) => role === 'primary').map(({ concept }) => concept),
		required: terms.filter(({ role }) => role === 'required').map(({ concept }) => concept),
		secondary: terms.filter(({ role }) => role === 'secondary').map(({ concept }) => concept)
	};
}

describe('filters in words', () => {
	it.each([
		['CNC-Drehen bis 50 km um Zittau mit ISO 9001', 'de', 'Zittau (Žitava)'],
		['CNC-Drehen Umkreis 50 km Zittau zertifiziert nach ISO 9001', 'de', 'Zittau (Žitava)'],
		['CNC-Drehen im Umkreis von 50 km um Zittau mit Zertifikat ISO 9001', 'de', 'Zittau (Žitava)'],
		['ISO 9001 zertifiziert CNC-Drehen Zittau 50 km', 'de', 'Zittau (Žitava)'],
		['CNC soustružení do 50 km od Žitavy s ISO 9001', 'cs', 'Zittau (Žitava)'],
		[
			'CNC soustruzeni v okruhu 50 km kolem Zitavy s certifikatem ISO 9001',
			'cs',
			'Zittau (Žitava)'
		],
		['CNC turning within 50 km of Zittau certified to ISO 9001', 'en', 'Zittau']
	] as const)('%s', (query, reader, place) => {
		const found = read(query, reader);
		expect(found).toMatchObject({ radius: 50, required: ['iso-9001'], secondary: [] });
		expect(found.place?.startsWith(place.split(' ')[0] ?? '')).toBe(true);
		expect(found.primary).toContain('turning');
		expect(found.primary).not.toContain(null);
	});

	it('joins several certificates to the first', () => {
		expect(read('Schweißen mit EN 1090-2 und ISO 3834').required).toHaveLength(2);
		expect(read('svařování s EN 1090-2 a ISO 3834', 'cs').required).toHaveLength(2);
	});

	it('only mentioned, a certificate lifts and leaves nothing out', () => {
		expect(read('Drehen ISO 9001')).toMatchObject({ required: [], secondary: ['iso-9001'] });
	});

	it('alone, a certificate is what is sought', () => {
		expect(read('mit ISO 9001')).toMatchObject({ required: [], primary: ['iso-9001'] });
	});

	it('needs a place for a distance', () => {
		expect(read('Kabel 50 km')).toMatchObject({ place: null, radius: null });
	});
});

describe('a distance', () => {
	it.each([
		['bis 50 km um', 50],
		['50km', 50],
		['im Umkreis von 25 Kilometern', 25],
		['do 30 kilometrů od', 30],
		['up to 12.5 km', 13]
	])('%s', (text, kilometres) => {
		expect(findRadius(text)).toMatchObject({ kilometres, start: 0, end: text.length });
	});

	it.each(['120 km/h', '5 km²', '0 km', '5000 km', 'DN50 kmit', 'km 50'])('%s is none', (text) => {
		expect(findRadius(text)).toBeNull();
	});
});
