import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { InstanceFile } from '#tests/planner/documents.ts';
import { drawInstance } from '#tests/planner/random-instance.ts';
import { isValid, type Schema } from '#tests/planner/validate-schema.ts';
import { BadInput } from './bad-input.ts';
import schema from './instance.schema.json' with { type: 'json' };
import { readInstance } from './read-instance.ts';

const base = (): InstanceFile => ({
	format: 'b2b-instance/2',
	name: 'base',
	slots: 4,
	sessions: [
		{ name: 'AM', from: 0, to: 2 },
		{ name: 'PM', from: 2, to: 4 }
	],
	locations: [2, 2, 1, 2],
	participants: [
		{ id: 0, organisation: 'north' },
		{ id: 1, organisation: 'south', forbidden: [3] },
		{ id: 2, organisation: 'south' },
		{ id: 3, organisation: 'west' }
	],
	meetings: [
		{ id: 0, a: 0, b: 1 },
		{ id: 1, a: 1, b: 3, after: [0] }
	]
});

/** What the reader refuses, or null where it does not. */
function refusalOf(text: string): BadInput | null {
	try {
		readInstance(text);
		return null;
	} catch (cause) {
		if (cause instanceof BadInput) return cause;
		throw cause;
	}
}

const refusalOfFile = (file: unknown) => refusalOf(JSON.stringify(file));

