import fc from 'fast-check';
import type { InstanceFile, MeetingEntry, ParticipantEntry } from './documents.ts';

/** Draws values inside a property. */
export type Draw = fc.GeneratorValue;

interface Session {
	from: number;
	to: number;
}

interface Size {
	people: number;
	meetings: number;
	slots: number;
	tables: number;
}

const small: Size = { people: 6, meetings: 7, slots: 5, tables: 3 };

/**
 * A random event that can be read: everything in it exists, and it does not speak against itself.
 * Whether it has a plan is open. `version` 2 uses every extension now and then.
 */
export function drawInstance(draw: Draw, version: 1 | 2, size: Size = small): InstanceFile {
	const upTo = (least: number, most: number) => draw(fc.integer, { min: least, max: most });
	const pick = <T>(...from: T[]): T => from[upTo(0, from.length - 1)]!;
	const seldom = (share = 4) => upTo(1, share) === 1;
	const slots = upTo(1, size.slots);
	const people = upTo(2, size.people);
	const some = (below: number): number[] => {
		const list = Array.from({ length: upTo(0, 2) }, () => upTo(0, below - 1));
		return [...new Set(list)];
	};
	const sessions: Session[] = seldom(2) && slots > 1 ? cutDay(slots, upTo(1, slots - 1)) : [];
	const locations = seldom()
		? Array.from({ length: slots }, () => upTo(0, size.tables))
		: upTo(1, size.tables);
	const least = Math.min(...[locations].flat());
	const participants = Array.from({ length: people }, (_, id) => {
		const entry: ParticipantEntry = { id };
		if (seldom()) entry.forbidden = some(slots);
		if (version === 1) return entry;
		if (seldom(2)) entry.organisation = pick('north', 'south', 'west');
		if (seldom(2)) entry.languages = pick(['de'], ['cs'], ['cs', 'DE'], ['en']);
		if (seldom(2)) entry.group = pick('buyer', 'seller');
		if (seldom(6)) entry.late = upTo(0, slots);
		if (seldom(6)) entry.maxRun = upTo(1, 3);
		if (seldom(12)) entry.min = upTo(0, 2);
		if (seldom(8)) entry.max = upTo(2, 4);
		return entry;
	});
	const meetings: MeetingEntry[] = [];
	const count = upTo(0, size.meetings);
	const fixedPlaces = new Set<string>();
	for (let id = 0; id < count; id++) {
		const a = upTo(0, people - 1);
		const b = (a + upTo(1, people - 1)) % people;
		const entry: MeetingEntry = { id, a, b };
		if (seldom()) entry.weight = upTo(0, 5);
		if (sessions.length > 0 && seldom()) entry.session = upTo(0, sessions.length - 1);
		if (seldom(8)) {
			const range = sessions[entry.session ?? -1];
			entry.fixed = upTo(range?.from ?? 0, (range?.to ?? slots) - 1);
		}
		if (id > 0 && seldom(6)) entry.after = some(id);
		if (least > 0 && seldom(8)) {
			const location = upTo(0, least - 1);
			const place = `${String(entry.fixed)}/${String(location)}`;
			if (entry.fixed === undefined || !fixedPlaces.has(place)) entry.location = location;
			fixedPlaces.add(place);
		}
		if (version === 2) extend(entry, participants, { upTo, seldom });
		meetings.push(entry);
	}
	const instance: InstanceFile = {
		format: `b2b-instance/${String(version)}`,
		name: 'random',
		slots,
		sessions,
		locations,
		participants,
		meetings
	};
	if (seldom(3)) instance.fairness = upTo(0, 2);
	if (seldom(2)) instance.mustScheduleAll = false;
	if (version === 1) return instance;
	if (seldom(2)) {
		instance.interpreters = Array.from({ length: upTo(0, 2) }, (_, id) => ({
			id,
			languages: pick(['de', 'cs'], ['cs', 'en'], ['de', 'cs', 'en']),
			forbidden: some(slots)
		}));
	}
	if (least > 0 && seldom()) addTables(instance, { upTo, some, least });
	if (seldom()) {
		const group = () => pick('buyer', 'seller');
		instance.rules = [{ groups: [group(), group()], max: upTo(0, 2) }];
	}
	return instance;
}

function cutDay(slots: number, noon: number) {
	return [
		{ name: 'AM', from: 0, to: noon },
		{ name: 'PM', from: noon, to: slots }
	];
}

interface Dice {
	upTo: (least: number, most: number) => number;
	seldom: (share?: number) => boolean;
}

function extend(entry: MeetingEntry, people: ParticipantEntry[], { upTo, seldom }: Dice) {
	const firmOf = (id: number) => people[id]?.organisation;
	const firms = [firmOf(entry.a), firmOf(entry.b)];
	const colleagues = people.filter(
		({ id, organisation }) =>
			id !== entry.a &&
			id !== entry.b &&
			(organisation === undefined || firms.includes(organisation))
	);
	if (colleagues.length > 0 && seldom(3)) {
		const first = upTo(0, colleagues.length - 1);
		entry.alternates = colleagues.slice(first, first + upTo(1, 2)).map(({ id }) => id);
		if (seldom(3)) entry.need = 'all';
	}
	if (seldom()) entry.rank = upTo(1, 3);
	if (seldom(12)) entry.locked = true;
}

function addTables(
	instance: InstanceFile,
	{ upTo, some, least }: { upTo: Dice['upTo']; some: (below: number) => number[]; least: number }
) {
	const isAsked = instance.meetings.some(({ location }) => location !== undefined);
	if (!isAsked) {
		const owner = upTo(0, instance.participants.length - 1);
		instance.stands = [{ id: 0, location: upTo(0, least - 1), participants: [owner] }];
		instance.rooms = [
			{ id: 0, name: 'hall', locations: some(least), forbidden: some(instance.slots) }
		];
	}
}
