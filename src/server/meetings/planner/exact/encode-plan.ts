import { attendeesOf, seatsOf, type Problem } from '../compile-problem.ts';
import { slotsOf } from '../slot-mask.ts';
import { Formula } from './formula.ts';

/** A problem as clauses, and what its variables mean. */
export interface PlanFormula {
	formula: Formula;
	/** Meeting → ways to hold it, each with its variable. */
	ways: readonly (readonly Way[])[];
	/** Meeting → literal "is held"; null where it must be. */
	isHeld: readonly (number | null)[];
	/** Person → literals "has more than i breaks", i from 0. */
	breaks: readonly (readonly number[])[];
}

export interface Way {
	slot: number;
	option: number;
	literal: number;
}

/** Person → fewest breaks they can have; and most, where fairness limits them. */
export interface BreakLimits {
	fewest: Int32Array;
	most: Int32Array;
}

export type TableCount = 'meetings' | 'people';

/**
 * Bofill et al., JAIR 74 (2022), section 4, in own form: a variable per meeting and slot, channelled
 * to "person is busy in slot"; a break is a busy slot before an idle one with busy ones to come.
 * An implied constraint: a person whose meetings must all be held is busy in exactly so many slots.
 * The tables of a slot are counted by meetings, or by busy people, of whom there are at most twice as
 * many; which is refuted faster differs from event to event.
 */
export function encodePlan(
	problem: Problem,
	{ limits, count }: { limits: BreakLimits; count: TableCount },
	addClause: (clause: number[]) => void
): PlanFormula {
	const formula = new Formula(addClause);
	const ways = Array.from({ length: problem.meetings }, (_, m) => waysOf(problem, formula, m));
	const slotLiterals = ways.map((own) => literalsBySlot(formula, own));
	const isHeld = ways.map((own, m) => encodeHolding(problem, formula, { m, ways: own }));
	const busy = encodeResources(problem, formula, ways);
	encodeTables(problem, formula, { ways, busy, count });
	encodeOrder(problem, formula, { slotLiterals });
	encodeQuotas(problem, formula, ways);
	encodeRuns(problem, formula, busy);
	const breaks = encodeBreaks(problem, formula, { busy, limits, ways, isHeld });
	if (problem.fairness !== null) encodeFairness(problem, formula, { breaks, limits });
	return { formula, ways, isHeld, breaks };
}

function waysOf(problem: Problem, formula: Formula, m: number): Way[] {
	const ways: Way[] = [];
	for (let option = problem.optionStart[m]!; option < problem.optionStart[m + 1]!; option++) {
		const { optionDomain, words } = problem;
		for (const slot of slotsOf(optionDomain, option * words, words)) {
			const inDomain = slotsOf(problem.domain, m * words, words).includes(slot);
			if (inDomain) ways.push({ slot, option, literal: formula.variable() });
		}
	}
	return ways;
}

/** Slot → literal "the meeting is in it". */
function literalsBySlot(formula: Formula, ways: readonly Way[]): Map<number, number> {
	const bySlot = Map.groupBy(ways, ({ slot }) => slot);
	return new Map(
		[...bySlot].map(([slot, own]) => [slot, formula.any(own.map(({ literal }) => literal))])
	);
}

function encodeHolding(
	problem: Problem,
	formula: Formula,
	{ m, ways }: { m: number; ways: readonly Way[] }
): number | null {
	const literals = ways.map(({ literal }) => literal);
	formula.atMostOne(literals);
	if (problem.required[m] === 1) {
		formula.add(...literals);
		return null;
	}
	if (literals.length === 0) {
		const never = formula.variable();
		formula.add(-never);
		return never;
	}
	return formula.any(literals);
}

/** Resource → slot → literal "is busy", undefined where it never is. */
type Busy = (number | undefined)[][];

function encodeResources(
	problem: Problem,
	formula: Formula,
	ways: readonly (readonly Way[])[]
): Busy {
	const users = Array.from({ length: problem.resources }, () => new Map<number, number[]>());
	for (const own of ways) {
		for (const { slot, option, literal } of own) {
			for (const resource of seatsOf(problem, option)) {
				const inSlot = users[resource]!.get(slot);
				if (inSlot) inSlot.push(literal);
				else users[resource]!.set(slot, [literal]);
			}
		}
	}
	return users.map((bySlot, resource) =>
		Array.from({ length: problem.slots }, (_, slot) => {
			const literals = bySlot.get(slot);
			if (!literals) return undefined;
			formula.atMostOne(literals);
			return resource < problem.people ? formula.any(literals) : undefined;
		})
	);
}

