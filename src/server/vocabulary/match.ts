import type { Entry } from './entry-lists.ts';
import { findJoined } from './find-joined.ts';
import { findPhrases } from './find-phrases.ts';
import { findSingle } from './find-single.ts';
import { splitCompound, type CompoundPart } from './split.ts';
import type { Token } from './tokenise.ts';
import { readWords, type Candidate, type Reading, type Word } from './words.ts';

export interface Match {
	entries: readonly Entry[];
	/** In the order of the text. */
	words: readonly Word[];
	/**
	 * A part instead of the whole: the head of a compound, which says what it is, another part of a
	 * compound, or a word inside a longer term that means something else.
	 */
	part?: 'head' | 'modifier' | 'inner';
}

export interface Matching {
	matches: readonly Match[];
	/** Parts of the compounds that were split, by position of their token. */
	compounds: ReadonlyMap<number, readonly CompoundPart[]>;
}

/**
 * Finds the terms of the vocabulary among the tokens: longest first, words of a term in any order
 * within a small window, joined and split words alike, and parts of German compounds where the whole
 * is no term. A word belongs to one match, except that a longer term may share words with another.
 */
export function matchTerms(tokens: readonly Token[], reading: Reading): Matching {
	const words = readWords(tokens, reading);
	const found = words.flatMap((word) => [
		...findSingle(word, reading),
		...findPhrases(word, reading),
		...findJoined(word, reading)
	]);
	const taken = new Set<Word>();
	const whole = accept(found, taken, reading);
	const compounds = new Map<number, readonly CompoundPart[]>();
	const parts = words
		.filter((word) => !taken.has(word))
		.flatMap((word) => readCompound(word, reading, compounds));
	return { matches: [...whole, ...parts], compounds };
}

// Unbroken first, then longest; a match must bring at least one word that no better match has.
function accept(found: Candidate[], taken: Set<Word>, { query }: Reading): Match[] {
	found.sort(
		(a, b) =>
			Number(a.gapped) - Number(b.gapped) ||
			b.words.length - a.words.length ||
			a.doubt - b.doubt ||
			b.letters - a.letters
	);
	const matches: Match[] = [];
	for (const { words, entries } of found) {
		if (words.some((word) => !taken.has(word))) {
			for (const word of words) taken.add(word);
			matches.push({ entries, words });
		} else if (!query && words.length === 1) {
			matches.push({ entries, words, part: 'inner' });
		}
	}
	return matches;
}

function readCompound(
	word: Word,
	{ index, order, query }: Reading,
	compounds: Map<number, readonly CompoundPart[]>
): Match[] {
	const { token, functional, at } = word;
	if (functional || token.norm || (order[0] !== 'de' && !query)) return [];
	const elliptic = token.elliptic ? index.parts.get(token.folded) : undefined;
	if (elliptic) return [{ entries: elliptic, words: [word], part: 'modifier' }];
	const parts = splitCompound(token.folded, index);
	if (!parts) return [];
	compounds.set(at, parts);
	return parts
		.filter(({ entries }) => entries.length > 0)
		.map(({ entries, head }) => ({ entries, words: [word], part: head ? 'head' : 'modifier' }));
}
