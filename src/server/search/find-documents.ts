import { sql, type SQL } from 'drizzle-orm';
import { rowsOf, type Db } from '../platform/database.ts';
import { ancestorsOf, siblingsOf } from '../vocabulary/index.ts';
import { sorts, type Sort } from './describe-document.ts';
import { facetNames, type FacetName, type Filters, type Order } from './filters.ts';
import { ranking } from './parameters.ts';
import { quoteLexeme } from './name-lexemes.ts';
import type { RecognisedName } from './recognise-names.ts';
import type { Term, Understanding } from './understand.ts';

export interface Found {
	id: string;
	score: number;
	/** Kilometres from the place asked for; null without one, or without a point. */
	distance: number | null;
	/** It meets enough of the query to be called a hit, not only something similar. */
	isExact: boolean;
}

/** Hits, and apart from them what is only similar. */
export interface Count {
	exact: number;
	similar: number;
}

export interface Finding {
	total: number;
	/** How many of them are hits and not only similar. */
	exact: number;
	/** Hits there would be if no facet had a choice. */
	exactUnfiltered: number;
	page: Found[];
	/** Counts per value; each facet is counted as if nothing were chosen in it. */
	facets: Record<FacetName, Map<string, Count>>;
	/** What was found by point, for the map. */
	clusters: (Count & {
		latitude: number;
		longitude: number;
		place: string;
		country: string;
		district: string | null;
	})[];
}

export interface Wish {
	understanding: Understanding;
	names: readonly RecognisedName[];
	filters: Filters;
	order: Order;
	limit: number;
	offset: number;
	/** Hits that meet less than enough, but something similar. */
	withSimilar: boolean;
	withFacets: boolean;
	withClusters: boolean;
}

/** One statement finds, counts and cuts out the page: what is counted is what is found. */
export async function findDocuments(db: Db, wish: Wish): Promise<Finding> {
	const { filters, limit, offset } = wish;
	const [row] = await rowsOf<{
		total: number;
		exact: number;
		exactUnfiltered: number;
		page: Found[];
		facets: FacetRow[] | null;
		clusters: Finding['clusters'] | null;
	}>(
		db,
		sql`with hits as materialized (${selectHits(wish)})
			select
				(select count(*)::int from hits where missed = 0) as total,
				(select count(*)::int from hits where missed = 0 and exact) as exact,
				(select count(*)::int from hits where exact) as "exactUnfiltered",
				(select coalesce(jsonb_agg(page), '[]') from (
					select id, round(score::numeric, 4)::float8 as score, distance, exact as "isExact"
					from hits where hits.missed = 0 order by ${orderBy(wish)} limit ${limit} offset ${offset}
				) page) as page,
				${wish.withFacets ? sql`(select jsonb_agg(jsonb_build_array(facet, value, missed, exact, n)) from (${countFacets()}) counted)` : sql`null`} as facets,
				${wish.withClusters ? clusters : sql`null`} as clusters`
	);
	return {
		total: row?.total ?? 0,
		exact: row?.exact ?? 0,
		exactUnfiltered: row?.exactUnfiltered ?? 0,
		page: row?.page ?? [],
		facets: keepChosen(addUp(row?.facets ?? []), filters),
		clusters: row?.clusters ?? []
	};
}

const clusters = sql`(select jsonb_agg(point) from (
	select points[1] as latitude, points[2] as longitude, min(place) as place,
		min(country) as country, min(districts[1]) as district,
		count(*) filter (where exact)::int as exact, count(*) filter (where not exact)::int as similar
	from hits where missed = 0 and cardinality(points) >= 2 group by 1, 2
) point)`;

/** A chosen value stays visible when nothing is left of it, so that it can be unchosen. */
function keepChosen(facets: Finding['facets'], filters: Filters): Finding['facets'] {
	for (const name of facetNames) {
		for (const value of name === 'type' ? expandTypes(filters.type) : filters[name]) {
			if (!facets[name].has(value)) facets[name].set(value, { exact: 0, similar: 0 });
		}
	}
	return facets;
}

