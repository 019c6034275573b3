import type { Plan } from './plan.ts';
import type { Problem } from './compile-problem.ts';
import { countRuns, countSlots, hasSlot, spanOf } from './slot-mask.ts';

/**
 * What an imperfect plan costs, in units of one break. The order of goals is kept by magnitude: a
 * meeting not held costs more than any breaks that its place could save.
 */
export interface CostScale {
	/** Of a meeting that is not held, by meeting. */
	unheld: Float64Array;
	/** Of one idle slot between two meetings. Below 1 it only tells plans of equal breaks apart. */
	idle: number;
	/** Of a meeting in another slot than before. */
	moved: number;
	/** Of a number of breaks, by number of breaks. */
	breaks: Float64Array;
	/** Of a number of meetings held, by person × (slots + 1) + number. Empty: no matter. */
	share: Float64Array;
}

/** What one person's day costs; infinite if it runs longer without a break than the person allows. */
export function costOfPerson(plan: Plan, scale: CostScale, person: number): number {
	const { words, slots, hasRunLimits, maxRun } = plan.problem;
	const offset = person * words;
	let cost = 0;
	if (words === 1) {
		const day = plan.busy[offset]!;
		if (day !== 0) {
			let starts = day & ~(day << 1);
			let breaks = -1;
			while (starts !== 0) {
				starts &= starts - 1;
				breaks++;
			}
			cost = scale.breaks[breaks]!;
			if (breaks > 0) {
				const span = 32 - Math.clz32(day) - (31 - Math.clz32(day & -day));
				cost += scale.idle * (span - plan.held[person]!);
			}
		} else cost = scale.breaks[0]!;
	} else {
		const runs = countRuns(plan.busy, offset, words);
		const breaks = runs > 1 ? runs - 1 : 0;
		cost = scale.breaks[breaks]!;
		if (breaks > 0) {
			const idle = spanOf(plan.busy, offset, words) - countSlots(plan.busy, offset, words);
			cost += scale.idle * idle;
		}
	}
	if (hasRunLimits && exceedsRun(plan, person, maxRun[person]!)) return Infinity;
	if (scale.share.length > 0) cost += scale.share[person * (slots + 1) + plan.held[person]!]!;
	return cost;
}

/** By the bits of the day alone: while a chain is weighed, its meetings are still where they were. */
function exceedsRun(plan: Plan, person: number, limit: number): boolean {
	const { slots, words } = plan.problem;
	if (plan.held[person]! <= limit) return false;
	let run = 0;
	for (let slot = 0; slot < slots; slot++) {
		run = hasSlot(plan.busy, person * words, slot) ? run + 1 : 0;
		if (run > limit) return true;
	}
	return false;
}

/** Number of breaks of one person: groups of idle slots between two consecutive meetings. */
export function breaksOf(plan: Plan, person: number): number {
	const { words } = plan.problem;
	return Math.max(0, countRuns(plan.busy, person * words, words) - 1);
}

export function countBreaks(plan: Plan): number {
	let breaks = 0;
	for (let person = 0; person < plan.problem.people; person++) breaks += breaksOf(plan, person);
	return breaks;
}

export function countIdleSlots(plan: Plan): number {
	const { words } = plan.problem;
	let idle = 0;
	for (let person = 0; person < plan.problem.people; person++) {
		const offset = person * words;
		idle += spanOf(plan.busy, offset, words) - countSlots(plan.busy, offset, words);
	}
	return idle;
}

export function heldWeight(plan: Plan): number {
	let weight = 0;
	for (let meeting = 0; meeting < plan.problem.meetings; meeting++) {
		if (plan.at[meeting]! >= 0) weight += plan.problem.weight[meeting]!;
	}
	return weight;
}

/** Whether a plan keeps every rule: required meetings, promises, longest runs, fairness. */
export function isValid(plan: Plan): boolean {
	const { problem } = plan;
	return holdsRequired(plan) && keepsPromises(plan) && keepsRuns(plan) && isFair(plan, problem);
}

function holdsRequired(plan: Plan): boolean {
	return plan.problem.required.every((required, m) => required === 0 || plan.at[m]! >= 0);
}

function keepsPromises(plan: Plan): boolean {
	return plan.problem.min.every((min, person) => plan.held[person]! >= min);
}

function keepsRuns(plan: Plan): boolean {
	const { hasRunLimits, maxRun } = plan.problem;
	return !hasRunLimits || maxRun.every((limit, person) => !exceedsRun(plan, person, limit));
}

function isFair(plan: Plan, { fairness, people }: Problem): boolean {
	if (fairness === null || people === 0) return true;
	let fewest = Infinity;
	let most = 0;
	for (let person = 0; person < people; person++) {
		const breaks = breaksOf(plan, person);
		fewest = Math.min(fewest, breaks);
		most = Math.max(most, breaks);
	}
	return most - fewest <= fairness;
}
