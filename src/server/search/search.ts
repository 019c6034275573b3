import { inArray } from 'drizzle-orm';
import type { Language } from '#i18n/languages.ts';
import type { Db } from '../platform/database.ts';
import type { Correction } from '../vocabulary/index.ts';
import { explain, type Reason } from './explain.ts';
import type { Filters, Order } from './filters.ts';
import { findDocuments, type Finding, type Found, type Wish } from './find-documents.ts';
import { ranking } from './parameters.ts';
import { recogniseNames, type RecognisedName } from './recognise-names.ts';
import { findableDocuments } from './schema.ts';
import { understand, type Term, type Understanding } from './understand.ts';

export interface SearchRequest {
	query: string;
	/** Reader's language; the query may be in any. */
	language: Language;
	filters: Filters;
	/** Kilometres around a place that the query names; the query may say them itself. */
	radius?: number | null;
	/** Empty: relevance, or freshness where nothing is asked for. */
	order?: Order | undefined;
	limit: number;
	offset: number;
	withFacets?: boolean;
	/** Points of all hits for the map. */
	withClusters?: boolean;
}

type Row = typeof findableDocuments.$inferSelect;

export interface Hit extends Pick<
	Row,
	| 'id'
	| 'type'
	| 'sort'
	| 'kind'
	| 'organisationId'
	| 'organisationSlug'
	| 'organisationName'
	| 'title'
	| 'language'
	| 'country'
	| 'place'
	| 'districts'
	| 'size'
	| 'certificates'
	| 'spokenLanguages'
	| 'freshAt'
	| 'verifiedAt'
> {
	/** Only for the operator and the command line. */
	externalId: string | null;
	/** Beginning of the text in its own language. */
	summary: { text: string; language: string } | null;
	score: number;
	/** Kilometres from the place asked for. */
	distance: number | null;
	/** False: not what was asked for, but near it. */
	isExact: boolean;
	reasons: Reason[];
}

export interface SearchResult {
	total: number;
	/** How many of them are what was asked for and not only similar. */
	exact: number;
	hits: Hit[];
	terms: readonly Term[];
	corrections: readonly Correction[];
	near: Filters['near'];
	/** Where the query itself named the place and how far from it; empty where the address says so. */
	placeInQuery: readonly { start: number; end: number }[];
	order: Order;
	facets: Finding['facets'];
	clusters: Finding['clusters'];
}

/** Finds, counts and explains. Reads only what anybody may see. */
export async function search(db: Db, request: SearchRequest): Promise<SearchResult> {
	const understanding = understand(request.query, request.language);
	const { place, radius } = understanding;
	const filters: Filters = {
		...request.filters,
		near:
			request.filters.near ??
			(place && { ...place, radius: request.radius ?? radius?.kilometres ?? null })
	};
	const hasTerms = understanding.terms.length > 0;
	const fallback = hasTerms || understanding.key !== '' ? 'relevance' : 'freshness';
	const order = request.order ?? (!hasTerms && filters.near ? 'distance' : fallback);
	const names = await recogniseNames(db, understanding);
	const wish = {
		understanding,
		names,
		filters,
		order,
		limit: request.limit,
		offset: request.offset,
		withFacets: request.withFacets ?? false,
		withClusters: request.withClusters ?? false
	};
	const finding = await findWithSimilar(db, wish, hasTerms);
	return {
		total: finding.total,
		exact: finding.exact,
		hits: await readHits(db, finding.page, { understanding, names }, request.language),
		terms: understanding.terms,
		corrections: [...understanding.corrections, ...misspelt(names, understanding)],
		near: filters.near,
		placeInQuery: request.filters.near
			? []
			: [place, radius].flatMap((span) => (span ? { start: span.start, end: span.end } : [])),
		order,
		facets: finding.facets,
		clusters: finding.clusters
	};
}

/** What was read instead of a name's word with a slip in it, where that is a single one. */
function misspelt(names: readonly RecognisedName[], { query }: Understanding): Correction[] {
	return names.flatMap(({ how, words, typed }) => {
		const [used, ...others] = words;
		if (how !== 'typo' || used === undefined || others.length > 0) return [];
		const start = query.indexOf(typed);
		return [{ typed, used, start, end: start + typed.length }];
	});
}

/**
 * Adds what is similar where there are few hits. What a choice leaves out decides nothing about that,
 * so that narrowing only ever takes away; but rather than nothing, similar things are shown.
 */
async function findWithSimilar(
	db: Db,
	wish: Omit<Wish, 'withSimilar'>,
	hasTerms: boolean
): Promise<Finding> {
	const finding = await findDocuments(db, { ...wish, withSimilar: false });
	const areFew = finding.exactUnfiltered < ranking.similarBelow;
	if (!hasTerms || (!areFew && finding.exact > 0)) return finding;
	const wider = await findDocuments(db, { ...wish, withSimilar: true });
	if (areFew) return wider;
	// Whoever chooses a value with hits is shown those alone.
	for (const counts of Object.values(wider.facets)) {
		for (const count of counts.values()) if (count.exact > 0) count.similar = 0;
	}
	return wider;
}

async function readHits(
	db: Db,
	page: readonly Found[],
	asked: { understanding: Understanding; names: readonly RecognisedName[] },
	reader: Language
): Promise<Hit[]> {
	if (page.length === 0) return [];
	const rows = await db
		.select()
		.from(findableDocuments)
		.where(
			inArray(
				findableDocuments.id,
				page.map(({ id }) => id)
			)
		);
	const byId = new Map(rows.map((row) => [row.id, row]));
	return page.flatMap((found) => {
		const row = byId.get(found.id);
		// Archived between the two statements.
		if (!row) return [];
		const {
			terms: _terms,
			titleKey: _titleKey,
			points: _points,
			fields: _fields,
			passages,
			places,
			...facts
		} = row;
		return [
			{
				...facts,
				...found,
				summary: summarise(passages, reader),
				reasons: explain(asked, { language: row.language, passages, places }, reader)
			}
		];
	});
}

const summaryLength = 180;

/** In the reader's language where there is such a text, else as it was written first. */
function summarise(passages: Row['passages'], reader: Language): Hit['summary'] {
	const bodies = passages.filter(({ part }) => part === 'body');
	const body = bodies.find(({ language }) => language === reader) ?? bodies[0];
	if (!body) return null;
	const text = body.text.replace(/\s+/g, ' ');
	const cut =
		text.length <= summaryLength
			? text
			: `${text.slice(0, summaryLength).replace(/\s?\S*$/, '')} …`;
	return { text: cut, language: body.language };
}
