import { describe, expect, test } from 'vitest';
import { BadInput } from './bad-input.ts';
import { readChange } from './read-change.ts';
import { toInstance } from './read-instance.ts';
import { readSchedule } from './read-schedule.ts';
import { writeSchedule } from './write-schedule.ts';

const instance = toInstance({
	format: 'b2b-instance/2',
	name: 'day',
	slots: 4,
	locations: 2,
	participants: [
		{ id: 0, organisation: 'north' },
		{ id: 1, organisation: 'south' },
		{ id: 2, organisation: 'south' }
	],
	meetings: [
		{ id: 0, a: 0, b: 1, alternates: [2] },
		{ id: 1, a: 2, b: 0 },
		{ id: 2, a: 0, b: 1, alternates: [2], need: 'all' }
	],
	interpreters: [{ id: 0, languages: ['de', 'cs'] }]
});

function refusal(read: () => unknown): string {
	try {
		read();
	} catch (cause) {
		if (cause instanceof BadInput) return cause.message;
		throw cause;
	}
	return 'nothing refused';
}

const scheduleOf = (...assignments: object[]) =>
	JSON.stringify({ format: 'b2b-schedule/2', instance: 'day', assignments });

describe('a schedule', () => {
	test('is read in the order of its meetings, with those who usually attend', () => {
		const text = scheduleOf({ m: 2, slot: 1 }, { m: 0, slot: 0 }, { m: 1, slot: 3 });
		expect(readSchedule(text, instance).assignments).toEqual([
			{ m: 0, slot: 0, location: null, attendees: [0, 1], interpreter: null },
			{ m: 1, slot: 3, location: null, attendees: [0, 2], interpreter: null },
			{ m: 2, slot: 1, location: null, attendees: [0, 1, 2], interpreter: null }
		]);
	});

	test('is the same after it was written', () => {
		const read = readSchedule(
			scheduleOf(
				{ m: 0, slot: 0, location: 1, attendees: [0, 2], interpreter: 0 },
				{ m: 1, slot: 3, location: 0 }
			),
			instance
		);
		const text = writeSchedule(read, instance);
		expect(readSchedule(text, instance)).toEqual(read);
		expect(text).toBe(
			'{"format":"b2b-schedule/2","instance":"day","assignments":[{"m":0,"slot":0,"location":1,"attendees":[0,2],"interpreter":0},{"m":1,"slot":3,"location":0}]}\n'
		);
	});

	test('may have lost its table since', () => {
		const text = scheduleOf({ m: 1, slot: 3, location: 7 });
		expect(readSchedule(text, instance).assignments[0]?.location).toBe(7);
	});

	test.each([
		['a meeting that does not exist', { m: 3, slot: 0 }, 'assignments[0].m (line 1'],
		['a slot outside the day', { m: 1, slot: 4 }, 'assignments[0].slot (line 1'],
		['an unknown field', { m: 1, slot: 0, room: 1 }, 'assignments[0].room (line 1'],
		['an interpreter who is none', { m: 1, slot: 0, interpreter: 1 }, 'there is no interpreter 1'],
		['a stranger', { m: 1, slot: 0, attendees: [0, 1] }, 'participant 1 is not of this meeting'],
		['two of one side', { m: 0, slot: 0, attendees: [1, 2] }, 'one person of each side'],
		['somebody missing', { m: 2, slot: 0, attendees: [0, 1] }, 'everybody named attends']
	])('with %s is refused with the place', (_what, entry, said) => {
		expect(refusal(() => readSchedule(scheduleOf(entry), instance))).toContain(said);
	});

	test('with a meeting twice, or tables for some only, is refused', () => {
		const twice = scheduleOf({ m: 1, slot: 0 }, { m: 1, slot: 2 });
		expect(refusal(() => readSchedule(twice, instance))).toContain('assignments[1].m (line 1');
		const some = scheduleOf({ m: 1, slot: 0, location: 0 }, { m: 0, slot: 2 });
		expect(refusal(() => readSchedule(some, instance))).toContain('on all assignments or on none');
	});
});

describe('a change', () => {
	test.each([
		['{"leave":2}', { kind: 'leave', participant: 2 }],
		['{"late":1,"from":4}', { kind: 'late', participant: 1, from: 4 }],
		['{"tables":0,"slot":3}', { kind: 'tables', tables: 0, slot: 3 }],
		['{"lock":1}', { kind: 'lock', meeting: 1 }],
		['{"now":4}', { kind: 'now', slot: 4 }]
	])('%s is read', (line, change) => {
		expect(readChange(line, instance)).toEqual(change);
	});

	test('may be a wish, which gets the next id', () => {
		const next = { kind: 'wish', meeting: { id: 3, a: 1, b: 0, weight: 2, alternates: [] } };
		expect(readChange('{"wish":{"a":1,"b":0,"weight":2}}', instance)).toMatchObject(next);
		expect(readChange('{"wish":{"id":3,"a":1,"b":0,"weight":2}}', instance)).toMatchObject(next);
	});

	test.each([
		['{"leave":3}', 'leave (line 1, column 10): there is no participant 3'],
		['{"late":1}', 'the field "from" is missing'],
		['{"late":1,"from":5}', 'from (line 1, column 18): slot 5'],
		['{"tables":1,"slot":4}', 'slot (line 1, column 20): slot 4 is outside'],
		['{"tables":-1,"slot":0}', 'tables (line 1'],
		['{"lock":3}', 'there is no meeting 3'],
		['{"now":5}', 'now (line 1, column 8): slot 5'],
		['{"leave":1,"now":2}', 'now (line 1, column 18): unknown field'],
		['{"wish":{"a":1,"b":1}}', 'wish.b (line 1, column 20): participant 1 meets themselves'],
		['{"wish":{"id":7,"a":1,"b":0}}', 'wish.id (line 1, column 15): the next meeting has the id 3'],
		['{"wish":{"a":1,"b":0,"after":[3]}}', 'wish.after (line 1, column 30)'],
		['{"wish":{"a":1,"b":0,"colour":3}}', 'wish.colour'],
		['{"wish":[]}', 'wish (line 1, column 9): an object was expected'],
		['{"arrive":1}', 'no change that is known'],
		['{"__proto__":1}', 'no change that is known'],
		['{}', 'no change that is known'],
		['[]', 'an object was expected'],
		['leave 3', 'not valid JSON']
	])('%s is refused with the place', (line, said) => {
		expect(refusal(() => readChange(line, instance))).toContain(said);
	});
});
