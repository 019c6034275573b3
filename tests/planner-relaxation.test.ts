import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileProblem } from '#server/meetings/planner/compile-problem.ts';
import { generateFair, planMeetings, readInstance } from '#server/meetings/planner/index.ts';
import { heldWeight } from '#server/meetings/planner/plan-cost.ts';
import { Plan } from '#server/meetings/planner/plan.ts';
import { presolve } from '#server/meetings/planner/presolve.ts';
import { follow } from '#server/meetings/planner/relaxation/follow.ts';
import { relax } from '#server/meetings/planner/relaxation/relax.ts';
import { measurePlan } from './planner/check-plan.ts';
import type { InstanceFile, ScheduleFile } from './planner/documents.ts';
import { lpBound, shareForAll } from './planner/peers.ts';
import { drawInstance } from './planner/random-instance.ts';
import { runOptions } from './planner/run-options.ts';

function problemOf(file: unknown) {
	const problem = compileProblem(readInstance(JSON.stringify(file)));
	return presolve(problem).conflict ? null : problem;
}

describe('the linear relaxation', () => {
	test('is never below what a plan holds, with every extension, with and without time', async () => {
		let sharp = 0;
		await fc.assert(
			fc.asyncProperty(fc.gen(), async (draw) => {
				const file = { ...drawInstance(draw, 2), mustScheduleAll: false };
				const problem = problemOf(file);
				if (!problem) return;
				const options = runOptions({ method: 'search', iterations: 4_000 });
				const { report } = await planMeetings(problem.instance, options);
				for (const seconds of [10, 0]) {
					const { bound } = await relax(problem, { seconds });
					expect(bound).toBeGreaterThanOrEqual(report.heldWeight);
					if (seconds > 0 && bound === report.heldWeight) sharp += 1;
				}
			}),
			{ numRuns: 30, seed: 31 }
		);
		expect(sharp).toBeGreaterThan(10);
	}, 60_000);

	test('knows that two interpreters have only so many slots, whoever of them comes', async () => {
		const languages = (id: number) => (id % 2 === 0 ? ['de'] : ['cs']);
		const problem = problemOf({
			format: 'b2b-instance/2',
			slots: 2,
			locations: 20,
			mustScheduleAll: false,
			participants: Array.from({ length: 16 }, (_, id) => ({ id, languages: languages(id) })),
			meetings: Array.from({ length: 8 }, (_, id) => ({ id, a: 2 * id, b: 2 * id + 1 })),
			interpreters: [0, 1].map((id) => ({ id, languages: ['cs', 'de'], forbidden: [] }))
		});
		expect(problem && (await relax(problem, { seconds: 10 })).bound).toBe(4);
	});

	test('of buyers and sellers is followed to nearly all of its weight at once', async () => {
		const fair = generateFair({ seed: 5, people: 120, wishes: 900, tables: 60, sides: 'buyers' });
		const problem = problemOf(fair);
		if (!problem) throw new Error('The fair has a plan');
		const { bound, wanted } = await relax(problem, { seconds: 10 });
		expect(bound).toBeCloseTo(Math.floor((await lpBound(asFile(fair))) + 1e-6), 6);
		const plan = new Plan(problem);
		follow(plan, wanted);
		expect(heldWeight(plan)).toBeGreaterThanOrEqual(0.98 * bound);
	});

	test('gives a bound by prices where its time is over', async () => {
		const problem = problemOf(generateFair({ seed: 5, people: 120, wishes: 1_500, tables: 40 }));
		if (!problem) throw new Error('The fair has a plan');
		const [sharp, late] = [
			await relax(problem, { seconds: 10 }),
			await relax(problem, { seconds: 0 })
		];
		expect(late.wanted).toEqual([]);
		expect(late.bound).toBeGreaterThanOrEqual(sharp.bound);
		expect(late.bound).toBeLessThan(1.02 * sharp.bound);
	});

	test('brings the worst-off as far as all can be brought, where that is not 80 %', async () => {
		const [buyers, sellers] = [5, 11];
		const file: InstanceFile = {
			format: 'b2b-instance/1',
			slots: 8,
			locations: 5,
			mustScheduleAll: false,
			participants: Array.from({ length: buyers + sellers }, (_, id) => ({ id })),
			meetings: Array.from({ length: buyers * sellers }, (_, id) => ({
				id,
				a: id % buyers,
				b: buyers + Math.floor(id / buyers)
			}))
		};
		// The buyers have 40 slots: 4 of 5 meetings for each of 11 sellers would take 44.
		expect(await shareForAll(file, 0.8)).toBe(0.6);
		const instance = readInstance(JSON.stringify(file));
		const { schedule } = await planMeetings(instance, runOptions({ method: 'search' }));
		const measures = measurePlan(file, JSON.parse(JSON.stringify(schedule)) as ScheduleFile);
		expect(measures).toMatchObject({ heldWeight: 40, worstShare: 0.6 });
	});
});

function asFile(instance: unknown): InstanceFile {
	return JSON.parse(JSON.stringify(instance)) as InstanceFile;
}
