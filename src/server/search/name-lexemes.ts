import { fold } from '../vocabulary/index.ts';

/** Shorter words are too much like each other to be told apart with a slip in them. */
export const shortestMisspelt = 5;

/** What the index keeps of names: their words, and their words without one letter each. */
export function nameLexemes(name: string): string[] {
	return nameWordsOf(name).flatMap((word) => [
		`n:${word}`,
		...(word.length >= shortestMisspelt ? withoutOne(word).map((shorter) => `d:${shorter}`) : [])
	]);
}

const longestWord = 40;

/** Folded words of a name. */
export function nameWordsOf(name: string): string[] {
	return (fold(name).match(/[\p{L}\p{N}]{2,}/gu) ?? []).map((word) =>
		Array.from(word).slice(0, longestWord).join('')
	);
}

/** A word without one letter each. */
export function withoutOne(word: string): string[] {
	const letters = Array.from(word);
	return [...new Set(letters.map((_, at) => letters.toSpliced(at, 1).join('')))];
}

/** As `tsvector` and `tsquery` read it: in quotes, with quotes and backslashes doubled. */
export function quoteLexeme(lexeme: string): string {
	return `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''").replaceAll('\0', '')}'`;
}
