import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 200 });
const teasing = fc.string({
	unit: fc.constantFrom('a', 'e', 'o', 'u', 'q', 'ä', 'ö', 'ü', 'ß', 'ŕ', '\u0308', '-', '\ud800'),
	maxLength: 30
});

describe('folding', () => {
	it('is idempotent on any text, lone surrogates included', () => {
		fc.assert(
			fc.property(fc.oneof(anyText, teasing), (text) => {
				expect(fold(fold(text))).toBe(fold(text));
			}),
			{ numRuns: 2000 }
		);
	});

	it.each([
		['Fräsen', 'Fraesen'],
		['Fräsen', 'frasen'],
		['SCHWEISSEN', 'Schweißen'],
		['Öl', 'Oel'],
		['Kühlung', 'Kuehlung'],
		['nerezová', 'nerezova'],
		['Ústí', 'usti'],
		['ﬁlter', 'filter'],
		['ＣＮＣ', 'cnc'],
		['CNC\u2011Drehen', 'cnc-drehen'],
		['Blech\u00adbearbeitung', 'blechbearbeitung'],
		['soustruz\u030ceni\u0301', 'soustružení'],
		["customer's", 'customer’s']
	])('makes %s and %s the same', (one, other) => {
		expect(fold(one)).toBe(fold(other));
	});

	it.each(['Steuer', 'Quelle', 'neue', 'Bauelement'])('keeps the ue of %s', (word) => {
		expect(fold(word)).toContain('ue');
	});

	it('keeps words apart that differ in more than their spelling', () => {
		expect(fold('Masse')).not.toBe(fold('Messe'));
		expect(fold('vůz')).not.toBe(fold('voz'));
	});
});
