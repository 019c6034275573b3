import type { Language } from '#i18n/languages.ts';

export type NumberProblem = 'not_a_number' | 'ambiguous_number';

/**
 * A number as people here write it: `1.234,5`, `1 234,5`, `1,234.5`, `1'234.5`, `0,02`. At most nine
 * digits before and six after the decimal mark.
 *
 * A lone mark before exactly three digits can be read two ways. English takes the comma for
 * thousands; in German and Czech a dot is one too where whole numbers are meant (`1.500` pieces),
 * and where `fraction` is possible (`12.125` copied from a drawing) the writer has to say which.
 */
export function readNumber(
	typed: string,
	language: Language,
	expected: 'whole' | 'fraction'
): number | NumberProblem {
	const text = typed.replace(/[\s\u00a0\u202f\u2009]+/gu, ' ').trim();
	const match = /^(\d{1,9}|\d{1,3}(?:([ .,'’])\d{3})(?:\2\d{3})*)(?:([.,])(\d{1,6}))?$/.exec(text);
	if (!match) return 'not_a_number';
	const [, head = '', separator, mark, tail] = match;
	if (separator !== undefined && separator === mark) return 'not_a_number';
	const marks = text.replace(/\d/g, '');
	if (marks === '.' || marks === ',') {
		return readLoneMark(text, marks, language, expected);
	}
	const value = Number(`${head.replace(/\D/g, '')}.${tail ?? '0'}`);
	return withinReach(value, expected);
}

function readLoneMark(
	text: string,
	mark: string,
	language: Language,
	expected: 'whole' | 'fraction'
): number | NumberProblem {
	const [head = '', tail = ''] = text.split(mark);
	const couldGroup = tail.length === 3 && head.length <= 3 && !head.startsWith('0');
	const groups = language === 'en' ? mark === ',' : mark === '.';
	if (couldGroup && groups) {
		if (language !== 'en' && expected === 'fraction') return 'ambiguous_number';
		return Number(head + tail);
	}
	// A comma before three digits in English text, a dot in German: decimal only if nothing else fits.
	return withinReach(Number(`${head}.${tail}`), expected);
}

function withinReach(value: number, expected: 'whole' | 'fraction'): number | NumberProblem {
	if (!Number.isFinite(value) || value >= 1e9) return 'not_a_number';
	return expected === 'whole' && !Number.isInteger(value) ? 'not_a_number' : value;
}
