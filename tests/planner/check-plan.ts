import type {
	AssignmentEntry,
	InstanceFile,
	MeetingEntry,
	ParticipantEntry,
	ScheduleFile
} from './documents.ts';

export const rules = [
	'format',
	'unknown meeting',
	'meeting twice',
	'all held',
	'slot of the day',
	'session',
	'fixed slot',
	'order',
	'one at a time',
	'forbidden slot',
	'late',
	'tables in number',
	'table exists',
	'table taken',
	'fixed table',
	'all or no tables',
	'closed room',
	'stand',
	'who attends',
	'interpreter',
	'interpreter busy',
	'interpreter away',
	'run',
	'promise',
	'most',
	'group rule',
	'fairness',
	'locked'
] as const;

export type Rule = (typeof rules)[number];

export interface Violation {
	rule: Rule;
	text: string;
}

interface Held {
	meeting: MeetingEntry;
	entry: AssignmentEntry;
	people: number[];
}

/**
 * Every rule that a plan breaks, judged on the raw files. Shares nothing with the planner or its
 * reader on purpose: neither types nor defaults nor helpers.
 */
export function checkPlan(
	instance: InstanceFile,
	schedule: ScheduleFile,
	previous: ScheduleFile | null = null
): Violation[] {
	const found: Violation[] = [];
	const say = (rule: Rule, text: string) => found.push({ rule, text });
	const wanted = instance.format.endsWith('/1') ? 'b2b-schedule/1' : 'b2b-schedule/2';
	if (schedule.format !== wanted) say('format', schedule.format);
	const held = holdings(instance, schedule, say);
	checkCompleteness(instance, held, say);
	for (const one of held) {
		checkTime(instance, one, held, say);
		checkTable(instance, one, say);
		checkPeople(instance, one, say);
		checkInterpreter(instance, one, say);
	}
	checkClashes(held, say);
	checkNumbers(instance, held, say);
	checkCalendars(instance, held, say);
	checkRules(instance, held, say);
	if (previous) checkLocked(held, previous, say);
	return found;
}

type Say = (rule: Rule, text: string) => void;

function holdings(instance: InstanceFile, schedule: ScheduleFile, say: Say): Held[] {
	const held: Held[] = [];
	const seen = new Set<number>();
	const meetings = new Map(instance.meetings.map((meeting) => [meeting.id, meeting]));
	for (const entry of schedule.assignments) {
		const meeting = meetings.get(entry.m);
		if (!meeting) {
			say('unknown meeting', String(entry.m));
			continue;
		}
		if (seen.has(entry.m)) say('meeting twice', String(entry.m));
		seen.add(entry.m);
		held.push({ meeting, entry, people: peopleOf(meeting, entry) });
	}
	const withTable = held.filter(({ entry }) => typeof entry.location === 'number').length;
	if (withTable > 0 && withTable < held.length) say('all or no tables', String(withTable));
	return held;
}

function peopleOf(meeting: MeetingEntry, entry: AssignmentEntry): number[] {
	if (entry.attendees) return entry.attendees;
	const everybody = [meeting.a, meeting.b, ...(meeting.alternates ?? [])];
	return meeting.need === 'all' ? everybody : [meeting.a, meeting.b];
}

function checkCompleteness(instance: InstanceFile, held: readonly Held[], say: Say) {
	const ids = new Set(held.map(({ meeting }) => meeting.id));
	for (const { id, locked } of instance.meetings) {
		if (ids.has(id)) continue;
		if (instance.mustScheduleAll ?? true) say('all held', String(id));
		else if (locked) say('locked', `${String(id)} is not held`);
	}
}

