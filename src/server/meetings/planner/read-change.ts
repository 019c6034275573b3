import {
	grouped,
	integer,
	record,
	refuse,
	required,
	under,
	asObject,
	type At,
	type Reader
} from './fields.ts';
import { limits, type Change, type Instance } from './instance.ts';
import { readDocument, readWish } from './read-instance.ts';

/** Reads one live change, a line of JSON. Throws `BadInput` with the place in the line. */
export function readChange(line: string, instance: Instance): Change {
	return readDocument(line, (value) => toChange(value, instance));
}

export function toChange(value: unknown, instance: Instance): Change {
	const given = asObject(value, null);
	const kinds = Object.keys(readers) as (keyof typeof readers)[];
	const kind = kinds.find((key) => Object.hasOwn(given, key));
	if (!kind) {
		const [first] = Object.keys(given);
		return refuse(
			'shape',
			first === undefined ? null : under(null, first),
			`no change that is known; known are ${kinds.join(', ')}`
		);
	}
	return readers[kind](given, instance);
}

const slot = integer(0, limits.slots);
const id = integer(0, limits.meetings);

const leave = record<{ leave: number }>({ leave: required(id) });
const late = record<{ late: number; from: number }>({ late: required(id), from: required(slot) });
const tables = record<{ tables: number; slot: number }>({
	tables: required(integer(0, limits.number)),
	slot: required(slot)
});
const lock = record<{ lock: number }>({ lock: required(id) });
const now = record<{ now: number }>({ now: required(slot) });
const anything: Reader<unknown> = (value) => value;
const wish = record<{ wish: unknown }>({ wish: required(anything) });

const readers = {
	leave: (value: unknown, instance: Instance): Change => {
		const { leave: participant } = leave(value, null);
		expectParticipant(instance, participant, under(null, 'leave'));
		return { kind: 'leave', participant };
	},
	late: (value: unknown, instance: Instance): Change => {
		const { late: participant, from } = late(value, null);
		expectParticipant(instance, participant, under(null, 'late'));
		expectSlot(instance, from, under(null, 'from'));
		return { kind: 'late', participant, from };
	},
	tables: (value: unknown, instance: Instance): Change => {
		const given = tables(value, null);
		expectSlot(instance, given.slot, under(null, 'slot'), instance.slots - 1);
		return { kind: 'tables', ...given };
	},
	wish: (value: unknown, instance: Instance): Change => ({
		kind: 'wish',
		meeting: readWish(instance, wish(value, null).wish, under(null, 'wish'))
	}),
	lock: (value: unknown, instance: Instance): Change => {
		const { lock: meeting } = lock(value, null);
		if (meeting >= instance.meetings.length) {
			refuse('reference', under(null, 'lock'), `there is no meeting ${grouped(meeting)}`);
		}
		return { kind: 'lock', meeting };
	},
	now: (value: unknown, instance: Instance): Change => {
		const given = now(value, null);
		expectSlot(instance, given.now, under(null, 'now'));
		return { kind: 'now', slot: given.now };
	}
};

function expectParticipant(instance: Instance, id: number, at: At | null): void {
	if (id < instance.participants.length) return;
	refuse('reference', at, `there is no participant ${grouped(id)}`);
}

/** The slot after the last says "not today any more", where that makes sense. */
function expectSlot(
	instance: Instance,
	slot: number,
	at: At | null,
	last: number = instance.slots
): void {
	if (slot <= last) return;
	const day = `the day, which has ${String(instance.slots)} slots`;
	refuse('reference', at, `slot ${String(slot)} is outside ${day}`);
}
