import { BadInput } from './bad-input.ts';
import { checkInstance, meetingCheck } from './check-instance.ts';
import {
	amount,
	asObject,
	flag,
	grouped,
	integer,
	label,
	listOf,
	oneOf,
	optional,
	orNull,
	record,
	refuse,
	required,
	sorted,
	text,
	under,
	withheld,
	type At,
	type Fields,
	type Reader
} from './fields.ts';
import {
	limits,
	type GroupRule,
	type Instance,
	type InstanceFormat,
	type Interpreter,
	type Meeting,
	type Participant,
	type Room,
	type Session,
	type Stand
} from './instance.ts';
import { locate, parseJson } from './parse-json.ts';

/** Reads an instance of format 1 or 2. Throws `BadInput` with the place in the text. */
export function readInstance(source: string): Instance {
	return readDocument(source, toInstance);
}

/** Reads a text with a reader of values and adds line and column to what it refuses. */
export function readDocument<T>(source: string, read: (value: unknown) => T): T {
	const value = parseJson(source);
	try {
		return read(value);
	} catch (cause) {
		if (!(cause instanceof BadInput)) throw cause;
		throw new BadInput(cause.fault, cause.what, cause.path, locate(source, cause.path));
	}
}

/** The same for a value that has been parsed, or built, already. */
export function toInstance(value: unknown): Instance {
	const { format } = asObject(value, null);
	const raw = documents[anyFormat(format)](value, null);
	const { slots, locations } = raw;
	if (Array.isArray(locations) && locations.length !== slots) {
		const what = `${grouped(locations.length)} numbers of tables for ${grouped(slots)} slots`;
		refuse('contradiction', under(null, 'locations'), what);
	}
	const { source: _source, ...rest } = raw;
	const instance: Instance = {
		...rest,
		locations: Array.isArray(locations) ? locations : Array<number>(slots).fill(locations),
		participants: inOrder(raw.participants, 'participants'),
		meetings: inOrder(raw.meetings, 'meetings'),
		interpreters: inOrder(raw.interpreters, 'interpreters'),
		rooms: inOrder(raw.rooms, 'rooms'),
		stands: inOrder(raw.stands, 'stands')
	};
	checkInstance(instance, raw);
	return instance;
}

/** Reads a meeting as the instance would, as the next of its meetings; the id may be left out. */
export function readWish(instance: Instance, value: unknown, at: At | null): Meeting {
	const id = instance.meetings.length;
	if (id === limits.meetings) refuse('limit', at, `at most ${grouped(id)} meetings are planned`);
	const given = { id, ...asObject(value, at) };
	const meeting = shapes[instance.format].meeting(given, at);
	if (meeting.id !== id)
		refuse('reference', under(at, 'id'), `the next meeting has the id ${String(id)}`);
	meetingCheck(instance)(meeting, at);
	return meeting;
}

/** By id, so that ids are indices; refuses a gap and an id that stands twice. */
function inOrder<T extends { id: number }>(entries: readonly T[], name: string): T[] {
	const ordered = Array<T | undefined>(entries.length).fill(undefined);
	for (const [index, entry] of entries.entries()) {
		const at = under(null, name, index, 'id');
		if (entry.id >= entries.length) {
			const last = grouped(entries.length - 1);
			refuse('reference', at, `ids are indices, here 0 to ${last}; ${grouped(entry.id)} found`);
		}
		if (ordered[entry.id]) refuse('reference', at, `the id ${grouped(entry.id)} stands twice`);
		ordered[entry.id] = entry;
	}
	return ordered as T[];
}

type Raw = Omit<Instance, 'locations'> & { locations: number | number[]; source: string };

const anyFormat: (value: unknown) => InstanceFormat = (value) =>
	value === undefined
		? refuse('shape', null, 'the field "format" is missing')
		: oneOf('b2b-instance/1', 'b2b-instance/2')(value, under(null, 'format'));

const lastSlot = limits.slots - 1;
const slot = integer(0, lastSlot);
const participantId = integer(0, limits.participants - 1);
const meetingId = integer(0, limits.meetings - 1);
const location = integer(0, limits.number - 1);
const count = integer(0, limits.number);
const slotList = sorted(listOf(slot));
const none = () => [];
const nothing = () => null;

const languageTag = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/;

const language: Reader<string> = (value, at) => {
	const tag = text(value, at);
	if (languageTag.test(tag)) return tag.toLowerCase();
	return refuse('shape', at, 'a language was expected as a code such as "de" or "cs"');
};

const languages: Reader<string[]> = (value, at) => [...new Set(listOf(language)(value, at))];

