import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Language } from '../../src/i18n/languages.ts';

/** A short profile or listing as somebody wrote it. */
export interface RelevanceDocument {
	id: string;
	language: Language;
	title: string;
	text: string;
	/** What it is about, in the words of this collection (not of the vocabulary). */
	subject: string;
	/** What it also offers: worth half for a query about it. */
	also: string[];
}

export interface RelevanceQuery {
	id: string;
	query: string;
	language: Language;
	/** The difficulty it stands for: typo, diacritics, compound, inflection … */
	kind: string;
	/** Subject and grade: 2 is what was asked for, 1 is near to it. */
	wants: Record<string, number>;
}

export interface Collection {
	documents: RelevanceDocument[];
	queries: RelevanceQuery[];
}

/** Ids of the documents found, best first. */
export type Rank = (query: RelevanceQuery) => string[] | Promise<string[]>;

interface Score {
	queries: number;
	/** Share of the clearly relevant documents in other languages among the first ten of those. */
	recallAcross: number;
	/** The same among the documents in the language of the query. */
	recallWithin: number;
	/** Normalised discounted gain of the first ten over all languages. */
	ndcg: number;
}

export interface Evaluation {
	all: Score;
	/** By language of the query and of the documents, such as "de→cs": recall among the first ten. */
	pairs: Record<string, { queries: number; recall: number }>;
	kinds: Record<string, Score>;
	/** Queries that miss something in another language, worst first. */
	missed: { query: string; kind: string; recallAcross: number; missing: string[] }[];
}

/** Reads the collection beside this file. */
export function readCollection(): Collection {
	return {
		documents: readLines<RelevanceDocument>('documents.jsonl'),
		queries: readLines<RelevanceQuery>('queries.jsonl')
	};
}

/** Half of the queries, by a hash of their id, so that no later query moves another one over. */
export function split(queries: readonly RelevanceQuery[]): {
	tuning: RelevanceQuery[];
	heldOut: RelevanceQuery[];
} {
	const held = (id: string) => createHash('sha256').update(`seed-1:${id}`).digest()[0]! % 2 === 1;
	return {
		tuning: queries.filter(({ id }) => !held(id)),
		heldOut: queries.filter(({ id }) => held(id))
	};
}

/** Grade of a document for a query, 0 to 2. */
export function gradeOf(document: RelevanceDocument, query: RelevanceQuery): number {
	const main = query.wants[document.subject] ?? 0;
	const also = Math.max(0, ...document.also.map((subject) => (query.wants[subject] ?? 0) - 1));
	return Math.max(main, also);
}

/** Measures a ranking. Recall counts documents of grade 2, at most ten of them a query. */
export async function evaluate(
	{ documents }: Pick<Collection, 'documents'>,
	queries: readonly RelevanceQuery[],
	rank: Rank
): Promise<Evaluation> {
	const byId = new Map(documents.map((document) => [document.id, document]));
	const results: Result[] = [];
	for (const query of queries) {
		const found = (await rank(query)).map((id) => {
			const document = byId.get(id);
			if (!document) throw new Error(`The ranking names an unknown document: ${id}`);
			return document;
		});
		results.push(measure(query, documents, found));
	}
	const kinds = Object.fromEntries(
		[...new Set(queries.map(({ kind }) => kind))]
			.sort()
			.map((kind) => [kind, summarise(results.filter(({ query }) => query.kind === kind))])
	);
	return {
		all: summarise(results),
		pairs: summarisePairs(results),
		kinds,
		missed: listMissed(results)
	};
}

interface Result {
	query: RelevanceQuery;
	across: number | undefined;
	within: number | undefined;
	byLanguage: Partial<Record<Language, number>>;
	ndcg: number;
	missing: string[];
}

const depth = 10;

function measure(
	query: RelevanceQuery,
	documents: readonly RelevanceDocument[],
	found: readonly RelevanceDocument[]
): Result {
	const recallWhere = (holds: (language: Language) => boolean) =>
		recall(
			documents.filter((each) => holds(each.language) && gradeOf(each, query) === 2),
			found.filter((each) => holds(each.language)).slice(0, depth)
		);
	const byLanguage: Partial<Record<Language, number>> = {};
	for (const language of ['de', 'cs', 'en'] as const) {
		const share = recallWhere((each) => each === language);
		if (share !== undefined) byLanguage[language] = share;
	}
	const top = new Set(found.filter(({ language }) => language !== query.language).slice(0, depth));
	return {
		query,
		across: recallWhere((language) => language !== query.language),
		within: byLanguage[query.language],
		byLanguage,
		ndcg: ndcg(query, documents, found),
		missing: documents
			.filter(
				(each) => each.language !== query.language && gradeOf(each, query) === 2 && !top.has(each)
			)
			.map(({ id, title }) => `${id} ${title}`)
	};
}

function recall(
	relevant: readonly RelevanceDocument[],
	found: readonly RelevanceDocument[]
): number | undefined {
	if (relevant.length === 0) return undefined;
	const hits = relevant.filter((document) => found.includes(document)).length;
	return hits / Math.min(relevant.length, depth);
}

// Gain 2^grade − 1, discount log2(place + 1): Järvelin & Kekäläinen 2002, in the form of Burges 2005.
function ndcg(
	query: RelevanceQuery,
	documents: readonly RelevanceDocument[],
	found: readonly RelevanceDocument[]
): number {
	const gain = (grades: number[]) =>
		grades
			.slice(0, depth)
			.reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);
	const best = documents.map((each) => gradeOf(each, query)).sort((a, b) => b - a);
	return gain(found.map((each) => gradeOf(each, query))) / gain(best);
}

function summarise(results: readonly Result[]): Score {
	return {
		queries: results.length,
		recallAcross: mean(results.map(({ across }) => across)),
		recallWithin: mean(results.map(({ within }) => within)),
		ndcg: mean(results.map((result) => result.ndcg))
	};
}

function summarisePairs(results: readonly Result[]): Evaluation['pairs'] {
	const pairs: Evaluation['pairs'] = {};
	for (const from of ['de', 'cs', 'en'] as const) {
		for (const to of ['de', 'cs', 'en'] as const) {
			const shares = results
				.filter(({ query }) => query.language === from)
				.map(({ byLanguage }) => byLanguage[to])
				.filter((share) => share !== undefined);
			if (shares.length > 0) {
				pairs[`${from}→${to}`] = { queries: shares.length, recall: mean(shares) };
			}
		}
	}
	return pairs;
}

function listMissed(results: readonly Result[]): Evaluation['missed'] {
	return results
		.filter(({ across }) => across !== undefined && across < 1)
		.sort((a, b) => (a.across ?? 0) - (b.across ?? 0))
		.map(({ query, across, missing }) => ({
			query: query.query,
			kind: query.kind,
			recallAcross: across ?? 0,
			missing
		}));
}

function mean(values: readonly (number | undefined)[]): number {
	const known = values.filter((value) => value !== undefined);
	return known.length === 0 ? 0 : known.reduce((sum, value) => sum + value, 0) / known.length;
}

function readLines<T>(name: string): T[] {
	return readFileSync(new URL(name, import.meta.url), 'utf8')
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line) as T);
}
