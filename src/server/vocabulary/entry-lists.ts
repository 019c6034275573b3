import type { Language } from '#i18n/languages.ts';

/** A term as the analyser looks for it. */
export interface Entry {
	concept: string;
	language: Language;
	text: string;
	/** The words of the term, folded, joined by a space. */
	folded: string;
	/** The same with all diacritics. */
	written: string;
	/** Stems of its content words; none for a single word of one meaning, which stands under its stem. */
	keys: readonly string[];
	/** Stems of the words that make an ambiguous term mean this concept; empty if it has one meaning. */
	context: ReadonlySet<string>;
	default: boolean;
	/** Its stem alone is not enough. */
	exact: boolean;
	/** An abbreviation of at most three letters: in texts it counts in capitals only. */
	abbreviation: boolean;
}

/**
 * Entries by a key, like a map of lists. Most lists have one entry, and there are tens of thousands:
 * those are kept without a list of their own.
 */
export class EntryLists {
	readonly #entries = new Map<string, Entry | readonly Entry[]>();

	get(key: string): readonly Entry[] | undefined {
		const found = this.#entries.get(key);
		return found === undefined || isList(found) ? found : [found];
	}

	has(key: string): boolean {
		return this.#entries.has(key);
	}

	keys(): Iterable<string> {
		return this.#entries.keys();
	}

	/** The same term of the same concept is kept once. */
	add(key: string, entry: Entry): void {
		const known = this.get(key);
		if (!known) this.#entries.set(key, entry);
		else if (!known.some(({ text, concept }) => text === entry.text && concept === entry.concept)) {
			this.#entries.set(key, [...known, entry]);
		}
	}
}

function isList(found: Entry | readonly Entry[]): found is readonly Entry[] {
	return Array.isArray(found);
}
