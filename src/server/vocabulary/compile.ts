import { languages, type Language } from '#i18n/languages.ts';
import { fold } from './fold.ts';
import { wholeNorm } from './norms.ts';
import { isFunctionWord } from './silent-words.ts';
import { stem } from './stem.ts';
import { tokenise, type Token } from './tokenise.ts';

export const kinds = [
	'process',
	'material',
	'product',
	'component',
	'service',
	'machine',
	'certificate',
	'capability',
	'sector',
	'research',
	'support'
] as const;
export type ConceptKind = (typeof kinds)[number];

/** One term of a concept as its author wrote it. */
export interface Term {
	text: string;
	/** Counts for this concept only if one of these words stands in the same text. */
	with?: readonly string[];
	/** Wins where no context decides. */
	default?: boolean;
	/** Counts only as it is written: its stem is that of another word (Nähen, in der Nähe). */
	exact?: boolean;
}

export interface Concept {
	id: string;
	kind: ConceptKind;
	field: string;
	parents: readonly string[];
	/** Divisions, groups or classes of NACE Rev. 2.1. */
	nace: readonly string[];
	/** Divisions of the Common Procurement Vocabulary, two digits. */
	cpv: readonly string[];
	/** The first term of each language is the label. */
	terms: Readonly<Record<Language, readonly Term[]>>;
}

export interface Field {
	id: string;
	label: Readonly<Record<Language, string>>;
}

/** A term as the analyser looks for it. */
export interface Entry {
	concept: string;
	language: Language;
	text: string;
	/** The words of the term, folded, joined by a space. */
	folded: string;
	/** The same with all diacritics. */
	written: string;
	/** Stems of its content words. */
	keys: readonly string[];
	/** Stems of the words that make an ambiguous term mean this concept; empty if it has one meaning. */
	context: ReadonlySet<string>;
	default: boolean;
	/** Its stem alone is not enough. */
	exact: boolean;
	/** An abbreviation of at most three letters: in texts it counts in capitals only. */
	abbreviation: boolean;
}

export interface TermIndex {
	/** By stem: terms of one word, and terms of several written as one. */
	single: Readonly<Record<Language, ReadonlyMap<string, readonly Entry[]>>>;
	/** Terms of several words, under the stem of their rarest word. */
	multiple: Readonly<Record<Language, ReadonlyMap<string, readonly Entry[]>>>;
	/** Norms by their key, in all languages the same. */
	norms: ReadonlyMap<string, readonly Entry[]>;
	/** What German compounds are made of: terms by their folded form and by their stem. */
	parts: ReadonlyMap<string, readonly Entry[]>;
	/** Terms of one word and joined terms, folded and sorted, to see what a word may begin. */
	beginnings: readonly string[];
	/** Stem of each word that stands in any term. */
	wordStems: Readonly<Record<Language, ReadonlySet<string>>>;
	/** Folded words that stand in any term, with their languages and the number of terms they stand in. */
	words: ReadonlyMap<string, { languages: readonly Language[]; count: number }>;
}

export interface Vocabulary {
	/** Changes whenever the content does; keep it beside what was analysed with it. */
	version: string;
	fields: ReadonlyMap<string, Field>;
	concepts: ReadonlyMap<string, Concept>;
	/** Broader concepts with the least number of steps to them, nearest first. */
	ancestors: ReadonlyMap<string, readonly { id: string; distance: number }[]>;
	children: ReadonlyMap<string, readonly string[]>;
	index: TermIndex;
}

/** Builds the immutable vocabulary from its parts; parents that do not exist and cycles are left out. */
export function compile(
	fields: readonly Field[],
	list: readonly Concept[],
	version: string
): Vocabulary {
	const concepts = new Map(list.map((concept) => [concept.id, concept]));
	const children = new Map<string, string[]>();
	for (const { id, parents } of concepts.values()) {
		for (const parent of parents) {
			if (concepts.has(parent)) children.set(parent, [...(children.get(parent) ?? []), id]);
		}
	}
	return {
		version,
		fields: new Map(fields.map((field) => [field.id, field])),
		concepts,
		ancestors: new Map([...concepts.keys()].map((id) => [id, findAncestors(id, concepts)])),
		children,
		index: indexTerms([...concepts.values()])
	};
}

/** The content words of a term, or of any short text, with function words of the language left out. */
export function contentTokens(text: string, language: Language): Token[] {
	const tokens = tokenise(text);
	const content = tokens.filter(
		(token) => token.capitals || !isFunctionWord(token.folded, language)
	);
	return content.length > 0 ? content : tokens;
}

function findAncestors(id: string, concepts: ReadonlyMap<string, Concept>) {
	const found = new Map<string, number>();
	let level = [id];
	for (let distance = 1; level.length > 0; distance++) {
		level = level
			.flatMap((each) => concepts.get(each)?.parents ?? [])
			.filter((parent) => concepts.has(parent) && parent !== id && !found.has(parent));
		for (const parent of level) found.set(parent, distance);
	}
	return [...found].map(([ancestor, distance]) => ({ id: ancestor, distance }));
}

