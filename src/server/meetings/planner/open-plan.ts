import { assignTables } from './assign-tables.ts';
import { compileProblem, type Previous, type Problem } from './compile-problem.ts';
import { explain } from './explain-unheld.ts';
import type {
	Change,
	ChangeEffect,
	Instance,
	Meeting,
	Participant,
	PlanState,
	Reason,
	Schedule
} from './instance.ts';
import { placementOf, placesIn, writePlan } from './plan-meetings.ts';
import { Plan } from './plan.ts';
import { domainOf, wishesPerPerson } from './presolve.ts';
import { seatMeeting } from './seat-meeting.ts';
import { removeSlot } from './slot-mask.ts';

/**
 * A plan that is kept up with the day. Nobody loses a confirmed meeting for somebody else's sake: a
 * meeting that a change makes impossible where it is looks for another place, which may move a few
 * others but drops none; what was held, what is locked and what lies before `nowSlot` stays.
 */
export function openPlan(instance: Instance, schedule: Schedule): PlanState {
	let current = { instance, schedule };
	let version = 0;
	let nextId = 0;
	const previews = new Map<number, { version: number; instance: Instance; schedule: Schedule }>();
	return {
		get instance() {
			return current.instance;
		},
		schedule: () => current.schedule,
		preview: (changes, { nowSlot }) => {
			const started = performance.now();
			const changed = changes.reduce(
				(before, change) => applyChange(before, change, nowSlot),
				current.instance
			);
			const { schedule: after, reasons } = replan(
				{ before: current.schedule, instance: changed },
				{ changes, nowSlot }
			);
			const id = ++nextId;
			previews.set(id, { version, instance: changed, schedule: after });
			if (previews.size > mostPreviews) previews.delete(id - mostPreviews);
			const effect = compare(current.schedule, after, reasons);
			return { id, effect: { ...effect, ms: performance.now() - started } };
		},
		apply: (previewId) => {
			const preview = previews.get(previewId);
			if (preview?.version !== version) {
				throw new Error(`The plan has changed since preview ${previewId} was made`);
			}
			current = preview;
			version++;
			previews.clear();
		}
	};
}

/** Previews of one version of the plan that are remembered. */
const mostPreviews = 32;

function applyChange(instance: Instance, change: Change, now: number): Instance {
	switch (change.kind) {
		case 'leave':
			return withoutSlots(instance, change.participant, { from: now, to: instance.slots });
		case 'late':
			return withoutSlots(instance, change.participant, { from: now, to: change.from });
		case 'tables': {
			if (change.slot < now) return instance;
			return { ...instance, locations: instance.locations.with(change.slot, change.tables) };
		}
		case 'wish':
			return { ...instance, meetings: [...instance.meetings, change.meeting] };
		case 'lock': {
			const meeting = instance.meetings[change.meeting];
			if (!meeting) return instance;
			const locked = { ...meeting, locked: true };
			return { ...instance, meetings: instance.meetings.with(change.meeting, locked) };
		}
		case 'now':
			return instance;
	}
}

function withoutSlots(
	instance: Instance,
	participant: number,
	{ from, to }: { from: number; to: number }
): Instance {
	const person = instance.participants[participant];
	if (!person) return instance;
	const away = new Set(person.forbidden);
	for (let slot = from; slot < to; slot++) away.add(slot);
	const changed: Participant = { ...person, forbidden: [...away].sort((x, y) => x - y) };
	return { ...instance, participants: instance.participants.with(participant, changed) };
}

interface Day {
	changes: readonly Change[];
	nowSlot: number;
}

function replan(
	{ before, instance }: { before: Schedule; instance: Instance },
	day: Day
): { schedule: Schedule; reasons: (m: number) => Reason } {
	const places = placesIn(before);
	const problem = compileForDay(instance, places, day.nowSlot);
	const plan = new Plan(problem);
	const displaced = putBack(plan, places, day.nowSlot);
	// Others may have to move for it, but only a few: whoever has printed an agenda should keep it.
	let others = Math.floor(places.size / 100);
	const waiting = displaced.filter((m) => {
		const isSeated = seatMeeting(plan, m, { longest: 0 }) !== null;
		if (isSeated) others--;
		return !isSeated;
	});
	for (const m of waiting) {
		const pushed = seatMeeting(plan, m, { longest: Math.min(longestChain, others - 1) });
		if (pushed !== null) others -= pushed + 1;
		else if (hasLostTables(day)) makeRoom(plan, m, places);
	}
	addWishes(plan, { places, day, others });
	const tables = assignTables(plan, tablesBefore(plan, places));
	const wishes = wishesPerPerson(problem);
	const gone = new Set(day.changes.flatMap((c) => (c.kind === 'leave' ? [c.participant] : [])));
	return {
		schedule: writePlan(plan, tables),
		reasons: (m) => {
			const left = peopleOf(instance.meetings[m]!).find((person) => gone.has(person));
			if (left !== undefined) return { kind: 'left', participant: left };
			const isOver = domainOf(problem, m).length === 0 && day.nowSlot >= instance.slots;
			return isOver ? { kind: 'day_over', now: day.nowSlot } : explain(plan, m, wishes);
		}
	};
}

