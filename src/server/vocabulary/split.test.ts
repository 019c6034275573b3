import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';
import { loadVocabulary } from './load.ts';
import { splitCompound } from './split.ts';

const { index } = loadVocabulary();

function split(word: string, correct = false): string | undefined {
	return splitCompound(fold(word), index, correct)
		?.map(({ form, entries }) => (entries.length > 0 ? form.toUpperCase() : form))
		.join(' ');
}

describe('splitting German compounds', () => {
	it.each([
		['Edelstahlschrauben', 'EDELSTAHL SCHRAUBEN'],
		['Werkzeugmaschinenbau', 'WERKZEUGMASCHINEN bau'],
		['Holzverarbeitung', 'HOLZ verarbeitung'],
		['Leiterplattenbestückung', 'LEITERPLATTEN BESTUCKUNG'],
		['Verpackungsmaschinen', 'VERPACKUNG maschinen'],
		['Schweißbaugruppen', 'SCHWEISS BAUGRUPPEN'],
		['Zahnradgetriebe', 'ZAHNRAD GETRIEBE']
	])('reads %s as %s', (word, parts) => {
		expect(split(word)).toBe(parts);
	});

	it('keeps an unknown part and uses the known one', () => {
		expect(split('Krokusschrauben')).toBe('krokus SCHRAUBEN');
	});

	it('marks the last part as the head', () => {
		const parts = splitCompound('edelstahlschrauben', index);
		expect(parts?.map(({ head }) => head)).toEqual([false, true]);
	});

	it.each(['Mitarbeiter', 'Entwicklung', 'Bereich', 'Vertrieb', 'Landkreis', 'Ansprechpartner'])(
		'does not look for terms inside %s',
		(word) => {
			expect(split(word)).toBeUndefined();
		}
	);

	it('mends an unknown part only when asked', () => {
		expect(split('Edelsthalschrauben')).not.toContain('EDELSTAHL ');
		expect(split('Edelsthalschrauben', true)).toBe('EDELSTAHL SCHRAUBEN');
	});
});
