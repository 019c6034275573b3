import { languages, type Language } from '#i18n/languages.ts';
import type { Vocabulary } from './compile.ts';
import { correctWord } from './correct.ts';
import { orderLanguages } from './detect.ts';
import { chooseMeanings } from './disambiguate.ts';
import { fold } from './fold.ts';
import { loadVocabulary } from './load.ts';
import { matchTerms, type Manner, type Match, type Matching } from './match.ts';
import { markNegated } from './negate.ts';
import { isSilent } from './silent-words.ts';
import { splitCompound, type CompoundPart } from './split.ts';
import { stem } from './stem.ts';
import { tokenise, type Token } from './tokenise.ts';

/** A concept at one place of a text. */
export interface ConceptMatch {
	id: string;
	/** 1 for a term of the concept; less for parts of compounds, corrected or undecided words. */
	weight: number;
	/**
	 * `own`: a term of the concept stands there. `part`: only as a part of a German compound, or as a
	 * word inside a longer term with a meaning of its own.
	 */
	relation: 'own' | 'part';
	/** The words as they stand in the text. */
	matched: string;
	/** Place in the text, in UTF-16 units. */
	start: number;
	end: number;
	/** Language of the term, which need not be that of the text. */
	language: Language;
	/** The text says that this is not meant: "keine Verzinkung". */
	negated: boolean;
}

/** A word that carries meaning, whether the vocabulary knows it or not. */
export interface TextToken {
	/** Folded form. */
	word: string;
	/** One stem where the language of the text is known, else one per language, without repetition. */
	stems: readonly string[];
	/** Folded parts of a German compound; empty for other words. */
	parts: readonly string[];
	start: number;
	end: number;
	/** A concept was found here. */
	known: boolean;
}

/** A word that was read as another one. */
export interface Correction {
	typed: string;
	used: string;
	start: number;
	end: number;
}

export interface Analysis {
	/** Language given, or the most probable one. */
	language: Language;
	/** In the order of the text; a concept occurs once for each place. */
	concepts: readonly ConceptMatch[];
	tokens: readonly TextToken[];
	/** Words that carry meaning and met no concept, as written, each once. */
	unknown: readonly string[];
	/** Only in queries. */
	corrections: readonly Correction[];
}

/**
 * Finds the concepts of a text: a profile, a title, a listing. Pure and deterministic, in time
 * linear in the length of the text. Without `language` it is guessed from the text.
 */
export function analyse(
	text: string,
	language?: Language,
	vocabulary: Vocabulary = loadVocabulary()
): Analysis {
	const tokens = tokenise(text);
	const order = language
		? [language, ...languages.filter((other) => other !== language)]
		: orderLanguages(text, tokens, vocabulary.index);
	const manner = { order, query: false };
	const matching = matchTerms(tokens, vocabulary.index, manner);
	return describe(text, tokens, matching, vocabulary, manner, language !== undefined, new Map());
}

/**
 * Finds the concepts of a query, which may be in any language, whatever the reader's is. Words that
 * the vocabulary does not hold are corrected to near words of it, and the corrections are named.
 */
export function analyseQuery(
	query: string,
	reader: Language,
	vocabulary: Vocabulary = loadVocabulary()
): Analysis {
	const { index } = vocabulary;
	const typed = tokenise(query.slice(0, longestQuery));
	const order = orderLanguages(query, typed, index, reader);
	const manner = { order, query: true };
	const first = matchTerms(typed, index, manner);
	const corrections = correctTokens(typed, first, vocabulary, manner);
	if (corrections.size === 0) {
		return describe(query, typed, first, vocabulary, manner, false, corrections);
	}
	const tokens = typed.map((token, at) => {
		const used = corrections.get(at);
		return used === undefined ? token : { ...token, folded: fold(used), letters: used };
	});
	const matching = matchTerms(tokens, index, manner);
	return describe(query, tokens, matching, vocabulary, manner, false, corrections);
}

const longestQuery = 2000;

const weights = { head: 0.8, modifier: 0.5, inner: 0.3, corrected: 0.8, unsure: 0.5 };

