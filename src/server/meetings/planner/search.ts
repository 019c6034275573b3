import { Annealer } from './anneal.ts';
import { Chance } from './chance.ts';
import type { Problem } from './compile-problem.ts';
import type { BreakLimits } from './exact/encode-plan.ts';
import { fairShareOf, mostGivenUp } from './fair-share.ts';
import { countBreaks, heldWeight, isValid, type CostScale } from './plan-cost.ts';
import { Plan } from './plan.ts';
import { wishesPerPerson } from './presolve.ts';
import { follow } from './relaxation/follow.ts';
import type { Relaxation } from './relaxation/relax.ts';
import { countSlots, slotsOf } from './slot-mask.ts';

/** A plan that is kept: where each meeting is, and what the plan is worth. */
export interface KeptPlan {
	at: Int32Array;
	option: Int32Array;
	weight: number;
	breaks: number;
	/** By the scale of the search; compares plans of one search. */
	cost: number;
}

/** Weight of a meeting beside a break, where the meeting is of average weight. */
const weightOfMeeting = 12;
const requiredMeeting = 60;
/** The same where all meetings are required: low enough to let one go for a while. */
const oneOfAll = 20;
const brokenPromise = 40;
const unfairBreak = 8;

/** What a search starts from. */
export interface Start {
	limits: BreakLimits;
	seed: number;
	relaxation: Relaxation;
}

/** Temperatures of a round, in breaks. */
export interface Cooling {
	hot: number;
	cold?: number;
}

/** Local search: construction, then annealing in rounds, each from where the last one ended. */
export class Search {
	readonly plan: Plan;
	readonly #problem: Problem;
	readonly #annealer: Annealer;
	readonly #scale: CostScale;
	readonly #limits: BreakLimits;
	#base = 0;
	best: KeptPlan | null = null;

	constructor(problem: Problem, { limits, seed, relaxation }: Start) {
		this.#problem = problem;
		this.#limits = limits;
		this.plan = new Plan(problem);
		this.#scale = scaleOf(problem, relaxation);
		this.#setWindow(Math.max(0, ...limits.fewest) - (problem.fairness ?? 0));
		follow(this.plan, relaxation.wanted);
		construct(this.plan);
		this.#annealer = new Annealer(this.plan, this.#scale, new Chance(seed));
		this.#keep();
	}

	get moves(): number {
		return this.#annealer.moves;
	}

	/** Takes over a plan from elsewhere, if it is one. */
	startFrom(at: Int32Array, option: Int32Array): void {
		const { plan } = this;
		for (let m = 0; m < plan.problem.meetings; m++) if (plan.at[m]! >= 0) plan.remove(m);
		for (let m = 0; m < plan.problem.meetings; m++) {
			if (at[m]! >= 0 && plan.fits(m, at[m]!, option[m]!)) plan.place(m, at[m]!, option[m]!);
		}
		construct(plan);
		this.#annealer.recount();
		this.#keep();
	}

	/** One round of annealing, from hot to cold; yields now and then. */
	*round(progress: () => number, { hot, cold = coldest }: Cooling): Generator<undefined> {
		yield* this.#annealer.run(progress, hot, cold);
		this.#annealer.returnToBest();
		construct(this.plan);
		this.#annealer.recount();
		this.#keep();
		this.#adaptWindow();
	}

	/**
	 * Looks for more weight without regard to fair shares, and takes it where these gave up more of it
	 * than they may.
	 */
	*seekWeight(progress: () => number): Generator<undefined> {
		const fair = this.best;
		if (!fair || fair.weight >= this.#fullWeight()) return;
		const { share } = this.#scale;
		this.#scale.share = new Float64Array(0);
		this.#annealer.recount();
		this.best = null;
		yield* this.round(progress, { hot: 0.5 });
		const heavy = this.best as KeptPlan | null;
		this.#scale.share = share;
		this.#annealer.recount();
		const gaveUpTooMuch = heavy && fair.weight < (1 - mostGivenUp) * heavy.weight;
		this.best = gaveUpTooMuch ? heavy : fair;
	}

	#fullWeight(): number {
		return this.#problem.weight.reduce((sum, weight) => sum + weight, 0);
	}

