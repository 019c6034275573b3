import type { Problem } from './compile-problem.ts';
import { countSlots } from './slot-mask.ts';

/** Share of the weight that may be given up for fairer shares. */
export const mostGivenUp = 0.001;

/**
 * Shares below which a further meeting of somebody's is worth more than another's, and how much more
 * it is worth the worse off they are: where 80 % for everybody is out of reach, somebody at 70 % is
 * better than somebody at 40 %.
 */
const steps = [
	{ share: 0.8, urgency: 1 },
	{ share: 0.75, urgency: 2 },
	{ share: 0.7, urgency: 4 },
	{ share: 0.6, urgency: 8 },
	{ share: 0.5, urgency: 16 }
] as const;

/** How much a person's meetings up to a number of them matter. */
export interface ShareStep {
	/** Above so many meetings this step is climbed; below `from` the next one begins. */
	upTo: number;
	from: number;
	urgency: number;
}

export interface FairShare {
	/** What somebody could hold by their wishes and calendar alone. */
	most: number;
	/** From the highest to the lowest; none where they could hold nothing. */
	steps: readonly ShareStep[];
}

export function fairShareOf(
	problem: Problem,
	{ person, wishes }: { person: number; wishes: number }
): FairShare {
	const free = countSlots(problem.free, person * problem.words, problem.words);
	const most = Math.min(wishes, free, problem.instance.participants[person]!.max ?? Infinity);
	const heights = [...steps.map(({ share }) => Math.ceil(share * most)), 0];
	return {
		most,
		steps: steps
			.map(({ urgency }, index) => ({ upTo: heights[index]!, from: heights[index + 1]!, urgency }))
			.filter(({ upTo, from }) => upTo > from)
	};
}
