import { languages, type Language } from '#i18n/languages.ts';
import type { Vocabulary } from './compile.ts';
import type { Entry } from './entry-lists.ts';
import { chooseMeanings } from './disambiguate.ts';
import type { Match, Matching } from './match.ts';
import { markNegated } from './negate.ts';
import { findQuantities, type Quantity } from './quantities.ts';
import { isSilent } from './silent-words.ts';
import { stem } from './stem.ts';
import type { Token } from './tokenise.ts';
import type { Reading } from './words.ts';

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
	/** Numbers with units; their words are no tokens, but for threads ("M8"). */
	quantities: readonly Quantity[];
	/** Only in queries. */
	corrections: readonly Correction[];
}

/** What is analysed, and how. */
export interface Subject {
	text: string;
	tokens: readonly Token[];
	vocabulary: Vocabulary;
	reading: Reading;
	/** The language is known, not guessed. */
	languageGiven: boolean;
	/** Words to read instead of those typed, by position. */
	corrections: ReadonlyMap<number, string>;
}

/** Turns the terms found in a text into the analysis of it. */
export function describe(subject: Subject, matching: Matching): Analysis {
	const { text, tokens, reading, languageGiven, corrections } = subject;
	const { concepts, known } = describeConcepts(subject, matching);
	const [language = 'en'] = reading.order;
	const quantities = findQuantities(text, language);
	const measured = quantities.filter(({ dimension }) => dimension !== 'thread');
	const content = tokens
		.map((token, at) => ({ token, at }))
		.filter(
			({ token, at }) =>
				known.has(at) || (carriesMeaning(token, subject) && !standsIn(token, measured))
		);
	const unknown = content
		.filter(({ token, at }) => !known.has(at) && /\p{L}/u.test(token.folded))
		.map(({ token }) => text.slice(token.start, token.end));
	return {
		language,
		concepts,
		tokens: content.map(({ token, at }) => ({
			word: token.folded,
			stems: stemsOf(token, languageGiven ? [language] : reading.order),
			parts: (matching.compounds.get(at) ?? []).map(({ form }) => form),
			start: token.start,
			end: token.end,
			known: known.has(at)
		})),
		unknown: [...new Set(unknown)],
		quantities,
		corrections: tokens.flatMap(({ start, end }, at) => {
			const used = corrections.get(at);
			return used === undefined ? [] : [{ typed: text.slice(start, end), used, start, end }];
		})
	};
}

function standsIn({ start, end }: Token, quantities: readonly Quantity[]): boolean {
	let low = 0;
	for (let high = quantities.length; low < high;) {
		const middle = (low + high) >> 1;
		if ((quantities[middle]?.end ?? 0) < end) low = middle + 1;
		else high = middle;
	}
	const quantity = quantities[low];
	return quantity !== undefined && quantity.start <= start;
}

function describeConcepts(subject: Subject, { matches, compounds }: Matching) {
	const { text, tokens, vocabulary, reading } = subject;
	const negated = markNegated(tokens);
	const hasContext = readContext(tokens, compounds);
	const concepts: ConceptMatch[] = [];
	const known = new Set<number>();
	const covered = new Set<string>();
	const fields = new Map<number, Set<string>>();
	const fieldOf = ({ concept }: Entry) => vocabulary.concepts.get(concept)?.field ?? '';
	for (const match of matches) {
		const start = Math.min(...match.words.map(({ token }) => token.start));
		const end = Math.max(...match.words.map(({ token }) => token.end));
		for (const { entry, sure } of chooseMeanings(match.entries, hasContext, reading.query)) {
			// What a longer term says anyhow, itself or as a broader concept, its words need not repeat.
			if (match.part === 'inner' && covered.has(entry.concept)) continue;
			// Turning wood is no turning of metal: in a term of another trade the word means another thing.
			if (match.part === 'inner' && !match.words.some(({ at }) => fields.get(at)?.has(fieldOf(entry))))
				continue;
			if (!match.part) cover(entry.concept, vocabulary, covered);
			for (const { at } of match.words) {
				known.add(at);
				if (!match.part) fields.set(at, (fields.get(at) ?? new Set()).add(fieldOf(entry)));
			}
			concepts.push({
				id: entry.concept,
				weight: weigh(match, sure, subject),
				relation: match.part ? 'part' : 'own',
				matched: text.slice(start, end),
				start,
				end,
				language: entry.language,
				negated: match.words.some(({ at }) => negated[at])
			});
		}
	}
	concepts.sort((a, b) => a.start - b.start || b.end - a.end || b.weight - a.weight);
	return { concepts, known };
}

function cover(concept: string, { ancestors }: Vocabulary, covered: Set<string>): void {
	covered.add(concept);
	for (const { id } of ancestors.get(concept) ?? []) covered.add(id);
}

const weights = { head: 0.8, modifier: 0.5, inner: 0.3, corrected: 0.8, unsure: 0.5 };

function weigh({ part, words }: Match, sure: boolean, { corrections }: Subject): number {
	const whole = part ? weights[part] : 1;
	const corrected = words.some(({ at }) => corrections.has(at)) ? weights.corrected : 1;
	return Math.round(whole * corrected * (sure ? 1 : weights.unsure) * 100) / 100;
}

// In a query any language may be meant, so only its likeliest two may silence a word.
function carriesMeaning(token: Token, { reading, languageGiven }: Subject): boolean {
	if (token.norm || token.capitals) return true;
	if (token.folded.length < 2) return false;
	const likely = reading.order.slice(0, languageGiven ? 1 : 2);
	return !likely.some((language) => isSilent(token.folded, language));
}

function stemsOf({ letters, folded, norm }: Token, order: readonly Language[]): string[] {
	return norm ? [folded] : [...new Set(order.map((language) => stem(letters, language)))];
}

function readContext(
	tokens: readonly Token[],
	compounds: Matching['compounds']
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