	/** Keeps the plan if it is the best so far. Plans that break a rule are never kept. */
	#keep(): void {
		if (!isValid(this.plan)) return;
		const { cost } = this.#annealer;
		const weight = heldWeight(this.plan);
		const breaks = countBreaks(this.plan);
		if (this.best) {
			const { best } = this;
			const isBetter = this.#problem.mustHold
				? breaks < best.breaks || (breaks === best.breaks && cost < best.cost)
				: cost < best.cost;
			if (!isBetter) return;
		}
		this.best = {
			at: Int32Array.from(this.plan.at),
			option: Int32Array.from(this.plan.option),
			weight,
			breaks,
			cost
		};
	}

	/** Between how many breaks a person may have, where fairness asks for it, moves with the plan. */
	#adaptWindow(): void {
		const { fairness } = this.#problem;
		if (fairness === null || this.best) return;
		const highest = Math.min(...this.#limits.most);
		this.#setWindow(this.#base + 1 > highest ? 0 : this.#base + 1);
		this.#annealer.recount();
	}

	#setWindow(base: number): void {
		const { fairness } = this.#problem;
		this.#base = Math.max(0, base);
		const { breaks } = this.#scale;
		for (let count = 0; count < breaks.length; count++) {
			breaks[count] = count;
			if (fairness === null) breaks[count]! += 0.3 * Math.max(0, count - 1) ** 2;
			else {
				const above = Math.max(0, count - this.#base - fairness);
				const below = Math.max(0, this.#base - count);
				breaks[count]! += unfairBreak * (above + below);
			}
		}
	}
}

const coldest = 0.08;

function scaleOf(problem: Problem, { isFairnessCheap }: Relaxation): CostScale {
	const total = problem.weight.reduce((sum, weight) => sum + weight, 0);
	const mean = total > 0 ? total / problem.meetings : 1;
	const unheld = Float64Array.from(problem.weight, (weight, m) =>
		problem.required[m] === 1
			? problem.mustHold
				? oneOfAll
				: requiredMeeting
			: (weightOfMeeting * weight) / mean + 0.5 * problem.preference[m]!
	);
	return {
		unheld,
		// Idle slots lead the way to fewer breaks; how strongly pays differs with how full the days are.
		idle: problem.mustHold ? 0.15 : 0.7,
		moved: 0.02,
		breaks: new Float64Array(problem.slots + 1),
		share: problem.mustHold ? new Float64Array(0) : shareCosts(problem, isFairnessCheap)
	};
}

/** What a meeting below somebody's fair share costs, for each urgency of it, beside a meeting that is not held. */
const shareBesideMeeting = { cheap: 1.5, dear: 0.75 };

/**
 * What it costs that a person holds only so many meetings: promises first, then nobody without any,
 * then nobody below a fair share, then evenness where it is free.
 */
function shareCosts(problem: Problem, isFairnessCheap: boolean): Float64Array {
	const { people, slots } = problem;
	const costs = new Float64Array(people * (slots + 1));
	const wishes = wishesPerPerson(problem);
	const price = shareBesideMeeting[isFairnessCheap ? 'cheap' : 'dear'] * weightOfMeeting;
	for (let person = 0; person < people; person++) {
		const { most, steps } = fairShareOf(problem, { person, wishes: wishes[person]! });
		for (let held = 0; held <= slots; held++) {
			let cost = Math.max(0, problem.min[person]! - held) * brokenPromise;
			if (most > 0 && held < most) {
				for (const { upTo, from, urgency } of steps) {
					cost += Math.max(0, upTo - Math.max(from, held)) * urgency * price;
				}
				cost += 0.5 * (1 - held / most) ** 2;
				if (held === 0) cost += 2 * weightOfMeeting;
			}
			costs[person * (slots + 1) + held] = cost;
		}
	}
	return costs;
}

/** Puts meetings that are not held where they fit: the scarcest of slots first, then by weight. */
export function construct(plan: Plan): void {
	const { problem } = plan;
	const { words, domain, weight, required } = problem;
	const waiting: number[] = [];
	for (let m = 0; m < problem.meetings; m++) if (plan.at[m]! < 0) waiting.push(m);
	const room = new Map(waiting.map((m) => [m, countSlots(domain, m * words, words)]));
	waiting.sort(
		(x, y) =>
			required[y]! - required[x]! || weight[y]! - weight[x]! || room.get(x)! - room.get(y)! || x - y
	);
	for (const m of waiting) {
		search: for (const slot of slotsOf(domain, m * words, words)) {
			for (let option = problem.optionStart[m]!; option < problem.optionStart[m + 1]!; option++) {
				if (!plan.fits(m, slot, option)) continue;
				plan.place(m, slot, option);
				if (!problem.hasRunLimits || !exceedsAnyRun(plan, option)) break search;
				plan.remove(m);
			}
		}
	}
}

function exceedsAnyRun(plan: Plan, option: number): boolean {
	const { seatStart, seats, people, slots, maxRun } = plan.problem;
	for (let i = seatStart[option]!; i < seatStart[option + 1]!; i++) {
		const person = seats[i]!;
		if (person >= people) continue;
		let run = 0;
		for (let slot = 0; slot < slots; slot++) {
			run = plan.occupant[person * slots + slot]! >= 0 ? run + 1 : 0;
			if (run > maxRun[person]!) return true;
		}
	}
	return false;
}
