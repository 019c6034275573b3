import type { Problem } from '../compile-problem.ts';
import type { Program } from './build-program.ts';

/** Steps from a bound to a better one; more gain little. */
const steps = 250;

/**
 * Weak duality: with a price on each capacity, a plan earns at most what the capacities cost and
 * what each meeting weighs above the cheapest that it would have to pay. Negative prices count as 0.
 */
export function boundBy(problem: Problem, program: Program, prices: ArrayLike<number>): number {
	return appraise(problem, program, prices).bound;
}

/**
 * Prices that give a bound where there was no time for linear programming: what is in demand becomes
 * dearer, what is left over cheaper (subgradient method; step by B. T. Polyak 1969).
 */
export function priceCapacities(problem: Problem, program: Program): Float64Array {
	const prices = new Float64Array(program.capacities.length);
	let best = prices.slice();
	let least = Infinity;
	let stride = 1;
	for (let step = 0; step < steps; step++) {
		const { bound, excess } = appraise(problem, program, prices);
		if (bound < least) {
			least = bound;
			best = prices.slice();
		} else stride *= 0.95;
		const square = excess.reduce((sum, one) => sum + one * one, 0);
		if (square === 0) break;
		const length = (stride * hope * bound) / square;
		for (const [c, one] of excess.entries()) prices[c] = Math.max(0, prices[c]! + length * one);
	}
	return best;
}

/** By how much of itself a bound might sink yet. */
const hope = 0.5;

/** The bound of some prices, and by how much the demand at these exceeds each capacity. */
function appraise(
	problem: Problem,
	{ variables, ofMeeting, capacities }: Program,
	prices: ArrayLike<number>
): { bound: number; excess: Float64Array } {
	const paid = new Float64Array(variables.length);
	const isWanted = new Uint8Array(variables.length);
	let bound = 0;
	for (const [c, { variables: own, most }] of capacities.entries()) {
		const price = Math.max(0, prices[c] ?? 0);
		if (price === 0) continue;
		bound += price * most;
		for (const variable of own) paid[variable]! += price;
	}
	for (let m = 0; m < problem.meetings; m++) {
		let [gain, chosen] = [0, -1];
		for (const variable of ofMeeting[m]!) {
			const left = problem.weight[m]! - paid[variable]!;
			if (left > gain) [gain, chosen] = [left, variable];
		}
		if (chosen < 0) continue;
		bound += gain;
		isWanted[chosen] = 1;
	}
	const excess = Float64Array.from(capacities, ({ variables: own, most }, c) => {
		const over = own.reduce((sum, variable) => sum + isWanted[variable]!, 0) - most;
		return over < 0 && (prices[c] ?? 0) <= 0 ? 0 : over;
	});
	return { bound, excess };
}
