import type { Entry } from './entry-lists.ts';

/** A meaning chosen for a matched term. */
export interface Meaning {
	entry: Entry;
	/** False where nothing in the text decides between several meanings. */
	sure: boolean;
}

/**
 * The meanings that a matched term has in its text. Where its author named context words, the meaning
 * counts whose words stand in the text; otherwise the one marked as default. Where neither decides,
 * a text gets none and a query all of them, unsure.
 */
export function chooseMeanings(
	entries: readonly Entry[],
	context: (stem: string, language: Entry['language']) => boolean,
	query: boolean
): Meaning[] {
	const speaking = entries
		.map((entry) => ({ entry, hits: countHits(entry, context) }))
		.filter(({ hits }) => hits > 0);
	const most = Math.max(...speaking.map(({ hits }) => hits));
	const chosen = [
		speaking.filter(({ hits }) => hits === most).map(({ entry }) => entry),
		entries.filter((entry) => entry.default),
		entries.filter((entry) => entry.context.size === 0)
	].find((group) => group.length > 0);
	if (chosen) return oncePerConcept(chosen).map((entry) => ({ entry, sure: true }));
	return query ? oncePerConcept(entries).map((entry) => ({ entry, sure: false })) : [];
}

function oncePerConcept(entries: readonly Entry[]): Entry[] {
	return entries.filter(
		(entry, i) => entries.findIndex(({ concept }) => concept === entry.concept) === i
	);
}

function countHits(
	entry: Entry,
	context: (stem: string, language: Entry['language']) => boolean
): number {
	let hits = 0;
	for (const stem of entry.context) {
		// A word does not decide its own meaning.
		if (!entry.keys.includes(stem) && context(stem, entry.language)) hits++;
	}
	return hits;
}