function checkTime(instance: InstanceFile, one: Held, held: readonly Held[], say: Say) {
	const { meeting, entry } = one;
	const label = `meeting ${String(meeting.id)} at ${String(entry.slot)}`;
	if (!Number.isInteger(entry.slot) || entry.slot < 0 || entry.slot >= instance.slots) {
		say('slot of the day', label);
	}
	if (typeof meeting.session === 'number') {
		const session = instance.sessions?.[meeting.session];
		if (!session || entry.slot < session.from || entry.slot >= session.to) say('session', label);
	}
	if (typeof meeting.fixed === 'number' && meeting.fixed !== entry.slot) say('fixed slot', label);
	for (const before of meeting.after ?? []) {
		const other = held.find((candidate) => candidate.meeting.id === before);
		if (other && other.entry.slot >= entry.slot) say('order', `${label}, ${String(before)} first`);
	}
}

function checkTable(instance: InstanceFile, { meeting, entry, people }: Held, say: Say) {
	const { location } = entry;
	const label = `meeting ${String(meeting.id)} at table ${String(location)}`;
	if (typeof location !== 'number') return;
	if (location < 0 || location >= tablesIn(instance, entry.slot)) say('table exists', label);
	if (typeof meeting.location === 'number') {
		if (meeting.location !== location) say('fixed table', label);
	} else {
		const stands = instance.stands ?? [];
		const own = stands.filter((stand) => stand.participants.some((id) => people.includes(id)));
		const stand = stands.find((candidate) => candidate.location === location);
		if (own.length > 0 ? !stand || !own.includes(stand) : stand) say('stand', label);
	}
	for (const room of instance.rooms ?? []) {
		const isIn = room.locations.includes(location);
		if (isIn && (room.forbidden ?? []).includes(entry.slot)) say('closed room', label);
	}
}

function tablesIn(instance: InstanceFile, slot: number): number {
	return typeof instance.locations === 'number'
		? instance.locations
		: (instance.locations[slot] ?? 0);
}

function checkPeople(instance: InstanceFile, { meeting, people }: Held, say: Say) {
	const label = `meeting ${String(meeting.id)}: ${people.join(', ')}`;
	const named = [meeting.a, meeting.b, ...(meeting.alternates ?? [])];
	const strangers = people.filter((id) => !named.includes(id));
	const isTwice = new Set(people).size < people.length;
	const count = (side: 'a' | 'b') =>
		people.filter((id) => sideFor(instance, meeting, id) === side).length;
	const isComplete =
		meeting.need === 'all'
			? named.every((id) => people.includes(id))
			: count('a') === 1 && count('b') === 1;
	if (strangers.length > 0 || isTwice || !isComplete) say('who attends', label);
}

function person(instance: InstanceFile, id: number): ParticipantEntry {
	const first = instance.participants[id];
	if (first?.id === id) return first;
	return instance.participants.find((candidate) => candidate.id === id) ?? { id };
}

function sideFor(instance: InstanceFile, meeting: MeetingEntry, id: number): 'a' | 'b' {
	if (id === meeting.a || id === meeting.b) return id === meeting.a ? 'a' : 'b';
	const firm = person(instance, id).organisation;
	const isOfA = typeof firm === 'string' && firm === person(instance, meeting.a).organisation;
	return isOfA && firm !== person(instance, meeting.b).organisation ? 'a' : 'b';
}

function checkInterpreter(instance: InstanceFile, { meeting, entry, people }: Held, say: Say) {
	const label = `meeting ${String(meeting.id)}, interpreter ${String(entry.interpreter)}`;
	const spoken = people
		.map((id) => (person(instance, id).languages ?? []).map((tag) => tag.toLowerCase()))
		.filter((languages) => languages.length > 0);
	const all = new Set(spoken.flat());
	const isCommon = (tag: string) => spoken.every((languages) => languages.includes(tag));
	const isNeeded = spoken.length > 1 && ![...all].some(isCommon);
	const chosen = instance.interpreters?.find(({ id }) => id === entry.interpreter);
	if (entry.interpreter === undefined || entry.interpreter === null) {
		if (isNeeded) say('interpreter', `${label}: nobody`);
		return;
	}
	const tags = (chosen?.languages ?? []).map((tag) => tag.toLowerCase());
	const suits = spoken.every((languages) => languages.some((tag) => tags.includes(tag)));
	if (!chosen || !isNeeded || !suits) say('interpreter', label);
	if (chosen?.forbidden?.includes(entry.slot)) say('interpreter away', label);
}

