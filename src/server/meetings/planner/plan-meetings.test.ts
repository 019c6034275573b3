import { describe, expect, test } from 'vitest';
import {
	generateFair,
	planMeetings,
	readInstance,
	writeSchedule,
	type Instance,
	type PlanOptions
} from './index.ts';

const defaults: PlanOptions = {
	seed: 1,
	iterations: 20_000,
	seconds: null,
	method: 'auto',
	prove: false,
	threads: 1,
	previous: null,
	signal: new AbortController().signal,
	onProgress: null
};

interface Drawn {
	slots: number;
	people: number;
	pairs: [number, number][];
	fairness?: number;
	locations?: number;
	extra?: Record<number, object>;
}

function eventOf({ slots, people, pairs, fairness, locations = 9, extra = {} }: Drawn): Instance {
	return readInstance(
		JSON.stringify({
			format: 'b2b-instance/1',
			slots,
			locations,
			fairness: fairness ?? null,
			participants: Array.from({ length: people }, (_, id) => ({ id, ...extra[id] })),
			meetings: pairs.map(([a, b], id) => ({ id, a, b }))
		})
	);
}

const triangle: [number, number][] = [
	[0, 1],
	[1, 2],
	[0, 2]
];

describe('planning meetings', () => {
	test('finds the three meetings that two slots cannot hold, among others that they can', async () => {
		const pairs: [number, number][] = [[3, 4], [4, 5], ...triangle, [5, 6], [6, 7]];
		const { verdict, schedule, report } = await planMeetings(
			eventOf({ slots: 2, people: 8, pairs }),
			{ ...defaults, prove: true }
		);
		expect([verdict, schedule]).toEqual(['impossible', null]);
		expect(report.conflict).toMatchObject({
			meetings: [2, 3, 4],
			participants: [0, 1, 2],
			reason: { kind: 'together', meetings: 3 }
		});
	});

	test('names the person who wants more than there are slots', async () => {
		const { verdict, report } = await planMeetings(
			eventOf({
				slots: 3,
				people: 4,
				pairs: [
					[0, 1],
					[0, 2],
					[0, 3]
				],
				extra: { 0: { forbidden: [1] } }
			}),
			defaults
		);
		expect(verdict).toBe('impossible');
		expect(report.conflict?.reason).toEqual({
			kind: 'participant_full',
			participant: 0,
			wishes: 3,
			free: 2
		});
	});

	test('says that a break which cannot be avoided is none too many', async () => {
		const { report } = await planMeetings(
			eventOf({
				slots: 3,
				people: 3,
				pairs: [
					[0, 1],
					[0, 2]
				],
				extra: { 0: { forbidden: [1] } }
			}),
			defaults
		);
		expect(report).toMatchObject({ breaks: 1, breaksBound: 1, proven: true });
	});

	test('sees that fairness leaves no plan where one person must have more breaks than others can', async () => {
		const event = {
			slots: 5,
			people: 4,
			pairs: [
				[0, 1],
				[0, 2],
				[0, 3]
			] as [number, number][],
			extra: { 0: { forbidden: [1, 3] } }
		};
		const fair = await planMeetings(eventOf({ ...event, fairness: 1 }), defaults);
		expect(fair.verdict).toBe('impossible');
		expect(fair.report.conflict?.reason).toEqual({ kind: 'fairness', fairness: 1 });
		const lenient = await planMeetings(eventOf({ ...event, fairness: 2 }), defaults);
		expect(lenient.report).toMatchObject({ breaks: 2, proven: true });
	});

	test('gives the same plan again with the same seed, also in several threads', async () => {
		const fair = generateFair({ seed: 3, people: 40, wishes: 160, slots: 10, tables: 14 });
		const planned = async (options: Partial<PlanOptions>) => {
			const { schedule } = await planMeetings(fair, { ...defaults, ...options });
			return writeSchedule(schedule!, fair);
		};
		expect(await planned({})).toBe(await planned({}));
		expect(await planned({ threads: 2 })).toBe(await planned({ threads: 2 }));
	});

	test('holds nearly all that can be held, and leaves nobody without', async () => {
		const fair = generateFair({ seed: 2, people: 60, wishes: 360, slots: 12, tables: 26 });
		const { report, schedule } = await planMeetings(fair, { ...defaults, iterations: 400_000 });
		expect(report.heldWeight).toBeGreaterThanOrEqual(0.98 * report.bound);
		const wanted = new Set(fair.meetings.flatMap(({ a, b }) => [a, b]));
		const met = new Set(schedule!.assignments.flatMap(({ attendees }) => attendees));
		expect(met.size).toBe(wanted.size);
	});

	test('plans days of more than 32 slots', async () => {
		const fair = generateFair({ seed: 2, people: 20, wishes: 120, slots: 70, tables: 6 });
		const { report } = await planMeetings(fair, defaults);
		expect(report.held).toBeGreaterThan(100);
	});

	test('stops when it is told to, with the best plan so far, and tells how far it is', async () => {
		const fair = generateFair({ seed: 2, people: 60, wishes: 400, slots: 12, tables: 26 });
		const abort = new AbortController();
		setTimeout(() => {
			abort.abort();
		}, 200);
		const told: number[] = [];
		const { verdict, report } = await planMeetings(fair, {
			...defaults,
			iterations: null,
			seconds: 60,
			signal: abort.signal,
			onProgress: ({ held }) => told.push(held)
		});
		expect(verdict).toBe('planned');
		expect(report.seconds).toBeLessThan(30);
	});

	test('leaves alone the proof that its memory would not hold', async () => {
		const fair = generateFair({ seed: 3, people: 300, wishes: 4_000, tables: 90 });
		const before = process.memoryUsage.rss();
		const { verdict, report } = await planMeetings(fair, { ...defaults, seconds: 3, prove: true });
		expect([verdict, report.proven]).toEqual(['planned', false]);
		expect(process.memoryUsage.rss() - before).toBeLessThan(700 * 2 ** 20);
	});
});
