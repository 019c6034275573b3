import type { Language } from '#i18n/languages.ts';
import type { Address } from './address.ts';
import { facetNames, type FacetName } from './filters.ts';
import type { Hit, SearchResult } from './search.ts';

/** A hit as programs get it. */
export interface PublicHit {
	id: string;
	type: Hit['type'];
	kind: string | null;
	title: string;
	lang: string;
	score: number;
	reasons: {
		concept: string | null;
		label: string;
		matched: string;
		relation: 'same' | 'broader' | 'similar' | 'text';
	}[];
}

/** Without the operator's own ids. */
export function presentHit({ id, type, kind, title, language, score, reasons }: Hit): PublicHit {
	return {
		id,
		type,
		kind,
		title,
		lang: language,
		score,
		reasons: reasons.map(({ concept, label, matched, relation }) => ({
			concept,
			label,
			matched,
			relation
		}))
	};
}

/** A page of hits as programs get it. */
export interface PublicResult {
	q: string;
	lang: Language;
	total: number;
	/** How many of them are what was asked for; the others are similar. */
	exact: number;
	page: number;
	limit: number;
	ids: string[];
	hits: PublicHit[];
	corrections: { typed: string; used: string }[];
	/** `count` are hits, `similar` comes on top of them. */
	facets: Record<FacetName, { value: string; count: number; similar: number }[]>;
}

export function presentSearch(
	result: SearchResult,
	{ query, page }: Address,
	lang: Language,
	limit: number
): PublicResult {
	return {
		q: query,
		lang,
		total: result.total,
		exact: result.exact,
		page,
		limit,
		ids: result.hits.map(({ id }) => id),
		hits: result.hits.map(presentHit),
		corrections: result.corrections.map(({ typed, used }) => ({ typed, used })),
		facets: Object.fromEntries(
			facetNames.map((name) => [
				name,
				[...result.facets[name]].map(([value, { exact, similar }]) => ({
					value,
					count: exact,
					similar
				}))
			])
		) as PublicResult['facets']
	};
}