function encodeTables(
	problem: Problem,
	formula: Formula,
	{ ways, busy, count }: { ways: readonly (readonly Way[])[]; busy: Busy; count: TableCount }
): void {
	const all = ways.flat().filter(({ option }) => problem.pooled[option] === 1);
	// Everybody at a table of the pool is one of two: counting them counts tables.
	const arePairs = ways
		.flat()
		.every(
			({ option }) => problem.pooled[option] === 1 && attendeesOf(problem, option).length === 2
		);
	for (const [slot, own] of Map.groupBy(all, (way) => way.slot)) {
		const pool = problem.pool[slot]!;
		if (arePairs && count === 'people') {
			const people = busy.slice(0, problem.people).flatMap((day) => day[slot] ?? []);
			formula.atMost(people, 2 * pool);
		} else {
			formula.atMost(
				own.map(({ literal }) => literal),
				pool
			);
		}
	}
}

function encodeOrder(
	problem: Problem,
	formula: Formula,
	{ slotLiterals }: { slotLiterals: readonly ReadonlyMap<number, number>[] }
): void {
	const needsPrefix = new Set<number>();
	for (const [m, before] of problem.earlier.entries()) {
		if (before.length > 0) needsPrefix.add(m);
	}
	for (const m of needsPrefix) {
		const own = slotLiterals[m]!;
		// by[t]: the meeting is in slot t or before.
		const by: number[] = [];
		for (let slot = 0; slot < problem.slots; slot++) {
			const variable = formula.variable();
			const literal = own.get(slot);
			if (literal !== undefined) formula.add(-literal, variable);
			if (slot > 0) formula.add(-by[slot - 1]!, variable);
			by.push(variable);
		}
		for (const before of problem.earlier[m]!) {
			for (const [slot, literal] of slotLiterals[before]!) formula.add(-by[slot]!, -literal);
		}
	}
}

function encodeQuotas(problem: Problem, formula: Formula, ways: readonly (readonly Way[])[]): void {
	const users: number[][] = Array.from(problem.quotaLimit, () => []);
	for (const { option, literal } of ways.flat()) {
		for (let i = problem.quotaStart[option]!; i < problem.quotaStart[option + 1]!; i++) {
			users[problem.quotas[i]!]!.push(literal);
		}
	}
	for (const [quota, literals] of users.entries()) {
		formula.atMost(literals, problem.quotaLimit[quota]!);
	}
}

function encodeRuns(problem: Problem, formula: Formula, busy: Busy): void {
	for (let person = 0; person < problem.people; person++) {
		const limit = problem.maxRun[person]!;
		const day = busy[person]!;
		for (let from = 0; from + limit < problem.slots; from++) {
			const run = day.slice(from, from + limit + 1);
			if (run.every((literal) => literal !== undefined)) formula.add(...run.map((l) => -l));
		}
	}
}

function encodeBreaks(
	problem: Problem,
	formula: Formula,
	of: {
		busy: Busy;
		limits: BreakLimits;
		ways: readonly (readonly Way[])[];
		isHeld: readonly (number | null)[];
	}
): number[][] {
	const certain = new Int32Array(problem.people);
	const possible = new Int32Array(problem.people);
	for (const [m, ways] of of.ways.entries()) {
		const people = new Set(ways.flatMap(({ option }) => seatsOf(problem, option)));
		for (const person of people) {
			if (person >= problem.people) continue;
			possible[person]!++;
			const attendsAlways = ways.every(({ option }) => seatsOf(problem, option).includes(person));
			if (of.isHeld[m] === null && attendsAlways) certain[person]!++;
		}
	}
	return Array.from({ length: problem.people }, (_, person) => {
		const day = of.busy[person]!;
		const busyLiterals = day.filter((literal) => literal !== undefined);
		if (problem.min[person]! > 0) promiseMeetings(formula, busyLiterals, problem.min[person]!);
		if (possible[person]! < 2) return [];
		const exactly = certain[person] === possible[person] ? certain[person]! : null;
		const holes = exactly === null ? holesOf(formula, day) : holesOfCounted(formula, day, exactly);
		return formula.count(holes, of.limits.most[person]! + 1, problem.fairness !== null);
	});
}

function promiseMeetings(formula: Formula, busy: readonly number[], min: number): void {
	if (busy.length < min) {
		formula.add();
		return;
	}
	formula.atMost(
		busy.map((literal) => -literal),
		busy.length - min
	);
}

