import { evaluate, readCollection, split, type Evaluation } from './evaluate.ts';
import { rankByConcepts } from './rank-by-concepts.ts';
import { rankBySearch } from './rank-by-search.ts';

// Prints the figures of the search itself, with `--vocabulary` those of the vocabulary alone;
// `--missed` lists what the queries for tuning miss. The held-out half is only ever reported as a figure.
const collection = readCollection();
const { tuning, heldOut } = split(collection.queries);
const { rank, close } = process.argv.includes('--vocabulary')
	? { rank: rankByConcepts(collection), close: () => Promise.resolve() }
	: await rankBySearch(collection);
const tuned = await evaluate(collection, tuning, rank);
print('tuning', tuned);
print('held out', await evaluate(collection, heldOut, rank));
if (process.argv.includes('--missed')) {
	for (const { query, kind, recallAcross, missing } of tuned.missed) {
		say(`${recallAcross.toFixed(2)} ${query} (${kind}): ${missing.join(' · ')}`);
	}
}
await close();

function print(name: string, { all, pairs, kinds }: Evaluation): void {
	say(`\n${name}: ${all.queries} queries`);
	say(
		`  recall@10 across ${all.recallAcross.toFixed(3)}  within ${all.recallWithin.toFixed(3)}` +
			`  nDCG@10 ${all.ndcg.toFixed(3)}`
	);
	for (const [pair, { queries, recall }] of Object.entries(pairs)) {
		say(`  ${pair}  ${recall.toFixed(3)}  (${queries})`);
	}
	for (const [kind, score] of Object.entries(kinds)) {
		say(`  ${kind.padEnd(12)} ${score.recallAcross.toFixed(3)}  (${score.queries})`);
	}
}

function say(line: string): void {
	process.stdout.write(`${line}\n`);
}
