import { describe, expect, test } from 'vitest';
import { bestByForce } from './planner/brute-force.ts';
import { checkPlan, measurePlan, rules, type Rule } from './planner/check-plan.ts';
import type { InstanceFile, ScheduleFile } from './planner/documents.ts';
import { firstComeFirstServed, greedy, lpBound, milp } from './planner/peers.ts';

/** An event in which every rule has something to say, and a plan that keeps them all. */
function anEvent(): { instance: InstanceFile; schedule: ScheduleFile; previous: ScheduleFile } {
	const instance: InstanceFile = {
		format: 'b2b-instance/2',
		name: 'event',
		slots: 6,
		sessions: [
			{ name: 'AM', from: 0, to: 3 },
			{ name: 'PM', from: 3, to: 6 }
		],
		locations: [3, 3, 3, 3, 2, 3],
		fairness: 1,
		mustScheduleAll: true,
		participants: [
			{ id: 0, group: 'buyer', languages: ['de'], maxRun: 2, min: 2 },
			{ id: 1, group: 'seller', languages: ['cs'], forbidden: [1], late: 0, max: 3 },
			{ id: 2, group: 'seller', languages: ['de', 'cs'], organisation: 'firm', late: 1 },
			{ id: 3, group: 'seller', organisation: 'firm' },
			{ id: 4, languages: ['en'] },
			{ id: 5, group: 'buyer' }
		],
		meetings: [
			{ id: 0, a: 0, b: 1, session: 0 },
			{ id: 1, a: 0, b: 2, alternates: [3], after: [0] },
			{ id: 2, a: 4, b: 2, fixed: 3, alternates: [3], need: 'all' },
			{ id: 3, a: 1, b: 5, location: 1 },
			{ id: 4, a: 4, b: 5, locked: true }
		],
		interpreters: [
			{ id: 0, languages: ['de', 'cs'], forbidden: [5] },
			{ id: 1, languages: ['de', 'cs', 'en'] }
		],
		rooms: [{ id: 0, locations: [2], forbidden: [2] }],
		stands: [{ id: 0, location: 0, participants: [4] }],
		rules: [{ groups: ['buyer', 'seller'], max: 2 }]
	};
	const schedule: ScheduleFile = {
		format: 'b2b-schedule/2',
		instance: 'event',
		assignments: [
			{ m: 0, slot: 0, location: 2, interpreter: 0 },
			{ m: 1, slot: 1, location: 1, attendees: [0, 3] },
			{ m: 2, slot: 3, location: 0, attendees: [2, 3, 4], interpreter: 1 },
			{ m: 3, slot: 2, location: 1 },
			{ m: 4, slot: 4, location: 0 }
		]
	};
	const previous: ScheduleFile = {
		format: 'b2b-schedule/2',
		assignments: [{ m: 4, slot: 4, location: 0 }]
	};
	return { instance, schedule, previous };
}

type Event = ReturnType<typeof anEvent>;

const put = (event: Event, m: number, fields: object) =>
	Object.assign(
		event.schedule.assignments.find((entry) => entry.m === m)!,
		fields
	);
const person = (event: Event, id: number, fields: object) =>
	Object.assign(event.instance.participants[id]!, fields);

