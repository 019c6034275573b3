import { grouped, refuse, under, type At } from './fields.ts';
import type { Instance, Meeting, Participant, Room, Stand } from './instance.ts';

/** The lists as they stand in the file, whose order its places name. */
interface Listed {
	participants: readonly Participant[];
	meetings: readonly Meeting[];
	rooms: readonly Room[];
	stands: readonly Stand[];
}

/**
 * Refuses what reading alone shows to be wrong: names of things that do not exist, slots outside
 * the day, and what the file says against itself. Whatever needs counting is left to the planner.
 */
export function checkInstance(instance: Instance, listed: Listed): void {
	for (const [index, { from, to }] of instance.sessions.entries()) {
		const at = under(null, 'sessions', index);
		if (from >= to) refuse('contradiction', at, 'a session ends after it begins');
		expectSlot(instance, to - 1, under(at, 'to'));
	}
	for (const [index, participant] of listed.participants.entries()) {
		checkParticipant(instance, participant, under(null, 'participants', index));
	}
	for (const [index, { forbidden }] of instance.interpreters.entries()) {
		expectSlots(instance, forbidden, under(null, 'interpreters', index, 'forbidden'));
	}
	checkRooms(instance, listed.rooms);
	checkStands(instance, listed.stands);
	const checkMeeting = meetingCheck(instance);
	for (const [index, meeting] of listed.meetings.entries()) {
		checkMeeting(meeting, under(null, 'meetings', index));
	}
	refuseSharedTables(listed.meetings);
	refuseCycles(instance, listed.meetings);
}

/** What a single meeting must satisfy, also one that the instance does not hold yet. */
export function meetingCheck(instance: Instance): (meeting: Meeting, at: At | null) => void {
	const isThere = tableCheck(instance);
	const owners = new Map(instance.stands.map((stand) => [stand.location, stand.participants]));
	return (meeting, at) => {
		checkPeople(instance, meeting, at);
		const range = checkSlots(instance, meeting, at);
		checkOrder(instance, meeting, at);
		const { location, fixed } = meeting;
		if (location === null) return;
		if (!range.some((slot) => isThere(location, slot))) {
			const when = fixed === null ? 'none of its slots' : `slot ${String(fixed)}`;
			const what = `${when} has the table ${grouped(location)}; tables count from 0`;
			refuse('contradiction', under(at, 'location'), what);
		}
		const people = [meeting.a, meeting.b, ...meeting.alternates];
		if (owners.get(location)?.every((owner) => !people.includes(owner))) {
			const what = `table ${grouped(location)} is the stand of others`;
			refuse('contradiction', under(at, 'location'), what);
		}
	};
}

function checkParticipant(instance: Instance, participant: Participant, at: At | null): void {
	const { forbidden, late, min, max } = participant;
	expectSlots(instance, forbidden, under(at, 'forbidden'));
	if (late > instance.slots) expectSlot(instance, late, under(at, 'late'));
	if (max !== null && min > max) {
		const what = `at least ${String(min)} and at most ${String(max)} meetings`;
		refuse('contradiction', under(at, 'min'), what);
	}
}

function checkRooms(instance: Instance, rooms: readonly Room[]): void {
	const taken = new Map<number, number>();
	for (const [index, room] of rooms.entries()) {
		const at = under(null, 'rooms', index);
		expectSlots(instance, room.forbidden, under(at, 'forbidden'));
		for (const location of room.locations) {
			expectTable(instance, location, under(at, 'locations'));
			const other = taken.get(location);
			if (other !== undefined) {
				const what = `table ${grouped(location)} is in room ${String(other)} already`;
				refuse('contradiction', under(at, 'locations'), what);
			}
			taken.set(location, room.id);
		}
	}
}

function checkStands(instance: Instance, stands: readonly Stand[]): void {
	const [tables, owners] = [new Set<number>(), new Set<number>()];
	for (const [index, stand] of stands.entries()) {
		const at = under(null, 'stands', index);
		expectTable(instance, stand.location, under(at, 'location'));
		if (tables.has(stand.location)) {
			const what = `table ${grouped(stand.location)} is a stand already`;
			refuse('contradiction', under(at, 'location'), what);
		}
		tables.add(stand.location);
		for (const owner of stand.participants) {
			expectParticipant(instance, owner, under(at, 'participants'));
			if (owners.has(owner)) {
				const what = `participant ${String(owner)} has a stand already`;
				refuse('contradiction', under(at, 'participants'), what);
			}
			owners.add(owner);
		}
	}
}

function checkPeople(instance: Instance, { a, b, alternates }: Meeting, at: At | null): void {
	expectParticipant(instance, a, under(at, 'a'));
	expectParticipant(instance, b, under(at, 'b'));
	if (a === b) {
		refuse('contradiction', under(at, 'b'), `participant ${String(a)} meets themselves`);
	}
	const organisationOf = (id: number) => instance.participants[id]?.organisation ?? null;
	const sides = [organisationOf(a), organisationOf(b)];
	for (const other of alternates) {
		const place = under(at, 'alternates');
		expectParticipant(instance, other, place);
		if (other === a || other === b) {
			refuse('contradiction', place, `participant ${String(other)} is named as a or b already`);
		}
		const own = organisationOf(other);
		if (own !== null && !sides.includes(own)) {
			const what = `participant ${String(other)} is of neither side's organisation`;
			refuse('contradiction', place, what);
		}
	}
}

