import {
	grouped,
	integer,
	listOf,
	oneOf,
	optional,
	orNull,
	record,
	refuse,
	required,
	sorted,
	text,
	under
} from './fields.ts';
import { limits, sideOf, type Assignment, type Instance, type Schedule } from './instance.ts';
import { readDocument } from './read-instance.ts';

/**
 * Reads a schedule for an instance. It may be of an earlier state of the day, so it need not be a
 * valid plan: tables may be gone and people may have left. What it names must exist. Throws
 * `BadInput` with the place in the text.
 */
export function readSchedule(source: string, instance: Instance): Schedule {
	return readDocument(source, (value) => toSchedule(value, instance));
}

function toSchedule(value: unknown, instance: Instance): Schedule {
	const raw = schedule(value, null);
	const assignments = raw.assignments.map((given, index) => complete(given, index, instance));
	refuseTwice(assignments);
	refuseSomeTables(assignments);
	return { ...raw, assignments: assignments.toSorted((one, other) => one.m - other.m) };
}

type Given = Omit<Assignment, 'attendees'> & { attendees: number[] | null };

const id = integer(0, limits.participants - 1);

const assignment = record<Given>({
	m: required(integer(0, limits.meetings - 1)),
	slot: required(integer(0, limits.slots - 1)),
	location: optional(orNull(integer(0, limits.number - 1)), () => null),
	attendees: optional(orNull(sorted(listOf(id))), () => null),
	interpreter: optional(orNull(id), () => null)
});

const schedule = record<Omit<Schedule, 'assignments'> & { assignments: Given[] }>({
	format: required(oneOf('b2b-schedule/1', 'b2b-schedule/2')),
	instance: optional(text, () => ''),
	assignments: required(listOf(assignment, { most: limits.meetings, of: 'assignments' }))
});

function complete(given: Given, index: number, instance: Instance): Assignment {
	const at = under(null, 'assignments', index);
	const meeting = instance.meetings[given.m];
	if (!meeting)
		return refuse('reference', under(at, 'm'), `there is no meeting ${grouped(given.m)}`);
	if (given.slot >= instance.slots) {
		const what = `slot ${String(given.slot)} is outside the day, whose slots are 0 to ${String(instance.slots - 1)}`;
		refuse('reference', under(at, 'slot'), what);
	}
	const { interpreter } = given;
	if (interpreter !== null && interpreter >= instance.interpreters.length) {
		refuse('reference', under(at, 'interpreter'), `there is no interpreter ${String(interpreter)}`);
	}
	const people = [meeting.a, meeting.b, ...meeting.alternates];
	const usual = meeting.need === 'all' ? people : [meeting.a, meeting.b];
	const attendees = given.attendees ?? usual.toSorted((one, other) => one - other);
	const stranger = attendees.find((attendee) => !people.includes(attendee));
	if (stranger !== undefined) {
		const what = `participant ${String(stranger)} is not of this meeting`;
		refuse('reference', under(at, 'attendees'), what);
	}
	const sides = attendees
		.map((attendee) => sideOf(instance, meeting, attendee))
		.sort()
		.join('');
	if (meeting.need === 'all' ? attendees.length < people.length : sides !== 'ab') {
		const needed = meeting.need === 'all' ? 'everybody named' : 'one person of each side';
		refuse('contradiction', under(at, 'attendees'), `${needed} attends this meeting`);
	}
	return { ...given, attendees };
}

function refuseTwice(assignments: readonly Assignment[]): void {
	const seen = new Set<number>();
	for (const [index, { m }] of assignments.entries()) {
		if (seen.has(m)) {
			const at = under(null, 'assignments', index, 'm');
			refuse('contradiction', at, `meeting ${grouped(m)} stands twice`);
		}
		seen.add(m);
	}
}

function refuseSomeTables(assignments: readonly Assignment[]): void {
	const isBare = assignments.map(({ location }) => location === null);
	const index = isBare.findIndex((bare) => bare !== isBare[0]);
	if (index === -1) return;
	const at = under(null, 'assignments', index);
	refuse('contradiction', at, '"location" is on all assignments or on none');
}
