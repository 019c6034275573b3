import { describe, expect, it } from 'vitest';
import { evaluate, gradeOf, readCollection, split } from './relevance/evaluate.ts';
import { rankByConcepts } from './relevance/rank-by-concepts.ts';

const collection = readCollection();

describe('the relevance collection', () => {
	it('holds 200 documents and 120 queries, each id once, in three languages', () => {
		const { documents, queries } = collection;
		expect(new Set(documents.map(({ id }) => id)).size).toBe(documents.length);
		expect(new Set(queries.map(({ id }) => id)).size).toBe(queries.length);
		expect(documents.length).toBeGreaterThanOrEqual(200);
		expect(queries.length).toBeGreaterThanOrEqual(120);
		expect(new Set(documents.map(({ language }) => language))).toEqual(new Set(['de', 'cs', 'en']));
	});

	it('has for each query a clearly relevant document in another language', () => {
		for (const query of collection.queries) {
			const across = collection.documents.filter(
				(each) => each.language !== query.language && gradeOf(each, query) === 2
			);
			expect(across.length, query.query).toBeGreaterThan(0);
		}
	});

	it('sets about half of the queries aside', () => {
		const { tuning, heldOut } = split(collection.queries);
		expect(tuning.length + heldOut.length).toBe(collection.queries.length);
		expect(heldOut.length / collection.queries.length).toBeGreaterThan(0.4);
		expect(heldOut.length / collection.queries.length).toBeLessThan(0.6);
	});
});

describe('the evaluation', () => {
	it('gives 1 to the perfect ranking and 0 to an empty one', async () => {
		const perfect = await evaluate(collection, collection.queries, (query) =>
			[...collection.documents]
				.sort((a, b) => gradeOf(b, query) - gradeOf(a, query))
				.map(({ id }) => id)
		);
		expect(perfect.all).toMatchObject({ recallAcross: 1, recallWithin: 1, ndcg: 1 });
		const empty = await evaluate(collection, collection.queries, () => []);
		expect(empty.all).toMatchObject({ recallAcross: 0, recallWithin: 0, ndcg: 0 });
	});

	it('lowers the gain when a good document falls', async () => {
		const [query] = collection.queries;
		const order = [...collection.documents].sort((a, b) => gradeOf(b, query!) - gradeOf(a, query!));
		const ids = order.map(({ id }) => id);
		const { all } = await evaluate(collection, [query!], () => [...ids.slice(1, 10), ids[0]!]);
		expect(all.ndcg).toBeLessThan(1);
		expect(all.ndcg).toBeGreaterThan(0);
	});
});

describe('the vocabulary alone', () => {
	it('connects German and Czech in both directions', async () => {
		const { pairs } = await evaluate(collection, collection.queries, rankByConcepts(collection));
		expect(pairs['de→cs']?.recall).toBeGreaterThanOrEqual(0.93);
		expect(pairs['cs→de']?.recall).toBeGreaterThanOrEqual(0.93);
	});
});
