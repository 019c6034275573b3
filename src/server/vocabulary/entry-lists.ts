import type { Entry } from './compile.ts';

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
