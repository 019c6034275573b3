import { seatsOf, type Problem } from './compile-problem.ts';
import type { BreakLimits } from './exact/encode-plan.ts';
import { rangeOfBreaks } from './fewest-breaks.ts';
import type { Conflict } from './instance.ts';
import { addSlot, countSlots, hasSlot, removeSlot, slotsOf } from './slot-mask.ts';

export type Presolved =
	{ conflict: Conflict; limits: null } | { conflict: null; limits: BreakLimits };

/**
 * Narrows the slots of each meeting to those that remain after fixed slots, precedences and people's
 * calendars have had their say (domains of the problem and its options change), and bounds each
 * person's breaks. What it removes is in no plan; a conflict it finds is a proof that there is none.
 */
export function presolve(problem: Problem): Presolved {
	const obligations = obligationsOf(problem);
	const conflict =
		narrow(problem, obligations) ?? findBrokenPromise(problem) ?? findCrowding(problem);
	if (conflict) return { conflict, limits: null };
	return limitBreaks(problem, obligations);
}

/** Resource → meetings that must be held and cannot be held without it. */
function obligationsOf(problem: Problem): number[][] {
	const obligations: number[][] = Array.from({ length: problem.resources }, () => []);
	for (let m = 0; m < problem.meetings; m++) {
		if (problem.required[m] === 0) continue;
		for (const resource of certainSeats(problem, m)) obligations[resource]!.push(m);
	}
	return obligations;
}

/** Resources that every option of a meeting needs. */
export function certainSeats(problem: Problem, m: number): number[] {
	const from = problem.optionStart[m]!;
	const until = problem.optionStart[m + 1]!;
	if (from === until) return [];
	return seatsOf(problem, from).filter((resource) => {
		for (let option = from + 1; option < until; option++) {
			if (!seatsOf(problem, option).includes(resource)) return false;
		}
		return true;
	});
}

function narrow(problem: Problem, obligations: readonly (readonly number[])[]): Conflict | null {
	for (;;) {
		const before = sizeOfDomains(problem);
		const conflict =
			findHomeless(problem) ??
			narrowByOrder(problem) ??
			narrowByCalendars(problem, obligations) ??
			narrowByTables(problem);
		if (conflict) return conflict;
		narrowOptions(problem);
		if (sizeOfDomains(problem) === before) return null;
	}
}

function sizeOfDomains({ domain }: Problem): number {
	return countSlots(domain, 0, domain.length);
}

/** A required meeting without any slot left. */
function findHomeless(problem: Problem): Conflict | null {
	for (let m = 0; m < problem.meetings; m++) {
		if (problem.required[m] === 0 || domainOf(problem, m).length > 0) continue;
		const { a, b, alternates } = problem.instance.meetings[m]!;
		const people = [a, b, ...alternates];
		const options = problem.optionStart[m + 1]! - problem.optionStart[m]!;
		if (options === 0) {
			const languages = [
				...new Set(people.flatMap((p) => problem.instance.participants[p]?.languages ?? []))
			];
			return {
				meetings: [m],
				participants: people,
				slots: [],
				reason: { kind: 'interpreter', languages, slots: [] }
			};
		}
		return {
			meetings: [m],
			participants: people,
			slots: [],
			reason: { kind: 'never_free_together', participants: people }
		};
	}
	return null;
}

export function domainOf({ domain, words }: Problem, m: number): number[] {
	return slotsOf(domain, m * words, words);
}

/** A meeting is later than the first possible slot of those before it, and the other way round. */
function narrowByOrder(problem: Problem): Conflict | null {
	const { words } = problem;
	const hasOrder = (m: number) => problem.earlier[m]!.length + problem.later[m]!.length > 0;
	for (let changed = true; changed;) {
		changed = false;
		for (let m = 0; m < problem.meetings; m++) {
			if (problem.required[m] === 0 || !hasOrder(m)) continue;
			const required = (other: number) => problem.required[other] === 1;
			const first = Math.max(-1, ...problem.earlier[m]!.filter(required).map(firstSlot)) + 1;
			const last = Math.min(problem.slots, ...problem.later[m]!.filter(required).map(lastSlot)) - 1;
			for (const slot of domainOf(problem, m)) {
				if (slot >= first && slot <= last) continue;
				removeSlot(problem.domain, m * words, slot);
				changed = true;
			}
			if (domainOf(problem, m).length > 0) continue;
			const meetings = [m, ...problem.earlier[m]!, ...problem.later[m]!];
			return {
				meetings,
				participants: peopleOf(problem, meetings),
				slots: [],
				reason: { kind: 'precedence', meetings }
			};
		}
	}
	return null;

	function firstSlot(m: number): number {
		return domainOf(problem, m)[0] ?? problem.slots;
	}
	function lastSlot(m: number): number {
		return domainOf(problem, m).at(-1) ?? -1;
	}
}

