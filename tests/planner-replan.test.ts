import { describe, expect, test } from 'vitest';
import {
	generateFair,
	openPlan,
	planMeetings,
	toChange,
	writeSchedule,
	type Instance,
	type PlanState
} from '#server/meetings/planner/index.ts';
import { ChaoticDay, type Answer, type ChangeLine } from './planner/chaotic-day.ts';
import { firstComeFirstServed } from './planner/peers.ts';
import type { InstanceFile, ScheduleFile } from './planner/documents.ts';
import { runOptions } from './planner/run-options.ts';

const raw = (instance: Instance) => JSON.parse(JSON.stringify(instance)) as InstanceFile;
const scheduleOf = (state: PlanState) =>
	JSON.parse(writeSchedule(state.schedule(), state.instance)) as ScheduleFile;

describe('a chaotic day', { timeout: 120_000 }, () => {
	test('of 200 changes loses nobody a confirmed meeting without need, and tells what it does', async () => {
		const fair = generateFair({ seed: 5, people: 120, wishes: 900, tables: 36, slots: 20 });
		const { schedule } = await planMeetings(fair, runOptions({ iterations: 200_000 }));
		const state = openPlan(fair, schedule!);
		const day = new ChaoticDay(raw(fair), 11);
		let nowSlot = 0;
		const faults: string[] = [];
		for (let step = 0; step < 200; step++) {
			const before = scheduleOf(state);
			const change = day.next(step / 200, before);
			if ('now' in change) nowSlot = change.now;
			const preview = state.preview([toChange(change, state.instance)], { nowSlot });
			expect(scheduleOf(state)).toEqual(before);
			state.apply(preview.id);
			const answer = preview.effect as unknown as Answer;
			faults.push(...day.faults(change, { before, after: scheduleOf(state), answer }));
		}
		expect(faults).toEqual([]);
	});

	test('is judged by what the plan says: a meeting that vanishes is seen', () => {
		const fair = raw(generateFair({ seed: 5, people: 30, wishes: 100, tables: 8, slots: 8 }));
		const before = firstComeFirstServed(fair);
		const change: ChangeLine = { lock: before.assignments[0]!.m };
		const judge = (after: ScheduleFile, answer: Partial<Answer> = {}) =>
			new ChaoticDay(fair, 1).faults(change, {
				before,
				after,
				answer: { moved: [], lost: [], added: [], ...answer }
			});
		expect(judge(before)).toEqual([]);
		const [, second, ...rest] = before.assignments;
		const without = { ...before, assignments: [before.assignments[0]!, ...rest] };
		expect(judge(without, { lost: [{ m: second!.m }] })).toEqual([
			expect.stringMatching(/^lost 1 by/)
		]);
		expect(judge(without)).toContainEqual(expect.stringMatching(/^told/));
	});

	test('refuses to apply a preview that another has overtaken', async () => {
		const fair = generateFair({ seed: 6, people: 20, wishes: 60, tables: 5, slots: 8 });
		const { schedule } = await planMeetings(fair, runOptions({ iterations: 20_000 }));
		const state = openPlan(fair, schedule!);
		const one = state.preview([{ kind: 'leave', participant: 0 }], { nowSlot: 0 });
		const other = state.preview([{ kind: 'leave', participant: 1 }], { nowSlot: 0 });
		state.apply(other.id);
		expect(() => state.apply(one.id)).toThrow();
	});
});
