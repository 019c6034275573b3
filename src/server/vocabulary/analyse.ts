import { languages, type Language } from '#i18n/languages.ts';
import type { TermIndex, Vocabulary } from './compile.ts';
import { correctWord } from './correct.ts';
import { describe, type Analysis } from './describe.ts';
import { orderLanguages } from './detect.ts';
import { fold } from './fold.ts';
import { loadVocabulary } from './load.ts';
import { matchTerms, type Matching } from './match.ts';
import { isSilent } from './silent-words.ts';
import { splitCompound, type CompoundPart } from './split.ts';
import { stem } from './stem.ts';
import { tokenise, type Token } from './tokenise.ts';
import type { Reading } from './words.ts';

/**
 * Finds the concepts of a text: a profile, a title, a listing. Pure and deterministic, in time
 * linear in the length of the text. Without `language` it is guessed from the text.
 */
export function analyse(
	text: string,
	language?: Language,
	vocabulary: Vocabulary = loadVocabulary()
): Analysis {
	const { index } = vocabulary;
	const tokens = tokenise(text);
	const order = language
		? [language, ...languages.filter((other) => other !== language)]
		: orderLanguages(text, tokens, index);
	const reading = { index, order, query: false };
	const languageGiven = language !== undefined;
	const subject = { text, tokens, vocabulary, reading, languageGiven, corrections: noCorrections };
	return describe(subject, matchTerms(tokens, reading));
}

const noCorrections: ReadonlyMap<number, string> = new Map();

/**
 * Finds the concepts of a query, which may be in any language, whatever the reader's is. Words that
 * the vocabulary does not hold are corrected to near words of it, and the corrections are named. Of
 * a query only the first 2,000 characters are read.
 */
export function analyseQuery(
	query: string,
	reader: Language,
	vocabulary: Vocabulary = loadVocabulary()
): Analysis {
	const { index } = vocabulary;
	const text = query.slice(0, longestQuery);
	const typed = tokenise(text);
	const reading = { index, order: orderLanguages(text, typed, index, reader), query: true };
	const first = matchTerms(typed, reading);
	const corrections = correctTokens(typed, first, reading);
	const tokens = typed.map((token, at) => {
		const used = corrections.get(at);
		return used === undefined ? token : { ...token, folded: fold(used), letters: used, written: used };
	});
	const matching = corrections.size === 0 ? first : matchTerms(tokens, reading);
	return describe(
		{ text, tokens, vocabulary, reading, languageGiven: false, corrections },
		matching
	);
}

const longestQuery = 2000;

/** What to read instead of the words that the vocabulary does not hold, by position. */
function correctTokens(
	tokens: readonly Token[],
	{ matches }: Matching,
	{ index, order }: Reading
): Map<number, string> {
	const whole = matches.filter(({ part }) => !part).flatMap(({ words }) => words);
	const matched = new Set(whole.map(({ at }) => at));
	const corrected = new Map<number, string>();
	tokens.forEach((token, at) => {
		if (matched.has(at) || token.norm || token.folded.length < 5) return;
		if (isKnownWord(token, order, index)) return;
		const parts = splitCompound(token.folded, index, true);
		if (parts?.every(({ known }) => known)) return;
		const used = correctWord(token.folded, index, order) ?? joinCorrected(parts);
		if (used !== undefined && used !== token.folded) corrected.set(at, used);
	});
	return corrected;
}

// A word as it is listed is right in any language; in other than the likeliest language its stem is
// no proof, since many a slip has the stem of some foreign word.
function isKnownWord(
	{ letters, folded }: Token,
	order: readonly Language[],
	index: TermIndex
): boolean {
	const [likeliest = 'en'] = order;
	return (
		index.words.has(folded) ||
		index.wordStems[likeliest].has(stem(letters, likeliest)) ||
		languages.some((language) => isSilent(folded, language))
	);
}

function joinCorrected(parts: readonly CompoundPart[] | undefined): string | undefined {
	return parts?.some(({ typed }) => typed !== undefined)
		? parts.map(({ form }) => form).join('')
		: undefined;
}