export function peopleOf(problem: Problem, meetings: readonly number[]): number[] {
	const people = meetings.flatMap((m) => {
		const { a, b } = problem.instance.meetings[m]!;
		return [a, b];
	});
	return [...new Set(people)].sort((x, y) => x - y);
}

/**
 * The meetings of one person are in different slots: a slot stays possible for a meeting only if the
 * others then still find slots of their own (Régin 1994, by one matching per slot in question).
 */
function narrowByCalendars(
	problem: Problem,
	obligations: readonly (readonly number[])[]
): Conflict | null {
	const { words } = problem;
	for (const [resource, meetings] of obligations.entries()) {
		if (meetings.length === 0) continue;
		const matching = new Matching(
			problem.slots,
			meetings.map((m) => domainOf(problem, m))
		);
		const short = matching.complete();
		if (short) return calendarConflict(problem, { resource, meetings, short });
		for (const [index, m] of meetings.entries()) {
			for (const slot of domainOf(problem, m)) {
				if (!matching.canUse(index, slot)) removeSlot(problem.domain, m * words, slot);
			}
		}
		excludeOthers(problem, { resource, meetings });
	}
	return null;
}

function calendarConflict(
	problem: Problem,
	of: { resource: number; meetings: readonly number[]; short: readonly number[] }
): Conflict {
	const meetings = of.short.map((index) => of.meetings[index]!);
	const slots = [...new Set(meetings.flatMap((m) => domainOf(problem, m)))].sort((x, y) => x - y);
	const isPerson = of.resource < problem.people;
	return {
		meetings,
		participants: isPerson ? [of.resource] : peopleOf(problem, meetings),
		slots,
		reason: isPerson
			? {
					kind: 'participant_full',
					participant: of.resource,
					wishes: meetings.length,
					free: slots.length
				}
			: { kind: 'crowded', meetings: meetings.length, slots, places: slots.length }
	};
}

/** Meetings that need not be held stay out of slots that a required one is bound to take. */
function excludeOthers(
	problem: Problem,
	{ resource, meetings }: { resource: number; meetings: readonly number[] }
): void {
	const bound = meetings
		.map((m) => domainOf(problem, m))
		.filter((slots) => slots.length === 1)
		.map(([slot]) => slot!);
	if (bound.length === 0) return;
	const own = new Set(meetings);
	for (let m = 0; m < problem.meetings; m++) {
		if (own.has(m) || !certainSeats(problem, m).includes(resource)) continue;
		for (const slot of bound) removeSlot(problem.domain, m * problem.words, slot);
	}
}

/** Bipartite matching of meetings with slots by augmenting paths. */
class Matching {
	readonly #domains: readonly (readonly number[])[];
	readonly #slotOf: Int32Array;
	readonly #ownerOf: Int32Array;
	#visited: Set<number> = new Set();

	constructor(slots: number, domains: readonly (readonly number[])[]) {
		this.#domains = domains;
		this.#slotOf = new Int32Array(domains.length).fill(-1);
		this.#ownerOf = new Int32Array(slots).fill(-1);
	}

