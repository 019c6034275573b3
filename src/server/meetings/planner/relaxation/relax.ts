import loadHighs from 'highs';
import type { Problem } from '../compile-problem.ts';
import { fairShareOf, mostGivenUp } from '../fair-share.ts';
import { wishesPerPerson } from '../presolve.ts';
import {
	buildProgram,
	listShares,
	writeProgram,
	type Program,
	type Share
} from './build-program.ts';
import { classifySlots } from './classify-slots.ts';
import { boundBy, priceCapacities } from './price-capacities.ts';

/** What linear programming says of an event whose meetings are optional. */
export interface Relaxation {
	/** No plan holds more weight. */
	bound: number;
	/** What a best fractional plan holds (mostly) in which slots; empty where it says nothing. */
	wanted: readonly { meeting: number; slots: readonly number[] }[];
	/** Whether fair shares for everybody cost no more weight than may be given up for them. */
	isFairnessCheap: boolean;
}

/**
 * Bounds the weight from above, and shows which meetings to hold for it. Whatever HiGHS answers, the
 * bound is worked out here from the multipliers it gives: any that are not negative prove one.
 * Looked for is a plan of fair shares; where that is too dear, one of the most weight.
 */
export async function relax(
	problem: Problem,
	{ seconds }: { seconds: number }
): Promise<Relaxation> {
	const total = problem.weight.reduce((sum, weight) => sum + weight, 0);
	const nothing = { bound: total, wanted: [], isFairnessCheap: true };
	if (!problem.required.includes(0) || total === 0) return nothing;
	const program = buildProgram(problem, classifySlots(problem));
	if (program.variables.length === 0) return { ...nothing, bound: 0 };
	const until = performance.now() + 1000 * seconds;
	const wishes = wishesPerPerson(problem);
	const shares = listShares(
		problem,
		program,
		(person) => fairShareOf(problem, { person, wishes: wishes[person]! }).steps
	);
	const fair = await solve(problem, program, { shares, until });
	if (!fair) {
		const bound = boundOf(problem, program, priceCapacities(problem, program));
		return { ...nothing, bound: Math.min(total, bound) };
	}
	const { wanted, weight } = fair;
	if (weight >= fair.bound - 1e-6) return { bound: fair.bound, wanted, isFairnessCheap: true };
	const free = await solve(problem, program, { shares: [], until });
	const bound = Math.min(fair.bound, free?.bound ?? total);
	const isFairnessCheap = weight >= (1 - mostGivenUp) * bound;
	return { bound, wanted: isFairnessCheap || !free ? wanted : free.wanted, isFairnessCheap };
}

interface Solved {
	bound: number;
	/** Of the fractional plan. */
	weight: number;
	wanted: Relaxation['wanted'];
}

/** Compiled once; each program is solved by an instance of its own. */
let loading: ReturnType<typeof loadHighs> | null = null;

/** What a meeting too few costs for each urgency of it, in meetings of average weight. */
const priceOfShare = 3;

/** Null if the time is over before the best fractional plan is found. */
async function solve(
	problem: Problem,
	program: Program,
	{ shares, until }: { shares: readonly Share[]; until: number }
): Promise<Solved | null> {
	const total = problem.weight.reduce((sum, weight) => sum + weight, 0);
	const price = (priceOfShare * total) / problem.meetings;
	const highs = await (loading ??= loadHighs());
	const text = writeProgram(problem, program, { shares, price });
	const seconds = (until - performance.now()) / 1000;
	if (seconds <= 0) return null;
	const options = { output_flag: false, solver: 'ipm', time_limit: seconds } as const;
	const result = highs.solve(text, options);
	if (result.Status !== 'Optimal') return null;
	const prices = result.Rows.map((row) => ('Dual' in row ? row.Dual : 0));
	const columns = result.Columns as Record<string, { Primal?: number }>;
	const share = program.variables.map((_, index) => columns[`x${index}`]?.Primal ?? 0);
	const earned = program.variables.map(({ meeting }, v) => problem.weight[meeting]! * share[v]!);
	return {
		bound: Math.min(total, boundOf(problem, program, prices)),
		weight: earned.reduce((sum, one) => sum + one, 0),
		wanted: program.variables.filter((_, index) => share[index]! > 0.5)
	};
}

/** A bound by these prices; where weights are whole, so is what they sum up to. */
function boundOf(problem: Problem, program: Program, prices: ArrayLike<number>): number {
	const bound = boundBy(problem, program, prices);
	const safe = bound + 1e-6 * Math.max(1, Math.abs(bound));
	return problem.weight.every((weight) => Number.isInteger(weight)) ? Math.floor(safe) : safe;
}
