import { generateFair, openPlan, toChange } from '#server/meetings/planner/index.ts';
import { ChaoticDay, type Answer } from '#tests/planner/chaotic-day.ts';
import { asWritten, percent, rawOf, report, run } from './planner-run.ts';
import type { Figure } from './run.ts';
import { quantile } from './server.ts';

const changes = 200;

export async function measureReplanning(): Promise<Figure[]> {
	const fair = generateFair({ seed: 1 });
	const { schedule } = await run(fair, rawOf(fair), { iterations: 2_000_000 });
	if (!schedule) throw new Error('No plan to keep up');
	const state = openPlan(fair, schedule);
	const day = new ChaoticDay(rawOf(fair), 1);
	const times: number[] = [];
	const faults: string[] = [];
	let [nowSlot, mostMoved] = [0, 0];
	for (let step = 0; step < changes; step++) {
		const before = asWritten(state.schedule(), state.instance);
		const change = day.next(step / changes, before);
		if ('now' in change) nowSlot = change.now;
		const started = process.threadCpuUsage();
		const { id, effect } = state.preview([toChange(change, state.instance)], { nowSlot });
		state.apply(id);
		const { user, system } = process.threadCpuUsage(started);
		times.push((user + system) / 1000);
		const after = asWritten(state.schedule(), state.instance);
		faults.push(...day.faults(change, { before, after, answer: effect as unknown as Answer }));
		if (!('tables' in change)) {
			mostMoved = Math.max(mostMoved, effect.moved.length / before.assignments.length);
		}
	}
	for (const fault of faults) report(fault);
	const p95 = quantile(times, 0.95);
	return [
		{
			what: `re-plan, ${String(changes)} changes of a day: p95`,
			measured: `${p95.toFixed(0)} CPU ms`,
			goal: '< 200 ms',
			met: p95 < 200
		},
		{
			what: 're-plan: confirmed lost beyond forced, other faults',
			measured: String(faults.length),
			goal: '0',
			met: faults.length === 0
		},
		{
			what: 're-plan: most moved for one person’s change',
			measured: percent(mostMoved),
			goal: '≤ 1 %',
			met: mostMoved <= 0.01
		}
	];
}
