import { measureFairs, measureLargeFairs } from './planner-fairs.ts';
import { measureFairness, measureProofs, measureSearch } from './planner-published.ts';
import { measureReplanning } from './planner-replanning.ts';
import type { Figure } from './run.ts';

const parts = {
	proofs: measureProofs,
	fairness: measureFairness,
	'local-search': measureSearch,
	fairs: measureFairs,
	'large-fairs': measureLargeFairs,
	replanning: measureReplanning
};

/**
 * What is promised of the planner, or the parts of it that are named. The published instances and
 * their figures are read from the folder that `GLOKAL_REFERENCE` names; every plan is judged by the
 * checker of the tests. Times are those of the processor, so that other work on the machine does not
 * count.
 */
export async function measurePlanner(named: readonly string[]): Promise<Figure[]> {
	const isAll = !Object.keys(parts).some((part) => named.includes(part));
	const figures: Figure[] = [];
	for (const [part, measure] of Object.entries(parts)) {
		if (isAll || named.includes(part)) figures.push(...(await measure()));
	}
	return figures;
}
