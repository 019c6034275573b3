import type { Language } from '#i18n/languages.ts';
import type { Db } from '#server/platform/database.ts';
import { noFilters, search } from '#server/search/index.ts';
import { fold } from '#server/vocabulary/index.ts';

/** How people type a firm's name. */
export const manners = ['whole word', 'without diacritics', 'one typo', 'beginning'] as const;
export type Manner = (typeof manners)[number];

export interface Share {
	asked: number;
	/** The organisation is among the first three. */
	found: number;
	missed: { name: string; query: string; rank: number }[];
}

/**
 * Looks for organisations by the most telling word of their names, typed in every manner. Deviations
 * are drawn by a hash of the word, so that every run asks the same.
 */
export async function measureNames(
	db: Db,
	names: readonly { id: string; name: string; language: Language }[],
	isAsked: (name: unknown, at: number) => boolean = () => true
): Promise<Record<Manner, Share>> {
	const frequency = new Map<string, number>();
	for (const { name } of names) {
		for (const word of new Set(wordsOf(name).map(fold))) {
			frequency.set(word, (frequency.get(word) ?? 0) + 1);
		}
	}
	const shares = Object.fromEntries(
		manners.map((manner) => [manner, { asked: 0, found: 0, missed: [] as Share['missed'] }])
	) as Record<Manner, Share>;
	for (const { id, name, language } of names.filter(isAsked)) {
		const [word] = wordsOf(name).toSorted(
			(a, b) => (frequency.get(fold(a)) ?? 0) - (frequency.get(fold(b)) ?? 0)
		);
		// Where all words are shared no single one can tell whom it means.
		if (word === undefined || frequency.get(fold(word)) !== 1) continue;
		for (const manner of manners) {
			const query = deviate(word, manner);
			if (query === null) continue;
			const share = shares[manner];
			const { hits } = await search(db, {
				query,
				language,
				filters: noFilters,
				order: 'relevance',
				limit: 20,
				offset: 0
			});
			const rank = hits.findIndex(
				(hit) => hit.organisationId === id && hit.type === 'organisation'
			);
			share.asked++;
			if (rank >= 0 && rank < 3) share.found++;
			else share.missed.push({ name, query, rank });
		}
	}
	return shares;
}

function deviate(word: string, manner: Manner): string | null {
	if (manner === 'whole word') return word;
	if (manner === 'without diacritics') {
		const plain = word.normalize('NFD').replace(/\p{M}/gu, '').replace(/ß/g, 'ss');
		return plain === word ? null : plain;
	}
	if (manner === 'beginning') return word.length >= 8 ? word.slice(0, word.length - 3) : null;
	if (word.length < 6) return null;
	const seed = Array.from(word).reduce(
		(sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973,
		7
	);
	const at = 1 + (seed % (word.length - 2));
	const [head, letter, tail] = [word.slice(0, at), word[at] ?? '', word.slice(at + 1)];
	const other = 'aeionrst'[seed % 8] ?? 'x';
	switch (seed % 4) {
		case 0:
			return head + tail;
		case 1:
			return head + letter + letter + tail;
		case 2:
			return head + (letter === other ? 'u' : other) + tail;
		default:
			return head + tail.slice(0, 1) + letter + tail.slice(1);
	}
}

const shortest = 4;

function wordsOf(name: string): string[] {
	return (name.match(/\p{L}+/gu) ?? []).filter((word) => word.length >= shortest);
}