/** One slip each, and what the checker must say of it. */
const faults: [Rule, (event: Event) => unknown][] = [
	['format', ({ schedule }) => (schedule.format = 'b2b-schedule/1')],
	['unknown meeting', ({ schedule }) => schedule.assignments.push({ m: 9, slot: 5, location: 1 })],
	['meeting twice', ({ schedule }) => schedule.assignments.push({ m: 3, slot: 5, location: 1 })],
	['all held', ({ schedule }) => schedule.assignments.splice(3, 1)],
	['slot of the day', (event) => put(event, 3, { slot: 6 })],
	['session', (event) => put(event, 0, { slot: 4 })],
	['fixed slot', (event) => put(event, 2, { slot: 5 })],
	['order', (event) => put(event, 1, { slot: 0 })],
	['one at a time', (event) => put(event, 4, { slot: 3 })],
	['forbidden slot', (event) => put(event, 3, { slot: 1 })],
	['late', (event) => person(event, 3, { late: 2 })],
	['tables in number', ({ instance }) => (instance.locations = [0, 3, 3, 3, 2, 3])],
	['table exists', (event) => put(event, 0, { location: 3 })],
	['table taken', (event) => put(event, 0, { slot: 2, location: 1 })],
	['fixed table', (event) => put(event, 3, { location: 2 })],
	['all or no tables', (event) => put(event, 0, { location: null })],
	['closed room', (event) => put(event, 3, { location: 2 })],
	['stand', (event) => put(event, 1, { location: 0 })],
	['stand', (event) => put(event, 4, { location: 1 })],
	['who attends', (event) => put(event, 1, { attendees: [0, 2, 3] })],
	['who attends', (event) => put(event, 1, { attendees: [0, 5] })],
	['who attends', (event) => put(event, 2, { attendees: [2, 4] })],
	['who attends', (event) => put(event, 0, { attendees: [0] })],
	['interpreter', (event) => put(event, 0, { interpreter: undefined })],
	['interpreter', (event) => put(event, 1, { interpreter: 1 })],
	['interpreter', (event) => put(event, 2, { interpreter: 0 })],
	['interpreter', (event) => put(event, 0, { interpreter: 7 })],
	['interpreter busy', (event) => [put(event, 0, { slot: 3, interpreter: 1 })]],
	['interpreter away', ({ instance }) => (instance.interpreters![0]!.forbidden = [0])],
	['run', (event) => person(event, 0, { maxRun: 1 })],
	['promise', (event) => person(event, 0, { min: 3 })],
	['most', (event) => person(event, 1, { max: 1 })],
	['group rule', ({ instance }) => (instance.rules![0]!.max = 1)],
	['group rule', ({ instance }) => (instance.rules = [{ groups: ['seller', 'buyer'], max: 1 }])],
	['fairness', ({ instance }) => (instance.fairness = 0)],
	['locked', (event) => put(event, 4, { slot: 5 })],
	['locked', ({ previous }) => (previous.assignments[0]!.location = 2)],
	[
		'locked',
		({ instance, schedule }) => {
			instance.mustScheduleAll = false;
			schedule.assignments.pop();
		}
	]
];

describe('the checker', () => {
	test('finds nothing wrong with a right plan', () => {
		const { instance, schedule, previous } = anEvent();
		expect(checkPlan(instance, schedule, previous)).toEqual([]);
	});

	test.each(faults)('catches a fault against the rule “%s”', (rule, slip) => {
		const event = anEvent();
		slip(event);
		const found = checkPlan(event.instance, event.schedule, event.previous);
		expect(found.map((violation) => violation.rule)).toContain(rule);
	});

	test('has been shown a fault against every rule it knows', () => {
		expect(new Set(faults.map(([rule]) => rule))).toEqual(new Set(rules));
	});

	test('counts what a report says', () => {
		const { instance, schedule } = anEvent();
		expect(measurePlan(instance, schedule)).toMatchObject({
			held: 5,
			of: 5,
			heldWeight: 5,
			// 1 waits from slot 0 to 2, 3 from 1 to 3, 5 from 2 to 4.
			breaks: 3,
			idleSlots: 3,
			tableChanges: 4,
			without: 0
		});
	});
});

describe('the peers', () => {
	const fair = (): InstanceFile => ({
		format: 'b2b-instance/1',
		name: 'fair',
		slots: 3,
		locations: [2, 1, 2],
		mustScheduleAll: false,
		participants: [{ id: 0 }, { id: 1, forbidden: [0] }, { id: 2 }, { id: 3 }],
		meetings: [
			{ id: 0, a: 0, b: 1, weight: 2 },
			{ id: 1, a: 0, b: 2 },
			{ id: 2, a: 1, b: 2 },
			{ id: 3, a: 2, b: 3, weight: 3 },
			{ id: 4, a: 1, b: 3 }
		]
	});

	test('make plans that keep the rules', async () => {
		const instance = fair();
		const optimal = await milp(instance, { seconds: 10 });
		for (const schedule of [firstComeFirstServed(instance), greedy(instance), optimal!.schedule]) {
			expect(checkPlan(instance, schedule)).toEqual([]);
		}
	});

	test('agree with brute force on the best weight, and the bound is none below it', async () => {
		const instance = fair();
		const best = bestByForce(instance)!;
		const optimal = await milp(instance, { seconds: 10 });
		expect(optimal?.isOptimal).toBe(true);
		expect(measurePlan(instance, optimal!.schedule).heldWeight).toBe(best.heldWeight);
		expect(await lpBound(instance)).toBeGreaterThanOrEqual(best.heldWeight - 1e-6);
	});
});
