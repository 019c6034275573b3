import { Cadical } from 'cadical-wasm';
import type { Problem } from '../compile-problem.ts';
import type { Conflict } from '../instance.ts';
import { peopleOf } from '../presolve.ts';
import { encodePlan, type BreakLimits } from './encode-plan.ts';

/** Conflicts of the solver that one attempt to leave a meeting out may cost. */
const effort = 2_000;

/**
 * A small set of meetings that cannot all be held, of a problem known to have no plan: each meeting is
 * assumed to be held, the solver names those its refutation needed, and each of these is left out for
 * good if what remains is still refuted. Stops early, with the set so far, when the time is over.
 */
export async function findConflict(
	problem: Problem,
	limits: BreakLimits,
	isOver: () => boolean
): Promise<Conflict> {
	const solver = await Cadical.create({ quiet: true });
	try {
		const free = { ...problem, required: new Uint8Array(problem.meetings) };
		const wide = { fewest: new Int32Array(problem.people), most: limits.most };
		const { isHeld } = encodePlan(free, { limits: wide, count: 'meetings' }, (clause) =>
			solver.addClause(clause)
		);
		const required = [...problem.required.keys()].filter((m) => problem.required[m] === 1);
		const literals = new Map(required.map((m) => [m, isHeld[m]!]));
		const refute = (meetings: readonly number[]): number[] | null => {
			const assumptions = meetings.map((m) => literals.get(m)!);
			if (solver.solve({ assumptions, conflicts: effort }) !== 'unsatisfiable') return null;
			const failed = new Set(solver.failedAssumptions());
			return meetings.filter((m) => failed.has(literals.get(m)!));
		};
		let core = refute(required) ?? required;
		for (const m of [...core]) {
			if (isOver()) break;
			if (!core.includes(m)) continue;
			core = refute(core.filter((other) => other !== m)) ?? core;
		}
		return describe(problem, core);
	} finally {
		solver.dispose();
	}
}

function describe(problem: Problem, meetings: readonly number[]): Conflict {
	return {
		meetings,
		participants: peopleOf(problem, meetings),
		slots: [],
		reason: { kind: 'together', meetings: meetings.length }
	};
}