function selectHits(wish: Wish): SQL {
	const { understanding, filters, withSimilar } = wish;
	const { near } = filters;
	const distance = near ? distanceTo(near) : sql`null::float8`;
	const inRadius =
		near?.radius === undefined || near.radius === null
			? sql``
			: sql`and distance <= ${near.radius}`;
	const isHit = sql`(fulfils and (strict >= ${ranking.leastCoverage}::float8 or name >= ${ranking.name.least}::float8))`;
	const share = sql`case when ${isHit} then 1 else ${ranking.similarShare}::float8 end`;
	// `offset 0` keeps the planner from computing what is named here again for each use.
	return sql`
		select id, kind, sort, country, place, districts, points, fields, size, certificates,
			spoken_languages, fresh_at, distance, ${isHit} as exact, ${missedFacets(filters)} as missed,
			coverage * ${share} * (1 + lift) + name as score
		from (
			select id, kind, sort, country, place, districts, points, fields, size, certificates,
				spoken_languages, fresh_at, distance, strict, fulfils, name, ${lift(wish)} as lift,
				${withSimilar ? coverageOf(understanding, true) : sql`strict`} as coverage
			from (
				select id, kind, sort, country, place, districts, points, fields, size, certificates,
					spoken_languages, fresh_at, verified_at, terms, ${distance} as distance,
					${coverageOf(understanding, false)} as strict,
					${fulfils(understanding)} as fulfils, ${nameMatch(wish)} as name
				from findable_documents where ${retrieval(wish)}
				offset 0
			) measured
			where true ${inRadius}
			offset 0
		) weighed
		where ${isHit} ${withSimilar ? sql`or coverage >= ${ranking.leastCoverageSimilar}::float8` : sql``}`;
}

/** Which documents come into question at all; the index answers this. */
function retrieval({ understanding, names, withSimilar }: Wish): SQL {
	const { terms, knownWords } = understanding;
	if (understanding.key === '' || hasOnlyPlace(understanding)) return sql`true`;
	const lexemes = terms
		.filter(({ role }) => withSimilar || role === 'primary')
		.flatMap((term) => [...lexemesOf(term), ...(withSimilar ? neighboursOf(term) : [])]);
	const words = withSimilar ? knownWords.flat() : [];
	const any = anyOf([...lexemes, ...words, ...names.flatMap(lexemesOfName)]);
	const matches = any ? sql`terms @@ ${any}` : sql`false`;
	return sql`(${matches} or (type = 'organisation' and title_key like ${namePattern(understanding)}))`;
}

/** Nothing is asked for but a place: all that is there. */
function hasOnlyPlace({ terms, knownWords, place }: Understanding): boolean {
	return place !== null && terms.length === 0 && knownWords.length === 0;
}

/** Share of what was asked for that a document meets, 0 to 1. */
function coverageOf(understanding: Understanding, withSimilar: boolean): SQL {
	if (understanding.key === '' || hasOnlyPlace(understanding)) return sql`1::float8`;
	const primary = understanding.terms.filter(({ role }) => role === 'primary');
	const whole = primary.reduce((sum, { weight }) => sum + weight, 0);
	const parts = primary.map(
		(term) => sql`${term.weight / whole}::float8 * ${meets(term, withSimilar)}`
	);
	const secondary = understanding.terms.filter(({ role }) => role !== 'primary');
	if (withSimilar && secondary.length > 0) {
		const each = secondary.map((term) => meets(term, true));
		parts.push(sql`${ranking.onlySecondary / each.length}::float8 * (${sum(each)})`);
	}
	if (withSimilar && understanding.knownWords.length > 0) {
		parts.push(
			sql`${ranking.knownWord / understanding.knownWords.length}::float8 * (${sum(understanding.knownWords.map((stems) => has(stems)))})`
		);
	}
	return parts.length > 0 ? sum(parts) : sql`0::float8`;
}

/** How well a document meets one term, 0 to 1. */
function meets(term: Term, withSimilar: boolean): SQL {
	const { own, broader, similar, word } = ranking;
	if (term.concept === null) {
		return sql`least(${word.title}::float8, ${rank(anyOf(lexemesOf(term)), [word.text, word.title, 0, 0])})`;
	}
	const direct = rank(anyOf(lexemesOf(term)), [0, broader, own.text, own.title]);
	const neighbours = withSimilar ? anyOf(neighboursOf(term)) : null;
	if (!neighbours) return direct;
	const beside = rank(neighbours, [0, 0, similar, similar]);
	return sql`greatest(${direct}, least(${similar}::float8, ${beside}))`;
}

/** Has every certificate that the query requires: one that is valid, or a text of its own says so. */
function fulfils({ terms }: Understanding): SQL {
	const each = terms
		.filter(({ role }) => role === 'required')
		.map((term) => sql`(${term.concept} = any(certificates) or ${has(lexemesOf(term))} = 1)`);
	return each.length > 0 ? sql`(${sql.join(each, sql` and `)})` : sql`true`;
}