function peopleOf({ a, b, alternates }: Meeting): number[] {
	return [a, b, ...alternates];
}

/** Most meetings that one may push to another slot. */
const longestChain = 12;

function hasLostTables({ changes }: Day): boolean {
	return changes.some(({ kind }) => kind === 'tables');
}

/** What was held stays where it was, and nothing new comes before `now`. */
function compileForDay(instance: Instance, places: Previous, now: number): Problem {
	const open = {
		...instance,
		// A locked meeting keeps its slot below; its table may break.
		meetings: instance.meetings.map((meeting) =>
			meeting.locked ? { ...meeting, locked: false } : meeting
		),
		mustScheduleAll: false
	};
	const problem = compileProblem(open, places);
	const { words } = problem;
	for (const { id, locked } of instance.meetings) {
		const slot = places.get(id)?.slot ?? -1;
		const isBound = slot >= 0 && (slot < now || locked);
		for (const other of domainOf(problem, id)) {
			if (isBound ? other === slot : other >= now) continue;
			removeSlot(problem.domain, id * words, other);
			for (let o = problem.optionStart[id]!; o < problem.optionStart[id + 1]!; o++) {
				removeSlot(problem.optionDomain, o * words, other);
			}
		}
	}
	return { ...problem, instance };
}

/** Puts every meeting back into its place; those for which that is not possible any more are listed. */
function putBack(plan: Plan, places: Previous, now: number): number[] {
	const { problem } = plan;
	const { at, option } = placementOf(problem, places);
	const order = [...places.keys()].sort((x, y) => {
		const rank = (m: number) => (isBound(m) ? 1 : 0);
		return rank(y) - rank(x) || problem.weight[y]! - problem.weight[x]! || x - y;
	});
	return order.filter((m) => {
		const slot = at[m]!;
		if (slot < 0) return true;
		if (slot >= now && !plan.fits(m, slot, option[m]!)) return true;
		plan.place(m, slot, option[m]!);
		return false;
	});

	function isBound(m: number): boolean {
		return at[m]! < now || problem.instance.meetings[m]!.locked;
	}
}

/** A slot has lost a table, and the meeting found no other place: perhaps one of its neighbours does. */
function makeRoom(plan: Plan, m: number, places: Previous): void {
	const { problem } = plan;
	const slot = places.get(m)?.slot ?? -1;
	const option = placementOf(problem, places).option[m]!;
	if (slot < 0 || option < 0) return;
	const hasTables = problem.pool.some((pool, s) => s !== slot && plan.pooled[s]! < pool);
	if (problem.pooled[option] === 1 && !hasTables) return;
	for (const other of places.keys()) {
		if (plan.at[other] !== slot || domainOf(problem, other).length < 2) continue;
		const otherOption = plan.option[other]!;
		plan.remove(other);
		if (plan.fits(m, slot, option)) {
			plan.place(m, slot, option);
			if (seatMeeting(plan, other, { longest: longestChain }) !== null) return;
			plan.remove(m);
		}
		plan.place(other, slot, otherOption);
	}
}

/**
 * New wishes may push others aside a little; old ones take what has become free. A locked meeting that
 * was lost is not held again: people were told when it is, and then that it is not.
 */
function addWishes(
	plan: Plan,
	{ places, day, others }: { places: Previous; day: Day; others: number }
): void {
	const { problem } = plan;
	const fresh = new Set(day.changes.flatMap((c) => (c.kind === 'wish' ? [c.meeting.id] : [])));
	const waiting: number[] = [];
	for (const { id, locked } of problem.instance.meetings) {
		if (plan.at[id]! < 0 && !places.has(id) && !locked) waiting.push(id);
	}
	waiting.sort(
		(x, y) =>
			Number(fresh.has(y)) - Number(fresh.has(x)) ||
			problem.weight[y]! - problem.weight[x]! ||
			x - y
	);
	let left = others;
	for (const m of waiting) {
		const longest = fresh.has(m) ? Math.max(0, Math.min(longestChain, left)) : 0;
		left -= seatMeeting(plan, m, { longest }) ?? 0;
	}
}

function tablesBefore(plan: Plan, places: Previous): Map<number, number> {
	const tables = new Map<number, number>();
	for (const [m, { slot, location }] of places) {
		if (location !== null && plan.at[m] === slot) tables.set(m, location);
	}
	return tables;
}

function compare(
	before: Schedule,
	after: Schedule,
	reasonOf: (m: number) => Reason
): Omit<ChangeEffect, 'ms'> {
	const old = new Map(before.assignments.map(({ m, slot }) => [m, slot]));
	const now = new Map(after.assignments.map(({ m, slot }) => [m, slot]));
	return {
		moved: [...now].filter(([m, slot]) => old.has(m) && old.get(m) !== slot).map(([m]) => m),
		lost: [...old.keys()].filter((m) => !now.has(m)).map((m) => ({ m, reason: reasonOf(m) })),
		added: [...now.keys()].filter((m) => !old.has(m))
	};
}
