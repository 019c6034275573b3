import type { Language } from '#i18n/languages.ts';
import { translator } from '#i18n/messages.ts';
import { writeAddress, type Address, type SearchResult } from '#server/search/index.ts';

interface UnderstoodChip {
	text: string;
	/** The words as typed, for whoever wants to know where it came from. */
	matched: string;
	isConcept: boolean;
	/** The same search without it. */
	without: string;
}

/** What the search took the query to mean, as chips that can be taken away. */
export function describeUnderstanding(result: SearchResult, address: Address, lang: Language) {
	const t = translator(lang);
	const without = (start: number, end: number) =>
		writeAddress({
			...address,
			page: 1,
			query: `${address.query.slice(0, start)} ${address.query.slice(end)}`
				.replace(/\s+/g, ' ')
				.trim()
		});
	const chips: UnderstoodChip[] = result.terms.map(({ concept, label, matched, start, end }) => ({
		text: concept === null ? t('search.word', { word: label }) : label,
		matched,
		isConcept: concept !== null,
		without: without(start, end)
	}));
	const { near, placeInQuery } = result;
	if (near) {
		chips.push({
			text:
				near.radius === null
					? t('search.around', { place: near.name })
					: t('search.around_radius', { place: near.name, n: near.radius }),
			matched: near.name,
			isConcept: false,
			without: placeInQuery
				? without(placeInQuery.start, placeInQuery.end)
				: writeAddress({ ...address, place: '', radius: null, page: 1 })
		});
	}
	return {
		chips,
		corrections: result.corrections,
		others: (near?.others ?? []).map(({ name, query }) => ({
			name,
			href: writeAddress({
				...address,
				page: 1,
				place: query,
				query: placeInQuery
					? `${address.query.slice(0, placeInQuery.start)}${address.query.slice(placeInQuery.end)}`
							.replace(/\s+/g, ' ')
							.trim()
					: address.query
			})
		}))
	};
}