describe('an instance', () => {
	test('is read with every default filled in', () => {
		const { participants, meetings, ...rest } = readInstance(
			'{"format":"b2b-instance/1","slots":2,"locations":3,"participants":[{"id":1},{"id":0,"forbidden":[1,0,1]}],"meetings":[{"id":0,"a":0,"b":1}]}'
		);
		expect(rest).toEqual({
			format: 'b2b-instance/1',
			name: '',
			slots: 2,
			sessions: [],
			locations: [3, 3],
			fairness: null,
			mustScheduleAll: true,
			interpreters: [],
			rooms: [],
			stands: [],
			rules: []
		});
		expect(participants.map(({ id, forbidden }) => [id, forbidden])).toEqual([
			[0, [0, 1]],
			[1, []]
		]);
		expect(meetings).toEqual([
			{
				id: 0,
				a: 0,
				b: 1,
				weight: 1,
				session: null,
				fixed: null,
				after: [],
				location: null,
				alternates: [],
				need: 'one',
				rank: null,
				locked: false
			}
		]);
	});

	test('is read again as it was written', () => {
		fc.assert(
			fc.property(fc.gen(), fc.constantFrom(1, 2), (draw, version) => {
				const read = readInstance(JSON.stringify(drawInstance(draw, version)));
				const asSecond = { ...read, format: 'b2b-instance/2' as const };
				expect(readInstance(JSON.stringify(asSecond))).toEqual(asSecond);
			}),
			{ numRuns: 200, seed: 1 }
		);
	});

	const meeting = (fields: object, index = 0) => {
		const file = base();
		Object.assign(file.meetings[index]!, fields);
		return file;
	};
	const participant = (fields: object) => {
		const file = base();
		Object.assign(file.participants[0]!, fields);
		return file;
	};
	const whole = (fields: object) => ({ ...base(), ...fields });

	test.each([
		['an unknown field', whole({ colour: 'red' }), 'colour: unknown field'],
		[
			'an unknown field of a participant',
			participant({ mood: 1 }),
			'participants[0].mood: unknown'
		],
		['a missing field', { ...base(), slots: undefined }, 'the field "slots" is missing'],
		['another format', whole({ format: 'b2b-instance/3' }), 'format: "b2b-instance/1" or'],
		[
			'a field of format 2 in format 1',
			whole({ format: 'b2b-instance/1' }),
			'organisation: unknown field; "b2b-instance/2" has it'
		],
		['no participants', whole({ participants: [] }), 'participants: at least 1'],
		['no slots', whole({ slots: 0 }), 'slots: a whole number from 1 to 256'],
		['too many slots', whole({ slots: 257 }), 'slots: a whole number from 1 to 256'],
		['a broken number of slots', whole({ slots: 2.5 }), 'slots: a whole number'],
		[
			'numbers of tables for other slots',
			whole({ locations: [1, 1] }),
			'locations: 2 numbers of tables for 4 slots'
		],
		['a negative number of tables', whole({ locations: -1 }), 'locations: a whole number'],
		[
			'a participant that does not exist',
			meeting({ b: 9 }),
			'meetings[0].b: there is no participant 9'
		],
		[
			'a meeting of somebody with themselves',
			meeting({ b: 0 }),
			'meetings[0].b: participant 0 meets themselves'
		],
		[
			'a slot outside the day',
			meeting({ fixed: 4 }),
			'meetings[0].fixed: slot 4 is outside the day'
		],
		[
			'a forbidden slot outside the day',
			participant({ forbidden: [4] }),
			'participants[0].forbidden: slot 4'
		],
		['lateness beyond the day', participant({ late: 5 }), 'participants[0].late: slot 5'],
		[
			'a session that does not exist',
			meeting({ session: 2 }),
			'meetings[0].session: there is no session 2'
		],
		[
			'a fixed slot outside its session',
			meeting({ session: 1, fixed: 1 }),
			'meetings[0].fixed: slot 1 is outside session 1'
		],
		[
			'a session that ends before it begins',
			whole({ sessions: [{ from: 2, to: 2 }] }),
			'sessions[0]: a session ends after'
		],
		[
			'a session beyond the day',
			whole({ sessions: [{ from: 2, to: 5 }] }),
			'sessions[0].to: slot 4 is outside'
		],
		[
			'an order that names nobody',
			meeting({ after: [7] }),
			'meetings[0].after: there is no meeting 7'
		],
		[
			'a meeting after itself',
			meeting({ after: [0] }),
			'meetings[0].after: a meeting is not after itself'
		],
		[
			'a cycle in the order',
			meeting({ after: [1] }),
			'meetings[0].after: a cycle, each meeting being after the next: 0 → 1 → 0'
		],
		[
			'a table that the fixed slot does not have',
			meeting({ fixed: 2, location: 1 }),
			'meetings[0].location: slot 2 has'
		],
		[
			'a table that no slot has',
			meeting({ location: 2 }),
			'meetings[0].location: none of its slots'
		],
		['a negative weight', meeting({ weight: -1 }), 'meetings[0].weight: a number from 0'],
		['a huge weight', meeting({ weight: 1e7 }), 'meetings[0].weight: a number from 0'],
		[
			'a weight in words',
			meeting({ weight: 'much' }),
			'meetings[0].weight: a number from 0 to 1,000,000 was expected, "much" found'
		],
		['an id twice', meeting({ id: 1 }), 'meetings[1].id: the id 1 stands twice'],
		['a gap in the ids', meeting({ id: 5 }), 'meetings[0].id: ids are indices'],
		[
			'an alternate of a third organisation',
			meeting({ alternates: [3] }),
			'meetings[0].alternates: participant 3 is of neither'
		],
		[
			'an alternate who attends already',
			meeting({ alternates: [1] }),
			'meetings[0].alternates: participant 1 is named'
		],
		['a strange need', meeting({ need: 'two' }), 'meetings[0].need: "one" or "all"'],
		['more promised than allowed', participant({ min: 3, max: 2 }), 'participants[0].min'],
		[
			'a language that is none',
			participant({ languages: ['Deutsch!'] }),
			'participants[0].languages[0]: a language'
		],
		[
			'a stand at no table',
			whole({ stands: [{ id: 0, location: 9, participants: [0] }] }),
			'stands[0].location: no slot has'
		],
		[
			'a stand of nobody',
			whole({ stands: [{ id: 0, location: 0, participants: [] }] }),
			'stands[0].participants: at least 1'
		],
		[
			'two stands for one person',
			whole({
				stands: [
					{ id: 0, location: 0, participants: [0] },
					{ id: 1, location: 1, participants: [0] }
				]
			}),
			'stands[1].participants: participant 0 has a stand already'
		],
		[
			'one table for two stands',
			whole({
				stands: [
					{ id: 0, location: 0, participants: [0] },
					{ id: 1, location: 0, participants: [1] }
				]
			}),
			'stands[1].location: table 0'
		],
		[
			'one table in two rooms',
			whole({
				rooms: [
					{ id: 0, locations: [0] },
					{ id: 1, locations: [0] }
				]
			}),
			'rooms[1].locations: table 0 is in room 0 already'
		],
		[
			'a table in a closed room',
			{ ...meeting({ fixed: 0, location: 0 }), rooms: [{ id: 0, locations: [0], forbidden: [0] }] },
			'meetings[0].location: slot 0 has'
		],
		[
			'a table that is the stand of others',
			{ ...meeting({ location: 0 }), stands: [{ id: 0, location: 0, participants: [3] }] },
			'meetings[0].location: table 0 is the stand of others'
		],
		[
			'a rule for three groups',
			whole({ rules: [{ groups: ['a', 'b', 'c'], max: 1 }] }),
			'rules[0].groups: two groups'
		],
		['an array', [], 'an object was expected, a list found'],
		['a number', 7, 'an object was expected, 7 found']
	])('with %s is refused with the place', (_what, file, said) => {
		const refusal = refusalOfFile(file);
		expect(
			refusal?.message.replace(/ \(line 1, column [0-9]+\)/, '').replace(/^line 1, column 1: /, '')
		).toContain(said);
		expect(refusal?.place?.line).toBe(1);
	});

	test('with two meetings fixed to one slot and table is refused', () => {
		const file = base();
		Object.assign(file.meetings[0]!, { fixed: 0, location: 1 });
		Object.assign(file.meetings[1]!, { fixed: 0, location: 1, after: [] });
		expect(refusalOfFile(file)?.message).toContain(
			'meeting 0 is fixed to slot 0 and table 1 as well'
		);
		file.meetings[1]!.location = 0;
		expect(refusalOfFile(file)).toBeNull();
	});

	test('that needs counting is left to the planner', () => {
		const crowded = base();
		crowded.locations = 0;
		crowded.participants[0]!.forbidden = [0, 1, 2, 3];
		crowded.meetings[0]!.fixed = 0;
		crowded.meetings[1]!.fixed = 0;
		expect(refusalOfFile(crowded)).toBeNull();
	});

	test('beyond the limits is refused before it is looked at', () => {
		const meetings = Array.from({ length: 100_000 }, (_, id) => ({ id, a: 0, b: 1 }));
		expect(refusalOfFile({ ...base(), meetings })?.what).toBe(
			'100,000 meetings; at most 20,000 are planned'
		);
		const participants = Array.from({ length: 2_001 }, (_, id) => ({ id }));
		expect(refusalOfFile({ ...base(), participants })?.what).toContain('2,001 participants');
	});

	test('with a cycle of thousands of meetings is refused without running out of stack', () => {
		const meetings = Array.from({ length: 20_000 }, (_, id) => ({
			id,
			a: 0,
			b: 1,
			after: [(id + 1) % 20_000]
		}));
		expect(refusalOfFile({ ...base(), meetings })?.what).toContain('a cycle');
		meetings[19_999]!.after = [];
		expect(refusalOfFile({ ...base(), meetings })).toBeNull();
	});

	test('that is no JSON is refused with line and column', () => {
		const places = [
			['{\n  "slots": 1,\n}', 'line 3, column 1'],
			['{"a":1,\n"a":2}', 'line 2, column 1'],
			['{"a":01}', 'line 1, column 7'],
			['{"a":NaN}', 'line 1, column 6'],
			['{"a":-}', 'line 1, column 6'],
			['{"a":1e999}', 'line 1, column 6'],
			['["\\x"]', 'line 1, column 2'],
			['["\u0001"]', 'line 1, column 3'],
			['{} {}', 'line 1, column 4'],
			['[1', 'line 1, column 3'],
			['', 'line 1, column 1'],
			['[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[', 'nested deeper than 32 levels']
		] as const;
		for (const [text, place] of places) expect(refusalOf(text)?.message).toContain(place);
	});

	test('with keys of the prototype is refused like any unknown field', () => {
		for (const key of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
			const text = JSON.stringify(base()).replace('"name"', `"${key}"`);
			expect(refusalOf(text)?.message).toContain(`${key} (line 1, column`);
		}
	});

	test('says the place of the very value', () => {
		const text =
			'{"format":"b2b-instance/1","slots":1,"locations":1,\n"participants":[{"id":0},\n  {"id":1,"forbidden":[7]}],"meetings":[]}';
		expect(refusalOf(text)?.message).toBe(
			'participants[1].forbidden (line 3, column 23): slot 7 is outside the day, whose slots are 0 to 0'
		);
	});
});

