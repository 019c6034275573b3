import type { Language } from '#i18n/languages.ts';
import { languages } from '#i18n/languages.ts';
import { isWordOf, timesOf, type TermIndex } from './compile.ts';
import { stem } from './stem.ts';

/**
 * The word of the vocabulary that was probably meant by a folded word that it does not hold:
 * distance 1 from 5 letters, 2 from 8 (a swap of neighbours counts as one). Languages earlier in
 * `order` win among equally near words. Undefined where nothing is near enough.
 */
export function correctWord(
	typed: string,
	index: TermIndex,
	order: readonly Language[]
): string | undefined {
	const limit = allowedDistance(typed);
	if (limit === 0 || !/^[a-z]+$/.test(typed)) return undefined;
	const lexicon = lexiconOf(index);
	let best: { form: Form; rank: number } | undefined;
	for (const language of languages) {
		const root = stem(typed, language);
		for (const wanted of root.length >= shortest && root !== typed ? [typed, root] : [typed]) {
			const within = Math.min(limit, allowedDistance(wanted));
			for (const form of nearForms(wanted, within, lexicon[language], wanted === typed)) {
				const away = editDistance(wanted, form.letters, within);
				const rank = rankOf(form, typed, away, order) + (wanted === typed ? 0 : inflectedDoubt);
				if (!best || rank < best.rank) best = { form, rank };
			}
		}
	}
	return best?.form.word;
}

/** As `correctWord`, for a part of a German compound; gives a key of `index.parts`. */
export function correctPart(typed: string, index: TermIndex): string | undefined {
	const limit = allowedDistance(typed);
	if (limit === 0) return undefined;
	let best: { word: string; away: number } | undefined;
	for (const form of nearForms(typed, limit, partsOf(index), true)) {
		const away = editDistance(typed, form.letters, limit);
		if (!best || away < best.away) best = { word: form.letters, away };
	}
	return best?.word;
}

const shortest = 5;

function allowedDistance(word: string): 0 | 1 | 2 {
	if (word.length < shortest || word.length > 40) return 0;
	return word.length < 8 ? 1 : 2;
}

const inflectedDoubt = 50;

// Near first, then the same beginning, then the reader's language, then the more common word.
function rankOf(form: Form, typed: string, away: number, order: readonly Language[]): number {
	const place = Math.min(...form.languages.map((language) => order.indexOf(language)));
	const beginning = form.letters[0] === typed[0] ? 0 : 1;
	return away * 1000 + beginning * 400 + place * 100 - Math.min(form.count, 40);
}

interface Form {
	letters: string;
	/** The word to use for it; a stem stands for one of its words. */
	word: string;
	languages: readonly Language[];
	count: number;
	/** One bit per letter that occurs: words that differ in many letters are never compared. */
	letterSet: number;
	isStem: boolean;
}

type Lexicon = readonly (readonly Form[])[];

function* nearForms(
	wanted: string,
	limit: number,
	lexicon: Lexicon,
	wholeWords: boolean
): Generator<Form> {
	const letterSet = lettersIn(wanted);
	for (let length = wanted.length - limit; length <= wanted.length + limit; length++) {
		for (const form of lexicon[length] ?? []) {
			if (form.isStem === wholeWords) continue;
			if (bitCount(form.letterSet ^ letterSet) > 2 * limit) continue;
			if (editDistance(wanted, form.letters, limit) <= limit) yield form;
		}
	}
}

const lexicons = new WeakMap<TermIndex, Record<Language, Lexicon>>();
const partLexicons = new WeakMap<TermIndex, Lexicon>();

function lexiconOf(index: TermIndex): Record<Language, Lexicon> {
	const known = lexicons.get(index);
	if (known) return known;
	const made = {
		de: makeLexicon(index, 'de'),
		cs: makeLexicon(index, 'cs'),
		en: makeLexicon(index, 'en')
	};
	lexicons.set(index, made);
	return made;
}

function makeLexicon(index: TermIndex, language: Language): Lexicon {
	const byLength: Form[][] = [];
	const stems = new Set<string>();
	for (const [word, entry] of index.words) {
		if (!isWordOf(index, word, language)) continue;
		const spoken = languages.filter((other) => isWordOf(index, word, other));
		const count = timesOf(entry);
		put(byLength, { letters: word, word, languages: spoken, count, isStem: false });
		const root = stem(word, language);
		if (stems.has(root)) continue;
		stems.add(root);
		put(byLength, { letters: root, word, languages: [language], count, isStem: true });
	}
	return byLength;
}

function partsOf(index: TermIndex): Lexicon {
	const known = partLexicons.get(index);
	if (known) return known;
	const byLength: Form[][] = [];
	for (const letters of index.parts.keys()) {
		put(byLength, { letters, word: letters, languages: ['de'], count: 1, isStem: false });
	}
	partLexicons.set(index, byLength);
	return byLength;
}

function put(byLength: Form[][], form: Omit<Form, 'letterSet'>): void {
	if (form.letters.length < shortest || !/^[a-z]+$/.test(form.letters)) return;
	(byLength[form.letters.length] ??= []).push({ ...form, letterSet: lettersIn(form.letters) });
}

function lettersIn(word: string): number {
	let set = 0;
	for (let i = 0; i < word.length; i++) set |= 1 << (word.charCodeAt(i) - 97);
	return set;
}

function bitCount(bits: number): number {
	let count = 0;
	for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
	return count;
}

/**
 * Optimal string alignment: insertions, deletions, replacements and swaps of neighbours. Gives
 * limit + 1 as soon as the limit is passed.
 */
export function editDistance(a: string, b: string, limit: number): number {
	if (Math.abs(a.length - b.length) > limit) return limit + 1;
	let before: readonly number[] = [];
	let previous: readonly number[] = Array.from({ length: b.length + 1 }, (_, i) => i);
	for (let i = 1; i <= a.length; i++) {
		const current = [i];
		let left = i;
		for (let j = 1; j <= b.length; j++) {
			const replaced = at(previous, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
			const swaps = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
			const swapped = swaps ? at(before, j - 2) + 1 : Infinity;
			left = Math.min(at(previous, j) + 1, left + 1, replaced, swapped);
			current.push(left);
		}
		if (Math.min(...current) > limit) return limit + 1;
		before = previous;
		previous = current;
	}
	return at(previous, b.length);
}

function at(row: readonly number[], column: number): number {
	return row[column] ?? Infinity;
}
