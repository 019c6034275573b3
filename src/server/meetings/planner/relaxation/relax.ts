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
	const isExact = fair.weight !== null && fair.weight >= fair.bound - 1e-6;
	if (isExact || shares.length === 0) return { ...fair, isFairnessCheap: true };
	const free = await solve(problem, program, { shares: [], until });
	const bound = Math.min(total, fair.bound, free.bound);
	const isFairnessCheap = fair.weight !== null && fair.weight >= (1 - mostGivenUp) * bound;
	return { bound, wanted: isFairnessCheap ? fair.wanted : free.wanted, isFairnessCheap };
}

interface Solved {
	bound: number;
	/** Of the fractional plan; null without one. */
	weight: number | null;
	wanted: Relaxation['wanted'];
}

/** What a meeting too few costs for each urgency of it, in meetings of average weight. */
const priceOfShare = 3;

async function solve(
	problem: Problem,
	program: Program,
	{ shares, until }: { shares: readonly Share[]; until: number }
): Promise<Solved> {
	const total = problem.weight.reduce((sum, weight) => sum + weight, 0);
	const seconds = (until - performance.now()) / 1000;
	if (seconds <= 0) return { bound: total, weight: null, wanted: [] };
	const price = (priceOfShare * total) / problem.meetings;
	const highs = await loadHighs();
	const result = highs.solve(writeProgram(problem, program, { shares, price }), {
		output_flag: false,
		solver: 'ipm',
		time_limit: seconds
	});
	const multipliers = result.Rows.map((row) => ('Dual' in row ? row.Dual : 0));
	const bound = boundBy(problem, program, multipliers);
	if (result.Status !== 'Optimal') return { bound, weight: null, wanted: [] };
	const columns = result.Columns as Record<string, { Primal?: number }>;
	const shareOf = program.variables.map((_, index) => columns[`x${index}`]?.Primal ?? 0);
	return {
		bound,
		weight: program.variables.reduce(
			(sum, { meeting }, index) => sum + problem.weight[meeting]! * shareOf[index]!,
			0
		),
		wanted: program.variables.filter((_, index) => shareOf[index]! > 0.5)
	};
}

/**
 * Weak duality: with a price on each capacity, a plan earns at most what the capacities cost and
 * what each meeting weighs above the cheapest that it would have to pay.
 */
function boundBy(problem: Problem, program: Program, multipliers: readonly number[]): number {
	const paid = new Float64Array(program.variables.length);
	let bound = 0;
	for (const [index, { variables, most }] of program.capacities.entries()) {
		const price = Math.max(0, multipliers[index] ?? 0);
		if (price === 0) continue;
		bound += price * most;
		for (const variable of variables) paid[variable]! += price;
	}
	let total = 0;
	for (let m = 0; m < problem.meetings; m++) {
		const weight = problem.weight[m]!;
		total += weight;
		bound += program.ofMeeting[m]!.reduce((best, v) => Math.max(best, weight - paid[v]!), 0);
	}
	const areWhole = problem.weight.every((weight) => Number.isInteger(weight));
	const safe = bound + 1e-6 * Math.max(1, Math.abs(bound));
	return Math.min(total, areWhole ? Math.floor(safe) : safe);
}