const shapes = ['shape', 'limit'];

describe('the schema', () => {
	test('and the reader agree on random instances', () => {
		fc.assert(
			fc.property(fc.gen(), fc.constantFrom(1, 2), (draw, version) => {
				const file = drawInstance(draw, version);
				expect([isValid(schema, file), refusalOfFile(file)?.message]).toEqual([true, undefined]);
			}),
			{ numRuns: 300, seed: 2 }
		);
	});

	test('and the reader agree on instances with a random slip', () => {
		let refused = 0;
		fc.assert(
			fc.property(fc.gen(), fc.constantFrom(1, 2), (draw, version) => {
				const file = slip(drawInstance(draw, version), draw);
				const fault = refusalOfFile(file)?.fault ?? 'none';
				refused += shapes.includes(fault) ? 1 : 0;
				expect([JSON.stringify(file), isValid(schema as Schema, file)]).toEqual([
					JSON.stringify(file),
					!shapes.includes(fault)
				]);
			}),
			{ numRuns: 1_200, seed: 3 }
		);
		expect(refused).toBeGreaterThan(200);
	});
});

describe('the reader', () => {
	test('never does anything but read or refuse', () => {
		fc.assert(
			fc.property(fc.gen(), fc.nat(), fc.string({ maxLength: 3 }), (draw, at, noise) => {
				const text = JSON.stringify(drawInstance(draw, 2));
				const cut = at % text.length;
				refusalOf(text.slice(0, cut) + noise + text.slice(cut + noise.length));
			}),
			{ numRuns: 400, seed: 4 }
		);
	});
});

