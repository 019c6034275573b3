import { expect, test } from 'vitest';
import { evaluate, readCollection } from '#tests/relevance/evaluate.ts';
import { rankBySearch } from '#tests/relevance/rank-by-search.ts';

// A floor under what `npm run relevance` reports in full: a change that falls through it broke
// something, whatever else it is good for.
test('what is asked for in one language is found in the others', async () => {
	const { documents, queries } = readCollection();
	const { rank, close } = await rankBySearch({ documents });
	const { all, pairs } = await evaluate({ documents }, queries, rank);
	await close();
	expect(all.recallAcross).toBeGreaterThan(0.93);
	expect(all.ndcg).toBeGreaterThan(0.87);
	expect(pairs['de→cs']?.recall).toBeGreaterThan(0.93);
	expect(pairs['cs→de']?.recall).toBeGreaterThan(0.92);
}, 120_000);
