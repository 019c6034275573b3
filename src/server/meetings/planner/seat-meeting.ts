import { seatsOf } from './compile-problem.ts';
import { breaksOf } from './plan-cost.ts';
import type { Plan } from './plan.ts';
import { slotsOf } from './slot-mask.ts';

interface Place {
	slot: number;
	option: number;
	/** Where the one in the way goes; −1 where nobody is. */
	other: number;
	to: number;
	pushed: number;
	breaks: number;
}

/** How far a meeting may go for its place. */
export interface Reach {
	/** Most meetings that may move for it. */
	longest: number;
	/** The slots that all this is confined to; left out: all. */
	within?: readonly number[];
}

/**
 * Finds a place for a meeting that is not held, and puts it there: a free one, or one whose occupant
 * can go to another slot by a Kempe chain. Nobody is dropped. Of all places the one that moves fewest
 * others, then the one that makes fewest breaks. Returns how many meetings it moved, null if there is
 * no place.
 */
export function seatMeeting(plan: Plan, m: number, reach: Reach): number | null {
	const best =
		freePlace(plan, m, reach) ?? (reach.longest > 0 ? pushedPlace(plan, m, reach) : null);
	if (!best) return null;
	if (best.other >= 0) {
		plan.beginChain(best.slot, best.to);
		plan.extendChain(best.other);
		plan.swapChain();
	}
	plan.place(m, best.slot, best.option);
	return best.pushed;
}

function freePlace(plan: Plan, m: number, reach: Reach): Place | null {
	let best: Place | null = null;
	forEachWay(plan, m, reach, (slot, option) => {
		if (!plan.fits(m, slot, option)) return;
		const breaks = breaksWith(plan, { m, slot, option });
		if (breaks === null || (best && best.breaks <= breaks)) return;
		best = { slot, option, other: -1, to: -1, pushed: 0, breaks };
	});
	return best;
}

function pushedPlace(plan: Plan, m: number, reach: Reach): Place | null {
	const { problem } = plan;
	const { longest, within } = reach;
	let best: Place | null = null;
	forEachWay(plan, m, reach, (slot, option) => {
		// Where tables are full, the chain has to bring one more meeting to the other slot.
		const isFull = problem.pooled[option] === 1 && plan.pooled[slot]! >= problem.pool[slot]!;
		for (const other of inTheWay(plan, slot, option)) {
			for (const to of slotsOf(problem.domain, other * problem.words, problem.words)) {
				if (to === slot || within?.includes(to) === false) continue;
				if (isFull && plan.pooled[to]! >= problem.pool[to]!) continue;
				plan.beginChain(slot, to);
				if (!plan.extendChain(other) || plan.chainLength > longest) continue;
				if (best && best.pushed < plan.chainLength) continue;
				if (!plan.chainFitsTables() || !plan.chainFitsOrder()) continue;
				const pushed = plan.chainLength;
				plan.swapChain();
				const fits = plan.fits(m, slot, option) && daysAreShortEnough(plan);
				const breaks = fits ? breaksWith(plan, { m, slot, option }) : null;
				plan.swapChain();
				if (breaks === null) continue;
				if (best && best.pushed === pushed && best.breaks <= breaks) continue;
				best = { slot, option, other, to, pushed, breaks };
			}
		}
	});
	return best;
}

function forEachWay(
	plan: Plan,
	m: number,
	{ within }: Reach,
	visit: (slot: number, option: number) => void
): void {
	const { optionStart, optionDomain, words } = plan.problem;
	for (let option = optionStart[m]!; option < optionStart[m + 1]!; option++) {
		for (const slot of slotsOf(optionDomain, option * words, words)) {
			if (within?.includes(slot) !== false) visit(slot, option);
		}
	}
}

/** Meetings one of which would have to go: the one of a busy attendee, or any where tables are full. */
function inTheWay(plan: Plan, slot: number, option: number): number[] {
	const { problem } = plan;
	const busy = new Set<number>();
	for (const resource of seatsOf(problem, option)) {
		const other = plan.occupant[resource * problem.slots + slot]!;
		if (other >= 0) busy.add(other);
	}
	// A chain frees one place; where two are needed it can only be luck, and is left out.
	if (busy.size > 0) return busy.size === 1 ? [...busy] : [];
	if (problem.pooled[option] === 0 || plan.pooled[slot]! < problem.pool[slot]!) return [];
	const sitting = new Set<number>();
	for (let person = 0; person < problem.people; person++) {
		const other = plan.occupant[person * problem.slots + slot]!;
		if (other >= 0) sitting.add(other);
	}
	return [...sitting];
}

/** Breaks of the attendees if the meeting were there; null if somebody's run became too long. */
function breaksWith(
	plan: Plan,
	{ m, slot, option }: { m: number; slot: number; option: number }
): number | null {
	const { problem } = plan;
	plan.place(m, slot, option);
	let breaks = 0;
	for (const resource of seatsOf(problem, option)) {
		if (resource < problem.people) breaks += breaksOf(plan, resource);
	}
	const isFit = !problem.hasRunLimits || seatsOf(problem, option).every((r) => runIsFit(plan, r));
	plan.remove(m);
	return isFit ? breaks : null;
}

function daysAreShortEnough(plan: Plan): boolean {
	if (!plan.problem.hasRunLimits) return true;
	for (let i = 0; i < plan.turnedLength; i++) if (!runIsFit(plan, plan.turned[i]!)) return false;
	return true;
}

function runIsFit(plan: Plan, person: number): boolean {
	const { people, slots, maxRun } = plan.problem;
	if (person >= people) return true;
	let run = 0;
	for (let slot = 0; slot < slots; slot++) {
		run = plan.occupant[person * slots + slot]! >= 0 ? run + 1 : 0;
		if (run > maxRun[person]!) return false;
	}
	return true;
}