const oddities: unknown[] = [
	null,
	true,
	-1,
	0,
	0.5,
	1,
	3,
	256,
	257,
	2_000,
	20_000,
	1_000_000,
	1_000_001,
	'',
	'x',
	'de',
	'one',
	[],
	{},
	[0],
	[-1],
	['x'],
	[[]]
];
const fields = ['id', 'a', 'slots', 'weight', 'need', 'languages', 'max', 'rooms', 'groups', 'odd'];

/** Changes, removes or adds one thing somewhere in the file. */
function slip(file: InstanceFile, draw: fc.GeneratorValue): unknown {
	const holders: (Record<string, unknown> | unknown[])[] = [];
	const collect = (value: unknown) => {
		if (typeof value !== 'object' || value === null) return;
		holders.push(value as Record<string, unknown>);
		Object.values(value).forEach(collect);
	};
	collect(file);
	const holder = holders[draw(fc.nat, holders.length - 1)]!;
	const keys = Object.keys(holder);
	const odd = oddities[draw(fc.nat, oddities.length - 1)];
	if (Array.isArray(holder)) holder.splice(draw(fc.nat, holder.length), draw(fc.nat, 1), odd);
	else if (draw(fc.nat, 3) === 0) holder[fields[draw(fc.nat, fields.length - 1)]!] = odd;
	else {
		const key = keys[draw(fc.nat, keys.length - 1)]!;
		if (draw(fc.nat, 4) === 0) Reflect.deleteProperty(holder, key);
		else holder[key] = odd;
	}
	return file;
}
