import {
	planMeetings,
	writeSchedule,
	type Instance,
	type PlanOptions,
	type PlanOutcome
} from '#server/meetings/planner/index.ts';
import { checkPlan, measurePlan, type Measures } from '#tests/planner/check-plan.ts';
import type { InstanceFile, ScheduleFile } from '#tests/planner/documents.ts';

/** Plans, and has the plan judged by the checker of the tests. */
export async function run(
	instance: Instance,
	file: InstanceFile,
	options: Partial<PlanOptions>
): Promise<PlanOutcome & { measures: Measures | null }> {
	const outcome = await planMeetings(instance, {
		seed: 1,
		iterations: null,
		seconds: null,
		method: 'auto',
		prove: false,
		threads: 1,
		previous: null,
		signal: new AbortController().signal,
		onProgress: null,
		...options
	});
	if (!outcome.schedule) return { ...outcome, measures: null };
	return { ...outcome, measures: judge(file, asWritten(outcome.schedule, instance)) };
}

type Plan = Parameters<typeof writeSchedule>[0];

export function asWritten(schedule: Plan, instance: Instance): ScheduleFile {
	return JSON.parse(writeSchedule(schedule, instance)) as ScheduleFile;
}

export function judge(file: InstanceFile, schedule: ScheduleFile): Measures {
	const [violation] = checkPlan(file, schedule);
	if (violation) throw new Error(`${file.name ?? ''}: ${violation.rule}: ${violation.text}`);
	return measurePlan(file, schedule);
}

/** The file of a fair that was invented. */
export function rawOf(instance: Instance): InstanceFile {
	return JSON.parse(JSON.stringify(instance)) as InstanceFile;
}

export function percent(share: number): string {
	return `${(share * 100).toFixed(2)} %`;
}

/** Progress for whoever waits; the table comes at the end. */
export function report(line: string): void {
	process.stderr.write(`${line}\n`);
}