/** What orders hits that meet the same share of the query. */
function lift({ understanding, filters }: Wish): SQL {
	const { lifts } = ranking;
	const secondary = understanding.terms.filter(({ role }) => role !== 'primary');
	const parts = [
		sql`${lifts.fresh}::float8 * power(0.5::float8, greatest(0::float8, extract(epoch from now() - fresh_at)::float8) / 31557600)`,
		sql`case when verified_at is null then 0 else ${lifts.verified}::float8 end`
	];
	if (secondary.length > 0) {
		const each = secondary.map((term) => meets(term, false));
		parts.push(sql`${lifts.secondary / secondary.length}::float8 * (${sum(each)})`);
	}
	if (understanding.knownWords.length > 0) {
		const each = understanding.knownWords.map((stems) => has(stems));
		parts.push(sql`${lifts.sameWords / each.length}::float8 * (${sum(each)})`);
	}
	if (filters.near) {
		parts.push(
			sql`coalesce(${lifts.near}::float8 * power(0.5::float8, distance / ${lifts.nearHalf}::float8), 0)`
		);
	}
	return sum(parts);
}

/**
 * The query is an organisation's name, its beginning or words of it. Words with a meaning of their own
 * are a name only as a whole. Half of the query's words say less than half of a name.
 */
function nameMatch({ understanding: { key, mayBeName }, names }: Wish): SQL {
	if (key === '') return sql`0::float8`;
	const { exact, whole } = ranking.name;
	return sql`case when type <> 'organisation' then 0
		when title_key = ${key} then ${exact}::float8
		when ${mayBeName && key.length >= 3}::boolean and title_key like ${`${escapeLike(key)}%`} then ${whole}::float8
		else ${wordsOfName(names)} end`;
}

function wordsOfName(names: readonly RecognisedName[]): SQL {
	if (names.length === 0) return sql`0::float8`;
	const each = names.map(
		(name) =>
			sql`${Math.sqrt(ranking.name[name.how]) * name.share}::float8 * ${has(lexemesOfName(name))}`
	);
	return sql`power(${sum(each)}, 2)`;
}

function lexemesOfName({ words }: RecognisedName): string[] {
	return words.map((word) => `n:${word}`);
}

function namePattern({ key, mayBeName }: Understanding): string {
	return mayBeName && key.length >= 3 ? `${escapeLike(key)}%` : escapeLike(key);
}

function escapeLike(text: string): string {
	return text.replace(/[\\%_]/g, '\\$&');
}

function lexemesOf({ concept, stems }: Term): readonly string[] {
	return concept === null ? stems : [`c:${concept}`];
}

/** Concepts that are called similar: siblings, and the parents themselves. */
function neighboursOf({ concept }: Term): string[] {
	if (concept === null) return [];
	const parents = ancestorsOf(concept).filter(({ distance }) => distance === 1);
	return [...siblingsOf(concept), ...parents.map(({ id }) => id)].map((id) => `c:${id}`);
}

/**
 * `ts_rank` of lexemes joined by OR, each with one position, is the sum of their weights divided by
 * their number and by the sum of 1/n² (PostgreSQL, `calc_rank_or` in tsrank.c). Both are taken out
 * again, so that the result is the plain sum. Weights in the order D, C, B, A.
 */
function rank(query: TsQuery | null, weights: readonly [number, number, number, number]): SQL {
	if (!query) return sql`0::float8`;
	const array = sql.raw(`'{${weights.join(',')}}'::float4[]`);
	return sql`(ts_rank(${array}, terms, ${query}) * ${1.64493406685 * query.count}::float8)`;
}

/** 1 where the document has one of the stems, else 0. */
function has(stems: readonly string[]): SQL {
	const query = anyOf(stems);
	return query ? sql`(terms @@ ${query})::int` : sql`0`;
}

type TsQuery = SQL & { count: number };

function anyOf(lexemes: readonly string[]): TsQuery | null {
	const unique = [...new Set(lexemes)].filter((lexeme) => lexeme !== '' && lexeme.length <= 100);
	if (unique.length === 0) return null;
	const text = unique.map(quoteLexeme).join(' | ');
	return Object.assign(sql`${text}::tsquery`, { count: unique.length });
}

function sum(parts: readonly SQL[]): SQL {
	return sql`(${sql.join([...parts], sql` + `)})`;
}

