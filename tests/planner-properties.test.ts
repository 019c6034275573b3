import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	planMeetings,
	readInstance,
	writeSchedule,
	type Instance,
	type PlanOptions,
	type PlanOutcome,
	type Reason
} from '#server/meetings/planner/index.ts';
import { bestByForce } from './planner/brute-force.ts';
import { checkPlan, measurePlan } from './planner/check-plan.ts';
import type { InstanceFile, ScheduleFile } from './planner/documents.ts';
import { drawInstance } from './planner/random-instance.ts';
import { runOptions } from './planner/run-options.ts';

interface Run {
	file: InstanceFile;
	instance: Instance;
	outcome: PlanOutcome;
	/** As it would be written, read again as plain JSON. */
	schedule: ScheduleFile | null;
}

async function plan(file: InstanceFile, options: Partial<PlanOptions> = {}): Promise<Run> {
	const instance = readInstance(JSON.stringify(file));
	const outcome = await planMeetings(instance, runOptions({ iterations: 3_000, ...options }));
	const schedule = outcome.schedule && writeSchedule(outcome.schedule, instance);
	return {
		file,
		instance,
		outcome,
		schedule: schedule === null ? null : (JSON.parse(schedule) as ScheduleFile)
	};
}

const hard = { people: 5, meetings: 5, slots: 4, tables: 2 };

describe('the planner on random events', { timeout: 120_000 }, () => {
	test('never breaks a rule, and its report says what the plan is', async () => {
		let planned = 0;
		await fc.assert(
			fc.asyncProperty(fc.gen(), fc.constantFrom(1, 2), async (draw, version) => {
				const { file, outcome, schedule } = await plan(drawInstance(draw, version));
				const { report, verdict } = outcome;
				expect(schedule !== null).toBe(verdict === 'planned');
				expect(report.of).toBe(file.meetings.length);
				if (!schedule) return;
				planned += 1;
				expect(checkPlan(file, schedule)).toEqual([]);
				const { held, heldWeight, breaks, idleSlots, tableChanges } = measurePlan(file, schedule);
				expect(report).toMatchObject({ held, breaks, idleSlots, tableChanges });
				expect(report.heldWeight).toBeCloseTo(heldWeight, 6);
				expect(report.bound).toBeGreaterThanOrEqual(heldWeight - 1e-6);
				expect(report.breaksBound).toBeLessThanOrEqual(breaks);
				expect(report.proven).toBe(
					report.bound === report.heldWeight && report.breaksBound === breaks
				);
				const missing = missingIn(file, schedule);
				expect(report.unheld.map(({ m }) => m)).toEqual(missing);
				for (const { m, reason } of report.unheld) expectTrue(file, schedule, m, reason);
			}),
			{ numRuns: 200, seed: 20 }
		);
		expect(planned).toBeGreaterThan(80);
	});

	test('keeps the longest run also where a chain could pay by breaking it', async () => {
		const buyer = { organisation: 'north', group: 'buyer', maxRun: 1 };
		const file: InstanceFile = {
			format: 'b2b-instance/2',
			slots: 3,
			locations: 1,
			mustScheduleAll: false,
			participants: [
				{ id: 0, ...buyer },
				{ id: 1, ...buyer },
				{ id: 2 },
				{ id: 3 },
				{ id: 4 },
				{ id: 5, ...buyer }
			],
			meetings: [
				{ id: 0, a: 0, b: 1, locked: true },
				{ id: 1, a: 0, b: 1, fixed: 0, alternates: [2], locked: true }
			],
			rules: [{ groups: ['buyer', 'buyer'], max: 1 }]
		};
		const { schedule } = await plan(file);
		expect(checkPlan(file, schedule!)).toEqual([]);
	});

	test('is never contradicted by trying all plans', async () => {
		const verdicts = { planned: 0, impossible: 0, unknown: 0 };
		await fc.assert(
			fc.asyncProperty(fc.gen(), async (draw) => {
				const file = drawInstance(draw, 1, hard);
				const best = bestByForce(withoutTables(file));
				const { outcome } = await plan(withoutTables(file));
				const { report, verdict } = outcome;
				verdicts[verdict] += 1;
				if (verdict === 'impossible') expect(best).toBeNull();
				if (verdict !== 'planned') return;
				expect(best).not.toBeNull();
				expect(report.heldWeight).toBeLessThanOrEqual(best!.heldWeight);
				expect(report.bound).toBeGreaterThanOrEqual(best!.heldWeight);
				if (report.heldWeight < best!.heldWeight) return;
				expect(report.breaksBound).toBeLessThanOrEqual(best!.breaks);
				if (report.proven) expect(report.breaks).toBe(best!.breaks);
			}),
			{ numRuns: 150, seed: 21 }
		);
		expect(verdicts.planned).toBeGreaterThan(50);
		expect(verdicts.impossible).toBeGreaterThan(5);
	});

	test('finds and proves the best of small events where all must be held', async () => {
		await fc.assert(
			fc.asyncProperty(fc.gen(), async (draw) => {
				const file = withoutTables({ ...drawInstance(draw, 1, hard), mustScheduleAll: true });
				const best = bestByForce(file);
				const { outcome } = await plan(file, { prove: true });
				const { report, verdict } = outcome;
				expect(verdict).toBe(best ? 'planned' : 'impossible');
				if (!best) return;
				expect(report).toMatchObject({ proven: true, breaks: best.breaks });
			}),
			{ numRuns: 60, seed: 22 }
		);
	});

	test('gives the same bytes for the same seed, and keeps to a plan it is given', async () => {
		await fc.assert(
			fc.asyncProperty(fc.gen(), fc.nat(1_000), async (draw, seed) => {
				const file = drawInstance(draw, 2);
				const first = await plan(file, { seed });
				const again = await plan(file, { seed });
				expect(JSON.stringify(again.schedule)).toBe(JSON.stringify(first.schedule));
				if (!first.outcome.schedule || !first.outcome.report.proven) return;
				const kept = await plan(file, { seed: seed + 1, previous: first.outcome.schedule });
				expect(kept.outcome.report).toMatchObject({ moved: 0, held: first.outcome.report.held });
			}),
			{ numRuns: 40, seed: 23 }
		);
	});
});

