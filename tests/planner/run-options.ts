import type { PlanOptions } from '#server/meetings/planner/index.ts';

/** Options of a short, repeatable run. */
export function runOptions(overrides: Partial<PlanOptions> = {}): PlanOptions {
	return {
		seed: 1,
		iterations: 20_000,
		seconds: null,
		method: 'auto',
		prove: false,
		threads: 1,
		previous: null,
		signal: new AbortController().signal,
		onProgress: null,
		...overrides
	};
}
