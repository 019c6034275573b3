import type { Language } from '#i18n/languages.ts';
import { translator, type Translate } from '#i18n/messages.ts';
import { writeAddress, type Address, type SearchResult, type Term } from '#server/search/index.ts';

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
	const chips: UnderstoodChip[] = result.terms.map((term) => ({
		text: describeTerm(term, t),
		matched: term.matched,
		isConcept: term.concept !== null,
		without: writeAddress({ ...address, page: 1, query: cutOut(address.query, [term]) })
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
			without: writeAddress({
				...address,
				place: '',
				radius: null,
				page: 1,
				query: cutOut(address.query, placeInQuery)
			})
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
				radius: near?.radius ?? null,
				query: cutOut(address.query, placeInQuery)
			})
		}))
	};
}

function describeTerm({ concept, label, role }: Term, t: Translate): string {
	if (concept === null) return t('search.word', { word: label });
	return role === 'required' ? t('search.required', { label }) : label;
}

function cutOut(query: string, spans: readonly { start: number; end: number }[]): string {
	const letters = [...spans].reduce(
		(rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
		query
	);
	return letters.replace(/\s+/g, ' ').trim();
}