/** Brute force gives no tables out, so none may be asked for. */
function withoutTables(file: InstanceFile): InstanceFile {
	const meetings = file.meetings.map(({ location: _location, ...meeting }) => meeting);
	return { ...file, meetings };
}

function missingIn(file: InstanceFile, schedule: ScheduleFile): number[] {
	const held = new Set(schedule.assignments.map(({ m }) => m));
	return file.meetings.map(({ id }) => id).filter((id) => !held.has(id));
}

/** What a reason claims of the event and the plan, as far as it can be seen in the files. */
function expectTrue(file: InstanceFile, schedule: ScheduleFile, m: number, reason: Reason): void {
	const { a = -1, b = -1, alternates = [] } = file.meetings[m] ?? {};
	const named = [a, b, ...alternates];
	const open = (id: number) =>
		Array.from({ length: file.slots }, (_, slot) => slot).filter((slot) => {
			const { forbidden, late } = file.participants[id] ?? {};
			return slot >= (late ?? 0) && !forbidden?.includes(slot);
		});
	if ('participant' in reason) expect(named).toContain(reason.participant);
	if (reason.kind === 'participant_full') {
		expect(reason.wishes).toBeGreaterThan(reason.free);
		expect(reason.free).toBeLessThanOrEqual(open(reason.participant).length);
	}
	if (reason.kind === 'never_free_together') {
		for (const id of reason.participants) expect(named).toContain(id);
	}
	if (reason.kind === 'tables_full') {
		const { locations, stands = [], rooms = [] } = file;
		// Stands and closed rooms are tables that nobody else can take.
		const special = stands.length + rooms.flatMap((room) => room.locations).length;
		for (const slot of reason.slots) {
			const used = schedule.assignments.filter((entry) => entry.slot === slot).length;
			const tables = typeof locations === 'number' ? locations : (locations[slot] ?? 0);
			expect(used + special).toBeGreaterThanOrEqual(tables);
		}
	}
	if (reason.kind === 'participant_max') {
		expect(file.participants[reason.participant]?.max).toBe(reason.max);
	}
	if (reason.kind === 'group_rule') {
		expect(file.rules?.map(({ max }) => max)).toContain(reason.max);
	}
	if (reason.kind === 'max_run') {
		expect(file.participants[reason.participant]?.maxRun).toBe(reason.maxRun);
	}
	if (reason.kind === 'interpreter') {
		for (const slot of reason.slots) {
			const suitable = (file.interpreters ?? []).filter(({ languages, forbidden }) => {
				const speaks = reason.languages.every((tag) => languages.includes(tag));
				return speaks && !forbidden?.includes(slot);
			});
			const busy = schedule.assignments.filter(
				(entry) => entry.slot === slot && typeof entry.interpreter === 'number'
			);
			for (const { id } of suitable) {
				expect(busy.map(({ interpreter }) => interpreter)).toContain(id);
			}
		}
	}
}
