import { languages, type Language } from '#i18n/languages.ts';
import type { Entry, TermIndex } from './compile.ts';
import { wholeNorm } from './norms.ts';
import { isFunctionWord } from './silent-words.ts';
import { splitCompound, type CompoundPart } from './split.ts';
import { stem } from './stem.ts';
import type { Token } from './tokenise.ts';

export interface Match {
	entries: readonly Entry[];
	/** Positions of the matched words among the tokens, rising. */
	at: readonly number[];
	/**
	 * A part instead of the whole: the head of a compound, which says what it is, another part of a
	 * compound, or a word inside a longer term that means something else.
	 */
	part?: 'head' | 'modifier' | 'inner';
}

export interface Matching {
	matches: Match[];
	/** Parts of the compounds that were split, by position of their token. */
	compounds: ReadonlyMap<number, readonly CompoundPart[]>;
}

export interface Manner {
	/** Languages in the order of preference. */
	order: readonly Language[];
	/**
	 * A query: terms of all languages count in any inflection and abbreviations in small letters.
	 * In a text, terms of other languages count only as they are listed.
	 */
	query: boolean;
}

/**
 * Finds the terms of the vocabulary among the tokens: longest first, words of a term in any order
 * within a small window, joined and split words alike, and parts of German compounds where the whole
 * is no term. A word belongs to one match, except that a longer term may share words with another.
 */
export function matchTerms(tokens: readonly Token[], index: TermIndex, manner: Manner): Matching {
	const words = tokens.map((token) => readWord(token, index, manner));
	const found: Candidate[] = [];
	for (let at = 0; at < tokens.length; at++) {
		collectSingle(words, at, index, manner, found);
		collectMultiple(words, at, index, manner, found);
		collectJoined(words, at, index, manner, found);
	}
	const taken = new Array<boolean>(tokens.length).fill(false);
	const matches = accept(found, taken, manner.query);
	const compounds = new Map<number, readonly CompoundPart[]>();
	for (let at = 0; at < tokens.length; at++) {
		if (!taken[at]) matches.push(...readCompound(words[at]!, at, index, manner, compounds));
	}
	return { matches, compounds };
}

/** A word with its stems in all languages. */
interface Word {
	token: Token;
	stems: Readonly<Record<Language, string>>;
	/** Holds the sentence together in the text's own language. */
	functional: boolean;
}

interface Candidate {
	entries: readonly Entry[];
	at: readonly number[];
	letters: number;
	/** Other words stand between. */
	gapped: boolean;
	/** Lower is better: place of the language, inflected after exact. */
	doubt: number;
}

function readWord(token: Token, index: TermIndex, { order }: Manner): Word {
	const { letters, folded, norm } = token;
	const stems = norm
		? { de: folded, cs: folded, en: folded }
		: { de: stem(letters, 'de'), cs: stem(letters, 'cs'), en: stem(letters, 'en') };
	const attached = token.gap === 'hyphen' || token.elliptic;
	const functional =
		!token.capitals && !attached && !norm && isFunctionWord(folded, order[0] ?? 'en');
	return { token, stems, functional };
}

function collectSingle(
	words: readonly Word[],
	at: number,
	index: TermIndex,
	manner: Manner,
	found: Candidate[]
): void {
	const { token, stems, functional } = words[at]!;
	if (functional) return;
	if (token.norm) {
		const whole = wholeNorm(token.folded);
		const entries =
			index.norms.get(token.folded) ?? (whole === undefined ? undefined : index.norms.get(whole));
		if (entries)
			found.push({ entries, at: [at], letters: token.folded.length, gapped: false, doubt: 0 });
		return;
	}
	let best: Candidate | undefined;
	manner.order.forEach((language, place) => {
		const listed = index.single[language].get(stems[language]);
		if (!listed) return;
		const foreign = place > 0;
		if (foreign && isFunctionWord(token.folded, language) && !token.capitals) return;
		const entries = preferExact(listed, token, foreign && !manner.query, manner.query);
		if (entries.length === 0) return;
		const exact = token.folded.length >= 4 && entries.some(isExactly(token.folded));
		const doubt = place + (exact ? 0 : languages.length);
		if (!best || doubt < best.doubt) {
			best = { entries, at: [at], letters: token.folded.length, gapped: false, doubt };
		}
	});
	if (best) found.push(best);
}

