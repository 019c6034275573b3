import type { Language } from '#i18n/languages.ts';
import type { Entry } from './entry-lists.ts';
import type { Candidate, Reading, Word } from './words.ts';

/**
 * The terms of several words whose rarest word is this one: their words stand around it in any
 * order, with one word between at most, two in a term of three words or more. A list counts as one
 * place, so that "tlačné, tažné a zkrutné pružiny" has all three springs.
 */
export function findPhrases(anchor: Word, { index, order }: Reading): Candidate[] {
	return order.flatMap((language, place) => {
		const entries = index.multiple[language].get(anchor.stems[language]);
		if (!entries) return [];
		const surroundings = surround(anchor);
		const groups = new Map<string, Candidate & { entries: Entry[] }>();
		for (const entry of entries) {
			const words = findKeys(entry.keys, anchor, surroundings, language);
			if (!words) continue;
			const id = words.map(({ at }) => at).join();
			const group = groups.get(id);
			if (group) {
				group.entries.push(entry);
				continue;
			}
			const letters = words.reduce((sum, { token }) => sum + token.folded.length, 0);
			const gapped = skipsContent(words);
			groups.set(id, { entries: [entry], words, letters, gapped, doubt: place });
		}
		return [...groups.values()];
	});
}

interface Neighbour {
	word: Word;
	/** Distance from the anchor, counted in words that carry meaning. */
	step: number;
}

// In words that carry meaning, and in all: a text of function words only must not be walked through.
const widest = 6;
const widestRaw = 12;

// The content words around a word, up to the nearest stop or comma on both sides; a list in front of
// its last word is one place.
function surround(anchor: Word): Neighbour[] {
	const last = endOfList(anchor);
	const neighbours: Neighbour[] = [];
	let step = 0;
	for (let word = anchor.previous, away = 0; away < widestRaw && -step < widest; away++) {
		if (!word || isBreak(word.next)) break;
		if (!word.functional) {
			step--;
			for (const each of [word, ...listBefore(word)]) neighbours.push({ word: each, step });
		}
		word = word.previous;
	}
	step = 0;
	for (let word = last.next, away = 0; away < widestRaw && step < widest; away++) {
		if (!word || isBreak(word)) break;
		if (!word.functional) neighbours.push({ word, step: ++step });
		word = word.next;
	}
	return neighbours;
}

// "tlačné, tažné a zkrutné": from the first to the last; a word in no list is its own end.
function endOfList(first: Word): Word {
	let item = first;
	for (let length = 1; length <= longestList; length++) {
		const after = item.next;
		if (!after) return first;
		if (isConjunction(after)) {
			const end = after.next;
			// Without a comma before it the window is wide enough, and the order of words decides.
			return length > 1 && end && !isBreak(end) && !end.functional ? end : first;
		}
		if (after.token.gap !== 'comma' || after.functional) return first;
		item = after;
	}
	return first;
}

// The other way round: what stands in a list before its last word, if it has a comma.
function listBefore(last: Word): Word[] {
	const conjunction = last.previous;
	if (!conjunction || !isConjunction(conjunction)) return [];
	if (isBreak(conjunction) || isBreak(last)) return [];
	const items: Word[] = [];
	for (let item = conjunction.previous; item && items.length < longestList; item = item.previous) {
		if (item.functional) return [];
		items.push(item);
		if (item.token.gap !== 'comma') break;
	}
	return items.length > 1 ? items : [];
}

const longestList = 5;
const conjunctions = new Set(['und', 'oder', 'sowie', 'a', 'i', 'nebo', 'and', 'or']);

function isConjunction({ token }: Word): boolean {
	return conjunctions.has(token.folded) && token.gap !== 'stop';
}

function isBreak(word: Word | undefined): boolean {
	return word?.token.gap === 'stop' || word?.token.gap === 'comma';
}

function findKeys(
	keys: readonly string[],
	anchor: Word,
	neighbours: readonly Neighbour[],
	language: Language
): Word[] | undefined {
	const used: Neighbour[] = [{ word: anchor, step: 0 }];
	const open = [...keys];
	open.splice(open.indexOf(anchor.stems[language]), 1);
	for (const key of open) {
		let nearest: Neighbour | undefined;
		for (const neighbour of neighbours) {
			if (neighbour.word.stems[language] !== key || used.includes(neighbour)) continue;
			if (!nearest || Math.abs(neighbour.step) < Math.abs(nearest.step)) nearest = neighbour;
		}
		if (!nearest) return undefined;
		used.push(nearest);
	}
	const steps = used.map(({ step }) => step);
	const slack = keys.length > 2 ? 2 : 1;
	if (Math.max(...steps) - Math.min(...steps) + 1 > keys.length + slack) return undefined;
	return used.map(({ word }) => word).sort((a, b) => a.at - b.at);
}

function skipsContent(words: readonly Word[]): boolean {
	const [first, ...others] = words;
	const last = others.at(-1);
	for (let word = first?.next; word && word !== last; word = word.next) {
		if (!word.functional && !words.includes(word)) return true;
	}
	return false;
}