/** Kilometres to the nearest site. */
function distanceTo({ latitude, longitude }: { latitude: number; longitude: number }): SQL {
	const to = (at: string) => haversine(latitude, longitude, at);
	return sql`case cardinality(points) when 0 then null when 2 then ${to('1')}
		else (select min(${to('at')}) from generate_series(1, cardinality(points), 2) as at) end`;
}

/** The haversine formula on a sphere of 6371.0088 km, the earth's mean radius (IUGG). */
function haversine(latitude: number, longitude: number, at: string): SQL {
	const lat = sql.raw(`points[${at}]`);
	const lon = sql.raw(`points[${at} + 1]`);
	return sql`2 * 6371.0088::float8 * asin(sqrt(least(1,
		power(sin(radians(${lat} - ${latitude}::float8) / 2), 2)
		+ cos(radians(${latitude}::float8)) * cos(radians(${lat}))
			* power(sin(radians(${lon} - ${longitude}::float8) / 2), 2))))`;
}

/** One bit for each facet whose choice the document does not meet. */
function missedFacets(filters: Filters): SQL {
	const bits = facetNames.flatMap((name, at) => {
		const chosen = name === 'type' ? expandTypes(filters.type) : filters[name];
		if (chosen.length === 0) return [];
		const column = sql.raw(facetColumns[name].column);
		const list = sql.join(
			chosen.map((value) => sql`${value}`),
			sql`, `
		);
		const met = facetColumns[name].isList
			? sql`${column} && array[${list}]::text[]`
			: sql`coalesce(${column} in (${list}), false)`;
		return [sql`case when ${met} then 0 else ${2 ** at}::int end`];
	});
	return bits.length > 0 ? sum(bits) : sql`0`;
}

/** "Organisation" stands for all sorts of them. */
function expandTypes(types: readonly string[]): Sort[] {
	return sorts.filter(
		(sort) =>
			types.includes(sort) ||
			(types.includes('organisation') &&
				['company', 'institution', 'research', 'network'].includes(sort))
	);
}

const facetColumns: Record<FacetName, { column: string; isList: boolean }> = {
	type: { column: 'sort', isList: false },
	kind: { column: 'kind', isList: false },
	country: { column: 'country', isList: false },
	district: { column: 'districts', isList: true },
	field: { column: 'fields', isList: true },
	size: { column: 'size', isList: false },
	certificate: { column: 'certificates', isList: true },
	spoken: { column: 'spoken_languages', isList: true }
};

/**
 * Hits by facet, value and the facets that they miss, in one pass for all facets of one value. What
 * counts for which facet is added up by `addUp`.
 */
function countFacets(): SQL {
	const single = facetNames.filter((name) => !facetColumns[name].isList);
	const columns = single.map((name) => facetColumns[name].column);
	const grouped = single
		.map((name) => `when grouping(${facetColumns[name].column}) = 0 then '${name}'`)
		.join(' ');
	const lists = facetNames
		.filter((name) => facetColumns[name].isList)
		.map(
			(name) => `union all select '${name}', value, missed, exact, count(*)::int
				from hits, unnest(${facetColumns[name].column}) as value group by value, missed, exact`
		);
	return sql.raw(`
		select case ${grouped} end as facet, coalesce(${columns.join(', ')}) as value, missed, exact, count(*)::int as n
		from hits group by grouping sets (${columns.map((column) => `(${column}, missed, exact)`).join(', ')})
		${lists.join(' ')}`);
}

type FacetRow = [
	facet: FacetName,
	value: string | null,
	missed: number,
	isExact: boolean,
	count: number
];

/** A hit counts for a facet when it misses no other one. */
function addUp(rows: readonly FacetRow[]): Finding['facets'] {
	const facets = Object.fromEntries(
		facetNames.map((name) => [name, new Map<string, Count>()])
	) as Finding['facets'];
	for (const [name, value, missed, isExact, n] of rows) {
		const own = 2 ** facetNames.indexOf(name);
		if (value === null || (missed & ~own) !== 0) continue;
		const count = facets[name].get(value) ?? { exact: 0, similar: 0 };
		count[isExact ? 'exact' : 'similar'] += n;
		facets[name].set(value, count);
	}
	return facets;
}

function orderBy({ order, filters }: Wish): SQL {
	if (order === 'distance' && filters.near) {
		return sql`hits.exact desc, hits.distance nulls last, hits.score desc, hits.id`;
	}
	if (order === 'freshness')
		return sql`hits.exact desc, hits.fresh_at desc, hits.score desc, hits.id`;
	return sql`hits.score desc, hits.fresh_at desc, hits.id`;
}