// Words that meet only because their endings were cut give way to the word as it is listed.
function preferExact(
	entries: readonly Entry[],
	token: Token,
	exactOnly: boolean,
	query: boolean
): readonly Entry[] {
	const allowed = query
		? entries
		: entries.filter(({ abbreviation }) => !abbreviation || token.capitals);
	const exact = allowed.filter(isExactly(token.folded));
	if (exact.length > 0) return exact;
	return exactOnly ? [] : allowed;
}

function isExactly(folded: string) {
	return (entry: Entry) => entry.folded === folded;
}

function collectMultiple(
	words: readonly Word[],
	at: number,
	index: TermIndex,
	{ order }: Manner,
	found: Candidate[]
): void {
	order.forEach((language, place) => {
		const entries = index.multiple[language].get(words[at]!.stems[language]);
		if (!entries) return;
		const surroundings = surround(words, at, language);
		const groups = new Map<string, Candidate & { entries: Entry[] }>();
		for (const entry of entries) {
			const positions = findKeys(entry.keys, surroundings, at);
			if (!positions) continue;
			const group = groups.get(positions.join());
			if (group) {
				group.entries.push(entry);
				continue;
			}
			const letters = positions.reduce((sum, p) => sum + words[p]!.token.folded.length, 0);
			groups.set(positions.join(), {
				entries: [entry],
				at: positions,
				letters,
				gapped: skipsContent(positions, words),
				doubt: place
			});
		}
		found.push(...groups.values());
	});
}

function skipsContent(positions: readonly number[], words: readonly Word[]): boolean {
	const last = positions.at(-1)!;
	for (let i = positions[0]!; i < last; i++) {
		if (!positions.includes(i) && !words[i]!.functional) return true;
	}
	return false;
}

interface Neighbour {
	stem: string;
	at: number;
	/** Distance from the anchor, counted in words that carry meaning. */
	step: number;
}

// In words that carry meaning, and in all: a text of function words only must not be walked through.
const widest = 6;
const widestRaw = 12;

// The content words around a position, up to the nearest stop or comma on both sides.
function surround(words: readonly Word[], at: number, language: Language): Neighbour[] {
	const neighbours: Neighbour[] = [{ stem: words[at]!.stems[language], at, step: 0 }];
	for (const direction of [-1, 1]) {
		let step = 0;
		for (let away = 1; away <= widestRaw && Math.abs(step) < widest; away++) {
			const i = at + direction * away;
			const word = words[i];
			if (!word) break;
			const { gap } = words[direction === 1 ? i : i + 1]!.token;
			if (gap === 'stop' || gap === 'comma') break;
			if (word.functional) continue;
			step += direction;
			neighbours.push({ stem: word.stems[language], at: i, step });
		}
	}
	return neighbours;
}

// One word may stand between the two words of a term, two among three or more.
function findKeys(
	keys: readonly string[],
	neighbours: readonly Neighbour[],
	anchor: number
): number[] | undefined {
	const used: Neighbour[] = [neighbours[0]!];
	const open = [...keys];
	open.splice(open.indexOf(neighbours[0]!.stem), 1);
	for (const key of open) {
		let nearest: Neighbour | undefined;
		for (const neighbour of neighbours) {
			if (neighbour.stem !== key || used.includes(neighbour)) continue;
			if (!nearest || Math.abs(neighbour.step) < Math.abs(nearest.step)) nearest = neighbour;
		}
		if (!nearest) return undefined;
		used.push(nearest);
	}
	const steps = used.map(({ step }) => step);
	const slack = keys.length > 2 ? 2 : 1;
	if (Math.max(...steps) - Math.min(...steps) + 1 > keys.length + slack) return undefined;
	const positions = used.map(({ at }) => at).sort((a, b) => a - b);
	return positions.includes(anchor) ? positions : undefined;
}