function checkClashes(held: readonly Held[], say: Say) {
	const taken = new Set<string>();
	const take = (rule: Rule, what: string) => {
		if (taken.has(what)) say(rule, what);
		taken.add(what);
	};
	for (const { entry, people } of held) {
		const slot = `slot ${String(entry.slot)}`;
		for (const id of people) take('one at a time', `participant ${String(id)}, ${slot}`);
		if (typeof entry.location === 'number') {
			take('table taken', `table ${String(entry.location)}, ${slot}`);
		}
		if (typeof entry.interpreter === 'number') {
			take('interpreter busy', `interpreter ${String(entry.interpreter)}, ${slot}`);
		}
	}
}

function checkNumbers(instance: InstanceFile, held: readonly Held[], say: Say) {
	for (let slot = 0; slot < instance.slots; slot++) {
		const meetings = held.filter(({ entry }) => entry.slot === slot).length;
		const tables = tablesIn(instance, slot);
		const closed = (instance.rooms ?? [])
			.filter((room) => room.forbidden?.includes(slot))
			.flatMap((room) => room.locations.filter((location) => location < tables)).length;
		if (meetings > tables - closed) {
			say('tables in number', `${String(meetings)} meetings in slot ${String(slot)}`);
		}
	}
}

function checkCalendars(instance: InstanceFile, held: readonly Held[], say: Say) {
	const breaks: number[] = [];
	for (const { id, forbidden, late, maxRun, min, max } of instance.participants) {
		const label = `participant ${String(id)}`;
		const slots = slotsWith(held, id);
		if (slots.some((slot) => forbidden?.includes(slot))) say('forbidden slot', label);
		if (slots.some((slot) => slot < (late ?? 0))) say('late', label);
		if (typeof maxRun === 'number' && longestRun(slots) > maxRun) say('run', label);
		if (slots.length < (min ?? 0)) say('promise', label);
		if (typeof max === 'number' && slots.length > max) say('most', label);
		breaks.push(breaksIn(slots));
	}
	if (typeof instance.fairness === 'number') {
		const spread = Math.max(...breaks) - Math.min(...breaks);
		if (spread > instance.fairness) say('fairness', `spread ${String(spread)}`);
	}
}

function slotsWith(held: readonly Held[], id: number): number[] {
	return held
		.filter(({ people }) => people.includes(id))
		.map(({ entry }) => entry.slot)
		.sort((one, other) => one - other);
}

function longestRun(slots: readonly number[]): number {
	let [longest, run] = [0, 0];
	for (const [index, slot] of slots.entries()) {
		run = index > 0 && slot === (slots[index - 1] ?? 0) + 1 ? run + 1 : 1;
		longest = Math.max(longest, run);
	}
	return longest;
}

/** Maximal groups of idle slots between two consecutive meetings. */
function breaksIn(slots: readonly number[]): number {
	return slots.filter((slot, index) => index > 0 && slot > (slots[index - 1] ?? 0) + 1).length;
}

function checkRules(instance: InstanceFile, held: readonly Held[], say: Say) {
	for (const { groups, max } of instance.rules ?? []) {
		const [one = '', other = ''] = groups;
		const counts = new Map<number, number>();
		for (const { meeting, people } of held) {
			const groupsOn = (side: 'a' | 'b') =>
				people
					.filter((id) => sideFor(instance, meeting, id) === side)
					.map((id) => person(instance, id).group);
			const [atA, atB] = [groupsOn('a'), groupsOn('b')];
			const isMeant =
				(atA.includes(one) && atB.includes(other)) || (atA.includes(other) && atB.includes(one));
			if (!isMeant) continue;
			for (const id of people) counts.set(id, (counts.get(id) ?? 0) + 1);
		}
		for (const [id, count] of counts) {
			if (count > max) say('group rule', `participant ${String(id)}: ${one}–${other}`);
		}
	}
}