	/** Matches everybody; otherwise the meetings that have fewer slots together than they are. */
	complete(): number[] | null {
		for (let i = 0; i < this.#domains.length; i++) {
			this.#visited = new Set();
			if (this.#augment(i, -1)) continue;
			const owners = [...this.#visited].map((slot) => this.#ownerOf[slot]!);
			return [...new Set([i, ...owners])].sort((x, y) => x - y);
		}
		return null;
	}

	/** Whether a complete matching exists in which the meeting has this slot. */
	canUse(meeting: number, slot: number): boolean {
		const old = this.#slotOf[meeting]!;
		if (old === slot) return true;
		const owner = this.#ownerOf[slot]!;
		if (owner < 0) return true;
		const slotOf = Int32Array.from(this.#slotOf);
		const ownerOf = Int32Array.from(this.#ownerOf);
		this.#ownerOf[old] = -1;
		this.#ownerOf[slot] = meeting;
		this.#slotOf[meeting] = slot;
		this.#slotOf[owner] = -1;
		this.#visited = new Set([slot]);
		const found = this.#augment(owner, slot);
		this.#slotOf.set(slotOf);
		this.#ownerOf.set(ownerOf);
		return found;
	}

	#augment(meeting: number, barred: number): boolean {
		for (const slot of this.#domains[meeting]!) {
			if (slot === barred || this.#visited.has(slot)) continue;
			this.#visited.add(slot);
			const owner = this.#ownerOf[slot]!;
			if (owner < 0 || this.#augment(owner, barred)) {
				this.#ownerOf[slot] = meeting;
				this.#slotOf[meeting] = slot;
				return true;
			}
		}
		return false;
	}
}

/** Somebody was promised more meetings than their wishes and their calendar allow. */
function findBrokenPromise(problem: Problem): Conflict | null {
	if (!problem.hasPromises) return null;
	const wishes = wishesPerPerson(problem);
	for (let person = 0; person < problem.people; person++) {
		const free = countSlots(problem.free, person * problem.words, problem.words);
		const most = problem.instance.participants[person]!.max ?? problem.slots;
		const possible = Math.min(wishes[person]!, free, most);
		const min = problem.min[person]!;
		if (possible >= min) continue;
		return {
			meetings: [],
			participants: [person],
			slots: [],
			reason: { kind: 'participant_min', participant: person, min, possible }
		};
	}
	return null;
}

/** Person → meetings they could attend, calendars of the others considered. */
export function wishesPerPerson(problem: Problem): Int32Array {
	const wishes = new Int32Array(problem.people);
	for (let m = 0; m < problem.meetings; m++) {
		if (countSlots(problem.domain, m * problem.words, problem.words) === 0) continue;
		const people = new Set<number>();
		const until = problem.seatStart[problem.optionStart[m + 1]!]!;
		for (let i = problem.seatStart[problem.optionStart[m]!]!; i < until; i++) {
			if (problem.seats[i]! < problem.people) people.add(problem.seats[i]!);
		}
		for (const person of people) wishes[person]!++;
	}
	return wishes;
}

/** Slots whose tables are all taken by meetings bound to them are closed to the others. */
function narrowByTables(problem: Problem): Conflict | null {
	const bound: number[][] = Array.from({ length: problem.slots }, () => []);
	const isPooled = (m: number) => {
		for (let o = problem.optionStart[m]!; o < problem.optionStart[m + 1]!; o++) {
			if (problem.pooled[o] === 0) return false;
		}
		return true;
	};
	const pooled = Array.from({ length: problem.meetings }, (_, m) => isPooled(m));
	for (let m = 0; m < problem.meetings; m++) {
		const [slot, second] = domainOf(problem, m);
		if (problem.required[m] === 1 && pooled[m] && slot !== undefined && second === undefined) {
			bound[slot]!.push(m);
		}
	}
	for (const [slot, meetings] of bound.entries()) {
		const places = problem.pool[slot]!;
		if (meetings.length > places) return crowded(problem, { meetings, slots: [slot], places });
		if (meetings.length < places) continue;
		const own = new Set(meetings);
		for (let m = 0; m < problem.meetings; m++) {
			if (pooled[m] && !own.has(m)) removeSlot(problem.domain, m * problem.words, slot);
		}
	}
	return null;
}

function crowded(
	problem: Problem,
	of: { meetings: readonly number[]; slots: readonly number[]; places: number }
): Conflict {
	return {
		meetings: of.meetings,
		participants: peopleOf(problem, of.meetings),
		slots: of.slots,
		reason: {
			kind: 'crowded',
			meetings: of.meetings.length,
			slots: of.slots,
			places: of.places
		}
	};
}

/** More required meetings than tables, over all slots or over some: by a flow of meetings to slots. */
function findCrowding(problem: Problem): Conflict | null {
	const load: number[][] = Array.from({ length: problem.slots }, () => []);
	const slotOf = new Int32Array(problem.meetings).fill(-1);
	for (let m = 0; m < problem.meetings; m++) {
		if (problem.required[m] === 0 || !needsPool(problem, m)) continue;
		const visited = new Set<number>();
		if (seat(m, visited)) continue;
		const slots = [...visited].sort((x, y) => x - y);
		const meetings = [m, ...slots.flatMap((slot) => load[slot]!)].sort((x, y) => x - y);
		const places = slots.reduce((sum, slot) => sum + problem.pool[slot]!, 0);
		return crowded(problem, { meetings, slots, places });
	}
	return null;

	function seat(m: number, visited: Set<number>): boolean {
		for (const slot of domainOf(problem, m)) {
			if (visited.has(slot)) continue;
			visited.add(slot);
			const here = load[slot]!;
			const gone = here.length < problem.pool[slot]! ? m : here.find((x) => seat(x, visited));
			if (gone === undefined) continue;
			if (gone !== m) here.splice(here.indexOf(gone), 1);
			here.push(m);
			slotOf[m] = slot;
			return true;
		}
		return false;
	}
}

function needsPool(problem: Problem, m: number): boolean {
	for (let o = problem.optionStart[m]!; o < problem.optionStart[m + 1]!; o++) {
		if (problem.pooled[o] === 0) return false;
	}
	return problem.optionStart[m]! < problem.optionStart[m + 1]!;
}

/** Options go no further than their meetings. */
function narrowOptions(problem: Problem): void {
	const { words, optionStart, optionDomain, domain } = problem;
	for (let m = 0; m < problem.meetings; m++) {
		for (let w = 0; w < words; w++) {
			for (let option = optionStart[m]!; option < optionStart[m + 1]!; option++) {
				optionDomain[option * words + w]! &= domain[m * words + w]!;
			}
		}
	}
}

function limitBreaks(problem: Problem, obligations: readonly (readonly number[])[]): Presolved {
	const fewest = new Int32Array(problem.people);
	const most = new Int32Array(problem.people);
	for (let person = 0; person < problem.people; person++) {
		const range = rangeOfPerson(problem, person, obligations[person]!);
		if (!range) {
			const meetings = obligations[person]!;
			const slots = [...new Set(meetings.flatMap((m) => domainOf(problem, m)))];
			return {
				conflict: {
					meetings,
					participants: [person],
					slots: slots.sort((x, y) => x - y),
					reason:
						problem.maxRun[person]! < problem.slots
							? { kind: 'max_run', participant: person, maxRun: problem.maxRun[person]! }
							: {
									kind: 'participant_full',
									participant: person,
									wishes: meetings.length,
									free: slots.length
								}
				},
				limits: null
			};
		}
		fewest[person] = range.fewest;
		most[person] = range.most;
	}
	return limitByFairness(problem, { fewest, most }, obligations);
}

function rangeOfPerson(
	problem: Problem,
	person: number,
	meetings: readonly number[]
): { fewest: number; most: number } | null {
	const { words, slots } = problem;
	const open = new Int32Array(words);
	const taken = new Int32Array(words);
	const ranges = meetings.map((m) => {
		const domain = domainOf(problem, m);
		for (const slot of domain) addSlot(open, 0, slot);
		if (domain.length === 1) addSlot(taken, 0, domain[0]!);
		return { first: domain[0]!, last: domain.at(-1)! };
	});
	const range = rangeOfBreaks({
		slots,
		meetings: ranges,
		isOpen: (slot) => hasSlot(open, 0, slot),
		isTaken: (slot) => hasSlot(taken, 0, slot),
		maxRun: problem.maxRun[person]!
	});
	if (!range || !mayHoldMore(problem, person, meetings.length)) return range;
	// Further meetings can fill the gaps between these, and can make gaps.
	return { fewest: 0, most: Math.max(0, Math.ceil(slots / 2) - 1) };
}

function mayHoldMore(problem: Problem, person: number, obliged: number): boolean {
	let possible = 0;
	for (let m = 0; m < problem.meetings; m++) {
		for (let o = problem.optionStart[m]!; o < problem.optionStart[m + 1]!; o++) {
			if (!seatsOf(problem, o).includes(person)) continue;
			possible++;
			break;
		}
		if (possible > obliged) return true;
	}
	return false;
}

function limitByFairness(
	problem: Problem,
	limits: BreakLimits,
	obligations: readonly (readonly number[])[]
): Presolved {
	if (problem.fairness === null || problem.people === 0) return { conflict: null, limits };
	const ceiling = Math.min(...limits.most) + problem.fairness;
	for (let person = 0; person < problem.people; person++) {
		if (limits.fewest[person]! > ceiling) {
			const easiest = limits.most.indexOf(Math.min(...limits.most));
			return {
				conflict: {
					meetings: obligations[person]!,
					participants: [person, easiest],
					slots: [],
					reason: { kind: 'fairness', fairness: problem.fairness }
				},
				limits: null
			};
		}
		limits.most[person] = Math.min(limits.most[person]!, ceiling);
	}
	return { conflict: null, limits };
}