function describe(
	text: string,
	tokens: readonly Token[],
	{ matches, compounds }: Matching,
	vocabulary: Vocabulary,
	manner: Manner,
	languageGiven: boolean,
	corrections: ReadonlyMap<number, string>
): Analysis {
	const negated = markNegated(tokens);
	const hasContext = readContext(tokens, compounds);
	const concepts: ConceptMatch[] = [];
	const known = new Set<number>();
	const covered = new Set<string>();
	for (const match of matches) {
		for (const { entry, sure } of chooseMeanings(match.entries, hasContext, manner.query)) {
			// What a longer term says anyhow, itself or as a broader concept, its words need not repeat.
			if (match.part === 'inner' && covered.has(entry.concept)) continue;
			if (!match.part) cover(entry.concept, vocabulary, covered);
			for (const at of match.at) known.add(at);
			const start = tokens[match.at[0]!]!.start;
			const end = tokens[match.at.at(-1)!]!.end;
			concepts.push({
				id: entry.concept,
				weight: weigh(match, sure, corrections),
				relation: match.part ? 'part' : 'own',
				matched: text.slice(start, end),
				start,
				end,
				language: entry.language,
				negated: match.at.some((at) => negated[at])
			});
		}
	}
	concepts.sort((a, b) => a.start - b.start || b.end - a.end || b.weight - a.weight);
	const language = manner.order[0] ?? 'en';
	const content = tokens
		.map((token, at) => ({ token, at }))
		.filter(({ token, at }) => known.has(at) || carriesMeaning(token, manner, languageGiven));
	return {
		language,
		concepts,
		tokens: content.map(({ token, at }) => ({
			word: token.folded,
			stems: stemsOf(token, languageGiven ? [language] : manner.order),
			parts: (compounds.get(at) ?? []).map(({ form }) => form),
			start: token.start,
			end: token.end,
			known: known.has(at)
		})),
		unknown: [
			...new Set(
				content
					.filter(({ token, at }) => !known.has(at) && /\p{L}/u.test(token.folded))
					.map(({ token }) => text.slice(token.start, token.end))
			)
		],
		corrections: [...corrections].map(([at, used]) => {
			const { start, end } = tokens[at]!;
			return { typed: text.slice(start, end), used, start, end };
		})
	};
}

function cover(concept: string, { ancestors }: Vocabulary, covered: Set<string>): void {
	covered.add(concept);
	for (const { id } of ancestors.get(concept) ?? []) covered.add(id);
}

function weigh(
	{ part, at }: Match,
	sure: boolean,
	corrections: ReadonlyMap<number, string>
): number {
	const whole = part ? weights[part] : 1;
	const corrected = at.some((position) => corrections.has(position)) ? weights.corrected : 1;
	return Math.round(whole * corrected * (sure ? 1 : weights.unsure) * 100) / 100;
}

// In a query any language may be meant, so only its likeliest two may silence a word.
function carriesMeaning(token: Token, { order }: Manner, languageGiven: boolean): boolean {
	if (token.norm || token.capitals) return true;
	if (token.folded.length < 2) return false;
	return !order
		.slice(0, languageGiven ? 1 : 2)
		.some((language) => isSilent(token.folded, language));
}

function stemsOf({ letters, folded, norm }: Token, order: readonly Language[]): string[] {
	return norm ? [folded] : [...new Set(order.map((language) => stem(letters, language)))];
}

function readContext(
	tokens: readonly Token[],
	compounds: ReadonlyMap<number, readonly CompoundPart[]>
): (stem: string, language: Language) => boolean {
	const stems: Record<Language, Set<string>> = { de: new Set(), cs: new Set(), en: new Set() };
	for (const { letters } of tokens) {
		for (const language of languages) stems[language].add(stem(letters, language));
	}
	for (const parts of compounds.values()) {
		for (const { form } of parts) stems.de.add(stem(form, 'de'));
	}
	return (wanted, language) => stems[language].has(wanted);
}

/** What to read instead of the words that the vocabulary does not hold, by position. */
function correctTokens(
	tokens: readonly Token[],
	{ matches }: Matching,
	{ index }: Vocabulary,
	{ order }: Manner
): Map<number, string> {
	const matched = new Set(matches.filter(({ part }) => !part).flatMap(({ at }) => at));
	const corrected = new Map<number, string>();
	tokens.forEach((token, at) => {
		if (matched.has(at) || token.norm || token.folded.length < 5) return;
		if (isKnownWord(token, order, index)) return;
		const parts = splitCompound(token.folded, index, true);
		if (parts?.every(({ entries, typed }) => entries.length > 0 && typed === undefined)) return;
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

type TermIndex = Vocabulary['index'];
