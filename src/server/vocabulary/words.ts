import type { Language } from '#i18n/languages.ts';
import type { TermIndex } from './compile.ts';
import type { Entry } from './entry-lists.ts';
import { isFunctionWord } from './silent-words.ts';
import { stem } from './stem.ts';
import type { Token } from './tokenise.ts';

/** A word of the text under analysis, with its stems in all languages and its neighbours. */
export interface Word {
	/** Position among the tokens. */
	at: number;
	token: Token;
	stems: Readonly<Record<Language, string>>;
	/** Holds the sentence together in the text's own language. */
	functional: boolean;
	previous: Word | undefined;
	next: Word | undefined;
}

/** How a text is to be read. */
export interface Reading {
	index: TermIndex;
	/** Languages in the order of preference. */
	order: readonly Language[];
	/**
	 * A query: terms of all languages count in any inflection and abbreviations in small letters.
	 * In a text, terms of other languages count only as they are listed.
	 */
	query: boolean;
}

/** Terms that might stand at some words; which of the candidates do, is decided among all. */
export interface Candidate {
	entries: readonly Entry[];
	words: readonly Word[];
	letters: number;
	/** Other words stand between. */
	gapped: boolean;
	/** Lower is better: place of the language, inflected after exact. */
	doubt: number;
}

/** Links the tokens of a text as words. */
export function readWords(tokens: readonly Token[], { order }: Reading): Word[] {
	const [language = 'en'] = order;
	let previous: Word | undefined;
	return tokens.map((token, at) => {
		const functional = isFunctional(token, language);
		const word: Word = { at, token, stems: stemsOf(token), functional, previous, next: undefined };
		if (previous) previous.next = word;
		previous = word;
		return word;
	});
}

function stemsOf({ letters, folded, norm }: Token): Word['stems'] {
	if (norm) return { de: folded, cs: folded, en: folded };
	return { de: stem(letters, 'de'), cs: stem(letters, 'cs'), en: stem(letters, 'en') };
}

function isFunctional({ folded, gap, elliptic, capitals, norm }: Token, language: Language) {
	const attached = gap === 'hyphen' || elliptic;
	return !capitals && !attached && !norm && isFunctionWord(folded, language);
}
