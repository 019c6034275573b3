import { languages, type Language } from '#i18n/languages.ts';
import { EntryLists, type Entry } from './entry-lists.ts';
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

export interface TermIndex {
	/** By stem: terms of one word, and terms of several written as one. */
	single: Readonly<Record<Language, EntryLists>>;
	/** Terms of several words, under the stem of their rarest word. */
	multiple: Readonly<Record<Language, EntryLists>>;
	/** Norms by their key, in all languages the same. */
	norms: EntryLists;
	/** What German compounds are made of: terms by their folded form and by their stem. */
	parts: EntryLists;
	/** Terms of one word and joined terms, folded and sorted, to see what a word may begin. */
	beginnings: readonly string[];
	/** Stem of each word that stands in any term. */
	wordStems: Readonly<Record<Language, ReadonlySet<string>>>;
	/** Folded words that stand in any term, with where and how often: see `isWordOf` and `timesOf`. */
	words: ReadonlyMap<string, number>;
}

/** The folded word stands in a term of the language. */
export function isWordOf({ words }: TermIndex, folded: string, language: Language): boolean {
	return ((words.get(folded) ?? 0) & languageBits[language]) !== 0;
}

/** How many terms a word stands in, by its entry in `words`. */
export function timesOf(entry: number): number {
	return entry >> languages.length;
}

// A number each instead of an object: there are tens of thousands of words.
const languageBits: Readonly<Record<Language, number>> = { de: 1, cs: 2, en: 4 };
const once = 8;

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
	const single = perLanguage(() => new EntryLists());
	const multiple = perLanguage(() => new EntryLists());
	const wordStems = perLanguage(() => new Set<string>());
	const norms = new EntryLists();
	const parts = new EntryLists();
	const words = new Map<string, number>();
	const several: Entry[] = [];
	const beginnings = new Set<string>();
	const frequency = perLanguage(() => new Map<string, number>());
	const share = makePool();

	for (const language of languages) {
		for (const concept of concepts) {
			for (const term of concept.terms[language]) {
				const tokens = contentTokens(term.text, language);
				if (tokens.length === 0) continue;
				const keys = keysOf(tokens, language).map(share);
				const entry = makeEntry(concept, term, language, { tokens, keys, share });
				for (const token of tokens) {
					const folded = share(token.folded);
					if (!token.norm) words.set(folded, ((words.get(folded) ?? 0) | languageBits[language]) + once);
				}
				for (const key of keys) {
					wordStems[language].add(key);
					frequency[language].set(key, (frequency[language].get(key) ?? 0) + 1);
				}
				const [first, second] = tokens;
				const [key] = keys;
				if (!first || key === undefined) continue;
				if (second) {
					several.push(entry);
					const joined = joinWords(tokens);
					if (!joined) continue;
					single[language].add(stem(joined, language), entry);
					beginnings.add(fold(joined));
				} else if (first.norm) {
					norms.add(key, entry);
				} else {
					single[language].add(key, entry);
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
		multiple[entry.language].add(rarest, entry);
	}
	shareWholeNorms(norms);
	return { single, multiple, norms, parts, beginnings: [...beginnings].sort(), wordStems, words };
}

function makeEntry(
	concept: Concept,
	term: Term,
	language: Language,
	{ tokens, keys, share }: { tokens: readonly Token[]; keys: readonly string[]; share: Share }
): Entry {
	const context = (term.with ?? []).flatMap((word) =>
		tokenise(word).map(({ letters }) => stem(letters, language))
	);
	const folded = share(tokens.map((token) => token.folded).join(' '));
	const written = share(tokens.map((token) => token.written).join(' '));
	return {
		concept: concept.id,
		language,
		text: term.text,
		folded,
		written,
		keys: tokens.length > 1 || context.length > 0 ? keys : noKeys,
		context: context.length > 0 ? new Set(context) : noContext,
		default: term.default === true,
		exact: term.exact === true,
		abbreviation:
			tokens.length === 1 &&
			tokens.every(({ capitals, start, end }) => capitals && end - start <= 3)
	};
}

type Share = (text: string) => string;

/** One string for all that are equal: stems, words and terms repeat each other. */
function makePool(): Share {
	const pool = new Map<string, string>();
	return (text) => {
		const known = pool.get(text);
		if (known === undefined) pool.set(text, text);
		return known ?? text;
	};
}

// One for all: most terms have none, and tens of thousands of empty ones are felt.
const noContext: ReadonlySet<string> = new Set();
const noKeys: readonly string[] = [];

function keysOf(tokens: readonly Token[], language: Language): string[] {
	return tokens.map(({ letters, norm, folded }) => (norm ? folded : stem(letters, language)));
}

function addPart(parts: EntryLists, { folded, letters }: Token, entry: Entry): void {
	const root = stem(letters, 'de');
	if (folded.length >= shortestPart) parts.add(folded, entry);
	if (root !== folded && root.length >= shortestPart) parts.add(root, entry);
}

export const shortestPart = 4;

// "Laser schneiden" is also met as "laserschneiden", "CNC-Drehen" as "cncdrehen".
function joinWords(tokens: readonly Token[]): string | undefined {
	if (tokens.length > 3 || tokens.some(({ norm }) => norm)) return undefined;
	return tokens.map(({ letters }) => letters).join('');
}

// Who writes "EN 1090" means the norm, whichever part the vocabulary names, if only one concept does.
function shareWholeNorms(norms: EntryLists): void {
	const wholes = new EntryLists();
	for (const key of norms.keys()) {
		const whole = wholeNorm(key);
		if (!whole || norms.has(whole)) continue;
		for (const entry of norms.get(key) ?? []) wholes.add(whole, entry);
	}
	for (const whole of [...wholes.keys()]) {
		const entries = wholes.get(whole) ?? [];
		if (new Set(entries.map(({ concept }) => concept)).size > 1) continue;
		for (const entry of entries) norms.add(whole, entry);
	}
}

function perLanguage<T>(make: () => T): Record<Language, T> {
	return { de: make(), cs: make(), en: make() };
}