// "Laser schneiden" for Laserschneiden; "Dreh- und Frästeile" for Drehteile.
function collectJoined(
	words: readonly Word[],
	at: number,
	index: TermIndex,
	manner: Manner,
	found: Candidate[]
): void {
	const first = words[at]!;
	if (first.functional || first.token.norm || first.token.folded.length < 2) return;
	const next = words[at + 1];
	if (next && joins(first, next) && begins(first.token.folded, index)) {
		offerJoined(first.token.letters + next.token.letters, [at, at + 1], index, manner, found);
		const third = words[at + 2];
		if (third && joins(next, third)) {
			const letters = first.token.letters + next.token.letters + third.token.letters;
			offerJoined(letters, [at, at + 1, at + 2], index, manner, found);
		}
	}
	if (first.token.elliptic) collectElliptic(words, at, index, manner, found);
}

// Whether any term begins so, by bisection.
function begins(folded: string, { beginnings }: TermIndex): boolean {
	let low = 0;
	for (let high = beginnings.length; low < high;) {
		const middle = (low + high) >> 1;
		if (beginnings[middle]! < folded) low = middle + 1;
		else high = middle;
	}
	return beginnings[low]?.startsWith(folded) === true;
}

function joins(left: Word, right: Word): boolean {
	const { gap, norm, folded } = right.token;
	return (
		(gap === 'space' || gap === 'hyphen') &&
		!norm &&
		!right.functional &&
		left.token.folded.length + folded.length >= 6 &&
		folded.length >= 2
	);
}

function offerJoined(
	letters: string,
	at: readonly number[],
	index: TermIndex,
	{ order, query }: Manner,
	found: Candidate[]
): void {
	order.forEach((language, place) => {
		if (place > 0 && !query) return;
		const entries = index.single[language].get(stem(letters, language));
		if (entries)
			found.push({ entries, at, letters: letters.length, gapped: false, doubt: place + 1 });
	});
}

const longestEllipsis = 40;

function collectElliptic(
	words: readonly Word[],
	at: number,
	index: TermIndex,
	{ order }: Manner,
	found: Candidate[]
): void {
	if (order[0] !== 'de' && !/^(?:und|oder|sowie|bzw)$/.test(words[at + 1]?.token.folded ?? ''))
		return;
	// The word that is continued stands after a conjunction or a comma, at most five words on.
	for (let i = at + 1; i < Math.min(words.length, at + 6); i++) {
		const { token, functional } = words[i]!;
		if (token.gap === 'stop') return;
		if (functional || token.elliptic) continue;
		const beginning = words[at]!.token.letters;
		for (let cut = 3; cut <= Math.min(token.letters.length - 3, longestEllipsis); cut++) {
			const letters = beginning + token.letters.slice(cut);
			const entries = index.single.de.get(stem(letters, 'de'));
			if (!entries) continue;
			found.push({ entries, at: [at], letters: letters.length, gapped: false, doubt: 0 });
			return;
		}
		return;
	}
}

// Unbroken first, then longest; a match must bring at least one word that no better match has.
function accept(found: Candidate[], taken: boolean[], query: boolean): Match[] {
	found.sort(
		(a, b) =>
			Number(a.gapped) - Number(b.gapped) ||
			b.at.length - a.at.length ||
			a.doubt - b.doubt ||
			b.letters - a.letters ||
			a.at[0]! - b.at[0]!
	);
	const matches: Match[] = [];
	for (const { at, entries } of found) {
		if (at.some((position) => !taken[position])) {
			for (const position of at) taken[position] = true;
			matches.push({ entries, at });
		} else if (!query && at.length === 1) {
			matches.push({ entries, at, part: 'inner' });
		}
	}
	return matches;
}

function readCompound(
	{ token, functional }: Word,
	at: number,
	index: TermIndex,
	{ order, query }: Manner,
	compounds: Map<number, readonly CompoundPart[]>
): Match[] {
	if (functional || token.norm || (order[0] !== 'de' && !query)) return [];
	const elliptic = token.elliptic ? index.parts.get(token.folded) : undefined;
	if (elliptic) return [{ entries: elliptic, at: [at], part: 'modifier' }];
	const parts = splitCompound(token.folded, index);
	if (!parts) return [];
	compounds.set(at, parts);
	return parts
		.filter(({ entries }) => entries.length > 0)
		.map(({ entries, head }) => ({ entries, at: [at], part: head ? 'head' : 'modifier' }));
}