/** Returns the slots that the meeting itself allows. */
function checkSlots(instance: Instance, { session, fixed }: Meeting, at: At | null): number[] {
	const bound = session === null ? { from: 0, to: instance.slots } : instance.sessions[session];
	if (!bound) {
		const what = `there is no session ${String(session)}`;
		return refuse('reference', under(at, 'session'), what);
	}
	if (fixed === null) return slotsOf(bound);
	expectSlot(instance, fixed, under(at, 'fixed'));
	if (fixed < bound.from || fixed >= bound.to) {
		const range = `slots ${String(bound.from)} to ${String(bound.to - 1)}`;
		const what = `slot ${String(fixed)} is outside session ${String(session)} (${range})`;
		refuse('contradiction', under(at, 'fixed'), what);
	}
	return [fixed];
}

function slotsOf({ from, to }: { from: number; to: number }): number[] {
	return Array.from({ length: to - from }, (_, index) => from + index);
}

function checkOrder(instance: Instance, { id, after }: Meeting, at: At | null): void {
	for (const other of after) {
		if (other === id) refuse('contradiction', under(at, 'after'), 'a meeting is not after itself');
		if (other >= instance.meetings.length) {
			refuse('reference', under(at, 'after'), `there is no meeting ${grouped(other)}`);
		}
	}
}

/** Two meetings that are fixed to one slot and one table. */
function refuseSharedTables(meetings: readonly Meeting[]): void {
	const taken = new Map<string, number>();
	for (const [index, { id, fixed, location }] of meetings.entries()) {
		if (fixed === null || location === null) continue;
		const place = `${String(fixed)}/${String(location)}`;
		const other = taken.get(place);
		if (other !== undefined) {
			const what = `meeting ${grouped(other)} is fixed to slot ${String(fixed)} and table ${grouped(location)} as well`;
			refuse('contradiction', under(null, 'meetings', index, 'location'), what);
		}
		taken.set(place, id);
	}
}

/** Meetings that would have to be in an earlier slot than themselves. */
function refuseCycles(instance: Instance, meetings: readonly Meeting[]): void {
	const cycle = findCycle(instance.meetings);
	if (!cycle) return;
	const [first = 0] = cycle;
	const index = meetings.findIndex(({ id }) => id === first);
	const shown = cycle.length > 9 ? [...cycle.slice(0, 8), '…', first] : [...cycle, first];
	const what = `a cycle, each meeting being after the next: ${shown.join(' → ')}`;
	refuse('contradiction', under(null, 'meetings', index, 'after'), what);
}

/** Depth first without recursion: a chain may be as long as there are meetings. */
function findCycle(meetings: readonly Meeting[]): number[] | null {
	const states = new Uint8Array(meetings.length);
	const [open, done] = [1, 2];
	for (const { id } of meetings) {
		if (states[id] !== 0) continue;
		const trail = [{ id, next: 0 }];
		states[id] = open;
		for (let top = trail.at(-1); top; top = trail.at(-1)) {
			const before = meetings[top.id]?.after[top.next++];
			if (before === undefined) {
				states[top.id] = done;
				trail.pop();
			} else if (states[before] === open) {
				return trail.slice(trail.findIndex((step) => step.id === before)).map((step) => step.id);
			} else if (states[before] !== done) {
				states[before] = open;
				trail.push({ id: before, next: 0 });
			}
		}
	}
	return null;
}

function tableCheck(instance: Instance): (location: number, slot: number) => boolean {
	const rooms = new Map(
		instance.rooms.flatMap(({ locations, forbidden }) => {
			const closed = new Set(forbidden);
			return locations.map((location) => [location, closed] as const);
		})
	);
	return (location, slot) =>
		location < (instance.locations[slot] ?? 0) && !rooms.get(location)?.has(slot);
}

function expectSlots(instance: Instance, slots: readonly number[], at: At | null): void {
	for (const slot of slots) expectSlot(instance, slot, at);
}

function expectSlot(instance: Instance, slot: number, at: At | null): void {
	if (slot < instance.slots) return;
	const last = String(instance.slots - 1);
	refuse('reference', at, `slot ${String(slot)} is outside the day, whose slots are 0 to ${last}`);
}

function expectParticipant(instance: Instance, id: number, at: At | null): void {
	if (id < instance.participants.length) return;
	const last = grouped(instance.participants.length - 1);
	const what = `there is no participant ${grouped(id)}; participants are 0 to ${last}`;
	refuse('reference', at, what);
}

function expectTable(instance: Instance, location: number, at: At | null): void {
	if (location < Math.max(...instance.locations)) return;
	refuse('contradiction', at, `no slot has the table ${grouped(location)}; tables count from 0`);
}