function checkLocked(held: readonly Held[], previous: ScheduleFile, say: Say) {
	for (const { meeting, entry } of held) {
		const before = previous.assignments.find(({ m }) => m === meeting.id);
		if (!meeting.locked || !before) continue;
		const isMoved = typeof meeting.fixed !== 'number' && before.slot !== entry.slot;
		const isElsewhere =
			typeof meeting.location !== 'number' &&
			typeof before.location === 'number' &&
			before.location !== entry.location;
		if (isMoved || isElsewhere) say('locked', `meeting ${String(meeting.id)}`);
	}
}

export interface Measures {
	held: number;
	of: number;
	heldWeight: number;
	breaks: number;
	idleSlots: number;
	tableChanges: number;
	/** Smallest share held of what a participant could hold at most by the calendar alone. */
	worstShare: number;
	/** Participants with wishes and without a meeting. */
	without: number;
}

/** What a report must say about a plan, counted anew. */
export function measurePlan(instance: InstanceFile, schedule: ScheduleFile): Measures {
	const held = holdings(instance, schedule, () => undefined);
	const result: Measures = {
		held: held.length,
		of: instance.meetings.length,
		heldWeight: held.reduce((sum, { meeting }) => sum + (meeting.weight ?? 1), 0),
		breaks: 0,
		idleSlots: 0,
		tableChanges: 0,
		worstShare: 1,
		without: 0
	};
	const possible = mostPossible(instance);
	const own = byParticipant(held);
	for (const { id } of instance.participants) {
		const meetings = own.get(id) ?? [];
		const slots = meetings.map(({ entry }) => entry.slot);
		result.breaks += breaksIn(slots);
		for (const [index, { entry }] of meetings.entries()) {
			const before = meetings[index - 1]?.entry;
			if (!before) continue;
			result.idleSlots += entry.slot - before.slot - 1;
			if (before.location !== entry.location) result.tableChanges += 1;
		}
		const most = possible.get(id) ?? 0;
		if (most === 0) continue;
		result.worstShare = Math.min(result.worstShare, meetings.length / most);
		if (meetings.length === 0) result.without += 1;
	}
	return result;
}

function byParticipant(held: readonly Held[]): Map<number, Held[]> {
	const own = new Map<number, Held[]>();
	for (const one of held) {
		for (const id of one.people) own.set(id, [...(own.get(id) ?? []), one]);
	}
	for (const meetings of own.values()) {
		meetings.sort((one, other) => one.entry.slot - other.entry.slot);
	}
	return own;
}

/** Whom a participant could at most meet, were all the others and all tables theirs. */
export function mostPossible(instance: InstanceFile): Map<number, number> {
	const free = instance.participants.map(({ forbidden, late }) =>
		Array.from({ length: instance.slots }, (_, slot) => slot).filter(
			(slot) => slot >= (late ?? 0) && !forbidden?.includes(slot)
		)
	);
	const wishes = new Map<number, number[][]>();
	for (const { a, b, alternates } of instance.meetings) {
		// Who stands in for somebody need not get anything from it.
		if (alternates?.length) continue;
		const both = (free[a] ?? []).filter((slot) => free[b]?.includes(slot));
		for (const id of [a, b]) wishes.set(id, [...(wishes.get(id) ?? []), both]);
	}
	return new Map([...wishes].map(([id, options]) => [id, matching(options)]));
}

/** Size of a largest matching, by augmenting paths. */
function matching(options: readonly (readonly number[])[]): number {
	const taken = new Map<number, number>();
	const place = (index: number, seen: Set<number>): boolean => {
		for (const slot of options[index] ?? []) {
			if (seen.has(slot)) continue;
			seen.add(slot);
			const holder = taken.get(slot);
			if (holder !== undefined && !place(holder, seen)) continue;
			taken.set(slot, index);
			return true;
		}
		return false;
	};
	return options.filter((_, index) => place(index, new Set())).length;
}