/** Literals "a break begins after this slot". */
function holesOf(formula: Formula, day: readonly (number | undefined)[]): number[] {
	const holes: number[] = [];
	let later: number | undefined;
	for (let slot = day.length - 2; slot >= 0; slot--) {
		// later: busy in slot + 2 or after.
		const after = day[slot + 2];
		if (after !== undefined) {
			const next = formula.variable();
			formula.add(-after, next);
			if (later !== undefined) formula.add(-later, next);
			formula.add(...[after, later].filter((l) => l !== undefined), -next);
			later = next;
		}
		const here = day[slot];
		if (here === undefined || later === undefined) continue;
		holes.push(holeAfter(formula, { here, next: day[slot + 1], notOver: later }));
	}
	return holes;
}

function holeAfter(
	formula: Formula,
	{ here, next, notOver }: { here: number; next: number | undefined; notOver: number }
): number {
	const hole = formula.variable();
	formula.add(-here, ...(next === undefined ? [] : [next]), -notOver, hole);
	formula.add(-hole, here);
	if (next !== undefined) formula.add(-hole, -next);
	formula.add(-hole, notOver);
	return hole;
}

/**
 * The same where the number of meetings is known: reached[k] counts slot by slot how many were held
 * so far, which also says whether the day is over.
 */
function holesOfCounted(
	formula: Formula,
	day: readonly (number | undefined)[],
	exactly: number
): number[] {
	const holes: number[] = [];
	let reached: number[] = [];
	let remaining = day.filter((literal) => literal !== undefined).length;
	for (let slot = 0; slot < day.length; slot++) {
		const here = day[slot];
		if (here !== undefined) {
			remaining--;
			reached = countOn(formula, { reached, here, exactly, remaining });
		}
		const over = reached[exactly - 1];
		const canGoOn = remaining > (day[slot + 1] === undefined ? 0 : 1);
		if (here === undefined || slot + 1 >= day.length || !canGoOn) continue;
		const hole = formula.variable();
		const next = day[slot + 1];
		formula.add(
			-here,
			...(next === undefined ? [] : [next]),
			...(over === undefined ? [] : [over]),
			hole
		);
		formula.add(-hole, here);
		if (next !== undefined) formula.add(-hole, -next);
		if (over !== undefined) formula.add(-hole, -over);
		holes.push(hole);
	}
	return holes;
}

function countOn(
	formula: Formula,
	of: { reached: readonly number[]; here: number; exactly: number; remaining: number }
): number[] {
	const { reached, here, exactly, remaining } = of;
	const size = Math.min(exactly, reached.length + 1);
	const next = Array.from({ length: size }, () => formula.variable());
	for (let k = 0; k < size; k++) {
		const before = reached[k];
		const below = k === 0 ? null : reached[k - 1]!;
		// next[k] ⇔ before ∨ (here ∧ below)
		if (before !== undefined) formula.add(-before, next[k]!);
		formula.add(-here, ...(below === null ? [] : [-below]), next[k]!);
		formula.add(-next[k]!, here, ...(before === undefined ? [] : [before]));
		if (below !== null) formula.add(-next[k]!, below);
	}
	// Never more than `exactly`, and in the end not fewer.
	if (reached.length === exactly) formula.add(-here, -reached[exactly - 1]!);
	const needed = exactly - remaining;
	if (needed > size) formula.add();
	else if (needed > 0) formula.add(next[needed - 1]!);
	return next;
}

/**
 * The numbers of breaks differ by at most `fairness`: whoever has k + fairness breaks obliges
 * everybody to have at least k.
 */
function encodeFairness(
	problem: Problem,
	formula: Formula,
	{ breaks, limits }: { breaks: readonly (readonly number[])[]; limits: BreakLimits }
): void {
	const fairness = problem.fairness ?? 0;
	const most = Math.max(0, ...breaks.map((own) => own.length));
	for (const [person, own] of breaks.entries()) {
		const above = own[limits.most[person]!];
		if (above !== undefined) formula.add(-above);
	}
	for (let k = 1; k + fairness <= most; k++) {
		const everybody = formula.variable();
		for (const own of breaks) {
			const obliges = own[k + fairness - 1];
			if (obliges !== undefined) formula.add(-obliges, everybody);
			const has = own[k - 1];
			formula.add(-everybody, ...(has === undefined ? [] : [has]));
		}
	}
}