const session = record<Session>({
	name: optional(text, () => ''),
	from: required(slot),
	to: required(integer(1, limits.slots))
});

const participantFields: Fields<Pick<Participant, 'id' | 'forbidden'>> = {
	id: required(participantId),
	forbidden: optional(slotList, none)
};

const participantExtensions: Fields<Omit<Participant, 'id' | 'forbidden'>> = {
	organisation: optional(orNull(label), nothing),
	languages: optional(languages, none),
	group: optional(orNull(label), nothing),
	late: optional(integer(0, limits.slots), () => 0),
	maxRun: optional(orNull(integer(1, limits.slots)), nothing),
	min: optional(integer(0, limits.slots), () => 0),
	max: optional(orNull(integer(0, limits.slots)), nothing)
};

type MeetingExtension = 'alternates' | 'need' | 'rank' | 'locked';

const meetingFields: Fields<Omit<Meeting, MeetingExtension>> = {
	id: required(meetingId),
	a: required(participantId),
	b: required(participantId),
	weight: optional(amount(limits.number), () => 1),
	session: optional(orNull(integer(0, lastSlot)), nothing),
	fixed: optional(orNull(slot), nothing),
	after: optional(sorted(listOf(meetingId)), none),
	location: optional(orNull(location), nothing)
};

const meetingExtensions: Fields<Pick<Meeting, MeetingExtension>> = {
	alternates: optional(sorted(listOf(participantId)), none),
	need: optional(oneOf('one', 'all'), () => 'one' as const),
	rank: optional(orNull(integer(1, limits.number)), nothing),
	locked: optional(flag, () => false)
};

const interpreter = record<Interpreter>({
	id: required(participantId),
	languages: required(languages),
	forbidden: optional(slotList, none)
});

const room = record<Room>({
	id: required(participantId),
	name: optional(text, () => ''),
	locations: required(sorted(listOf(location))),
	forbidden: optional(slotList, none)
});

const stand = record<Stand>({
	id: required(participantId),
	location: required(location),
	participants: required(sorted(listOf(participantId, { least: 1, of: 'participants' })))
});

const rule = record<GroupRule>({
	groups: required((value, at) => {
		const [one, other, ...more] = listOf(label)(value, at);
		if (one !== undefined && other !== undefined && more.length === 0) return [one, other] as const;
		return refuse('shape', at, 'two groups were expected; name one twice for meetings within it');
	}),
	max: required(integer(0, limits.slots))
});

type Extension = 'interpreters' | 'rooms' | 'stands' | 'rules';

const extensions: Fields<Pick<Raw, Extension>> = {
	interpreters: optional(
		listOf(interpreter, { most: limits.participants, of: 'interpreters' }),
		none
	),
	rooms: optional(listOf(room, { most: limits.participants, of: 'rooms' }), none),
	stands: optional(listOf(stand, { most: limits.participants, of: 'stands' }), none),
	rules: optional(listOf(rule, { most: limits.participants, of: 'rules' }), none)
};

function fields(of: Shapes): Fields<Omit<Raw, Extension>> {
	return {
		format: required(oneOf('b2b-instance/1', 'b2b-instance/2')),
		name: optional(text, () => ''),
		source: optional(text, () => ''),
		slots: required(integer(1, limits.slots)),
		sessions: optional(listOf(session, { most: limits.slots, of: 'sessions' }), none),
		locations: required((value, at) =>
			Array.isArray(value) ? listOf(count)(value, at) : count(value, at)
		),
		fairness: optional(orNull(integer(0, limits.slots)), nothing),
		mustScheduleAll: optional(flag, () => true),
		participants: required(
			listOf(of.participant, { least: 1, most: limits.participants, of: 'participants' })
		),
		meetings: required(listOf(of.meeting, { most: limits.meetings, of: 'meetings' }))
	};
}

interface Shapes {
	participant: Reader<Participant>;
	meeting: Reader<Meeting>;
}

const later: InstanceFormat = 'b2b-instance/2';

const shapes: Record<InstanceFormat, Shapes> = {
	'b2b-instance/1': {
		participant: record({ ...participantFields, ...withheld(participantExtensions, later) }),
		meeting: record({ ...meetingFields, ...withheld(meetingExtensions, later) })
	},
	'b2b-instance/2': {
		participant: record({ ...participantFields, ...participantExtensions }),
		meeting: record({ ...meetingFields, ...meetingExtensions })
	}
};

const documents: Record<InstanceFormat, Reader<Raw>> = {
	'b2b-instance/1': record({
		...fields(shapes['b2b-instance/1']),
		...withheld(extensions, later)
	}),
	'b2b-instance/2': record({ ...fields(shapes['b2b-instance/2']), ...extensions })
};
