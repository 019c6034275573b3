import type { Language } from '#i18n/languages.ts';
import { fieldsOf, type ImportField, type ImportKind } from './fields.ts';
import { foldHeading, headingWords } from './heading-words.ts';

export interface ColumnGuess {
	/** Position of the column, counted from 0. */
	column: number;
	heading: string;
	/** Null where the column is left out. */
	field: ImportField | null;
	/** 1: the heading is a known name of the field; lower: it only contains or resembles one. */
	confidence: number;
}

/**
 * Guesses which column holds which field from German, Czech and English headings. Each field is given
 * to one column at most, the most certain one; certificates, products and keywords may have several.
 */
export function guessMapping(kind: ImportKind, headings: readonly string[]): ColumnGuess[] {
	const candidates = headings.flatMap((heading, column) =>
		fieldsOf(kind)
			.map((field) => ({ column, heading, field, confidence: likeness(heading, field) }))
			.filter(({ confidence }) => confidence > 0)
	);
	// Certain ones first; among equals the leftmost column.
	candidates.sort((a, b) => b.confidence - a.confidence || a.column - b.column);
	const byColumn = new Map<number, ColumnGuess>();
	const taken = new Set<ImportField>();
	for (const candidate of candidates) {
		if (byColumn.has(candidate.column)) continue;
		if (taken.has(candidate.field) && !repeatable.has(candidate.field)) continue;
		byColumn.set(candidate.column, candidate);
		taken.add(candidate.field);
	}
	return headings.map(
		(heading, column) => byColumn.get(column) ?? { column, heading, field: null, confidence: 0 }
	);
}

/** Fields whose columns are put together. */
const repeatable: ReadonlySet<ImportField> = new Set([
	'certificates',
	'products',
	'services',
	'keywords',
	'nace'
]);

/** The language in which most headings are written; null where none is known. */
export function languageOfHeadings(headings: readonly string[]): Language | null {
	const votes: Record<Language, number> = { de: 0, cs: 0, en: 0 };
	for (const heading of headings) {
		const languages = new Set(
			headingWords
				.filter(({ words }) => words.includes(foldHeading(heading)))
				.map((w) => w.language)
		);
		// A word of several languages tells nothing.
		if (languages.size === 1) for (const language of languages) votes[language]++;
	}
	const [best, second] = (Object.entries(votes) as [Language, number][]).sort(
		(a, b) => b[1] - a[1]
	);
	return best && best[1] > (second?.[1] ?? 0) ? best[0] : null;
}

function likeness(heading: string, field: ImportField): number {
	const folded = foldHeading(heading);
	if (folded === '') return 0;
	if (folded === foldHeading(field)) return 1;
	let best = 0;
	for (const { field: of, words } of headingWords) {
		if (of !== field) continue;
		for (const word of words) best = Math.max(best, wordLikeness(folded, word));
	}
	return best;
}

function wordLikeness(heading: string, word: string): number {
	if (heading === word) return 1;
	// `Firma (laut Register)`, `Telefon / Mobil`: the word stands alone among others.
	const parts = heading.split(' ');
	const wordParts = word.split(' ');
	if (containsRun(parts, wordParts)) {
		const starts = wordParts.every((part, i) => parts[i] === part);
		return (starts ? 0.8 : 0.65) - Math.min(0.2, (parts.length - wordParts.length) * 0.03);
	}
	if (word.length >= 6 && heading.length <= 60 && isOneTypoAway(heading, word)) return 0.6;
	return 0;
}

function containsRun(parts: readonly string[], run: readonly string[]): boolean {
	return parts.some((_, start) => run.every((part, i) => parts[start + i] === part));
}

function isOneTypoAway(a: string, b: string): boolean {
	if (Math.abs(a.length - b.length) > 1) return false;
	let start = 0;
	while (start < a.length && a[start] === b[start]) start++;
	let end = 0;
	const most = Math.min(a.length, b.length) - start;
	while (end < most && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
	const [restA, restB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
	const isSwap = restA.length === 2 && restB === Array.from(restA).reverse().join('');
	return isSwap || (restA.length <= 1 && restB.length <= 1);
}