function indexTerms(concepts: readonly Concept[]): TermIndex {
	const single = perLanguage(() => new Map<string, Entry[]>());
	const multiple = perLanguage(() => new Map<string, Entry[]>());
	const wordStems = perLanguage(() => new Set<string>());
	const norms = new Map<string, Entry[]>();
	const parts = new Map<string, Entry[]>();
	const words = new Map<string, { languages: Language[]; count: number }>();
	const several: Entry[] = [];
	const beginnings = new Set<string>();
	const frequency = perLanguage(() => new Map<string, number>());

	for (const language of languages) {
		for (const concept of concepts) {
			for (const term of concept.terms[language]) {
				const tokens = contentTokens(term.text, language);
				if (tokens.length === 0) continue;
				const entry = makeEntry(concept, term, language, tokens);
				for (const { folded, norm } of tokens) {
					if (norm) continue;
					const word = words.get(folded);
					if (!word) {
						words.set(folded, { languages: [language], count: 1 });
						continue;
					}
					word.count++;
					if (!word.languages.includes(language)) word.languages.push(language);
				}
				for (const key of entry.keys) {
					wordStems[language].add(key);
					frequency[language].set(key, (frequency[language].get(key) ?? 0) + 1);
				}
				const [first, second] = tokens;
				const [key] = entry.keys;
				if (!first || key === undefined) continue;
				if (second) {
					several.push(entry);
					const joined = joinWords(tokens);
					if (!joined) continue;
					add(single[language], stem(joined, language), entry);
					beginnings.add(fold(joined));
				} else if (first.norm) {
					add(norms, key, entry);
				} else {
					add(single[language], key, entry);
					beginnings.add(entry.folded);
					if (language === 'de') addPart(parts, first, entry);
				}
			}
		}
	}
	for (const entry of several) {
		const counts = frequency[entry.language];
		const rarest = entry.keys.reduce((a, b) =>
			(counts.get(b) ?? 0) < (counts.get(a) ?? 0) ? b : a
		);
		add(multiple[entry.language], rarest, entry);
	}
	shareWholeNorms(norms);
	return { single, multiple, norms, parts, beginnings: [...beginnings].sort(), wordStems, words };
}

function makeEntry(
	concept: Concept,
	term: Term,
	language: Language,
	tokens: readonly Token[]
): Entry {
	const context = (term.with ?? []).flatMap((word) =>
		tokenise(word).map(({ letters }) => stem(letters, language))
	);
	return {
		concept: concept.id,
		language,
		text: term.text,
		folded: tokens.map(({ folded }) => folded).join(' '),
		written: tokens.map(({ written }) => written).join(' '),
		keys: tokens.map(({ letters, norm, folded }) => (norm ? folded : stem(letters, language))),
		context: context.length > 0 ? new Set(context) : noContext,
		default: term.default === true,
		exact: term.exact === true,
		abbreviation:
			tokens.length === 1 &&
			tokens.every(({ capitals, start, end }) => capitals && end - start <= 3)
	};
}

// One for all: most terms have none, and twenty thousand empty sets are felt at start-up.
const noContext: ReadonlySet<string> = new Set();

function addPart(parts: Map<string, Entry[]>, { folded, letters }: Token, entry: Entry): void {
	const root = stem(letters, 'de');
	if (folded.length >= shortestPart) add(parts, folded, entry);
	if (root !== folded && root.length >= shortestPart) add(parts, root, entry);
}

export const shortestPart = 4;

// "Laser schneiden" is also met as "laserschneiden", "CNC-Drehen" as "cncdrehen".
function joinWords(tokens: readonly Token[]): string | undefined {
	if (tokens.length > 3 || tokens.some(({ norm }) => norm)) return undefined;
	return tokens.map(({ letters }) => letters).join('');
}

// Who writes "EN 1090" means the norm, whichever part the vocabulary names, if only one concept does.
function shareWholeNorms(norms: Map<string, Entry[]>): void {
	const wholes = new Map<string, Entry[]>();
	for (const [key, entries] of norms) {
		const whole = wholeNorm(key);
		if (whole && !norms.has(whole)) {
			for (const entry of entries) add(wholes, whole, entry);
		}
	}
	for (const [whole, entries] of wholes) {
		if (new Set(entries.map(({ concept }) => concept)).size === 1) norms.set(whole, entries);
	}
}

function perLanguage<T>(make: () => T): Record<Language, T> {
	return { de: make(), cs: make(), en: make() };
}

function add(map: Map<string, Entry[]>, key: string, entry: Entry): void {
	const entries = map.get(key);
	if (!entries) map.set(key, [entry]);
	else if (!entries.some((each) => each.text === entry.text && each.concept === entry.concept)) {
		entries.push(entry);
	}
}
