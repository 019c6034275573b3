import type { Cadical } from 'cadical-wasm';
import type { Formula } from './formula.ts';

/** A cost that a plan should not run up: so much if the literal is true. */
export interface SoftCost {
	literal: number;
	cost: number;
	/** Literals that can become true only together with this one, each at the same cost. */
	next?: readonly number[];
}

/** Conflicts that leaving one literal out of a core may cost, and how often that may fail. */
const effortOfShrinking = 100;
const mostFailures = 12;

/**
 * Minimises a sum of costs from below: OLL (Andres et al. 2012; Morgado, Dodaro, Marques-Silva 2014).
 * All costs are assumed away; each refutation names some that cannot all be, which raises the bound
 * and is replaced by a count of how many of them are. Every step of the bound is an answer
 * "unsatisfiable" of the solver. The first "satisfiable" is an optimum.
 */
export class CoreGuided {
	readonly #solver: Cadical;
	readonly #formula: Formula;
	readonly #costs = new Map<number, number>();
	/** Literal → what to count next once it is given up. */
	readonly #next = new Map<number, readonly number[]>();
	bound = 0;

	constructor(solver: Cadical, formula: Formula, costs: readonly SoftCost[]) {
		this.#solver = solver;
		this.#formula = formula;
		for (const { literal, cost, next } of costs) this.#expect(literal, cost, next ?? []);
	}

	#expect(literal: number, cost: number, next: readonly number[]): void {
		this.#costs.set(literal, (this.#costs.get(literal) ?? 0) + cost);
		this.#next.set(literal, next);
	}

	/**
	 * One call of the solver with so many conflicts at most. After 'optimal' the solver holds the
	 * assignment; 'raised' and 'open' (effort used up) want another step.
	 */
	step(conflicts: number): 'optimal' | 'impossible' | 'raised' | 'open' {
		const status = this.#solver.solve({ assumptions: this.assumptions(), conflicts });
		if (status === 'unknown') return 'open';
		if (status === 'satisfiable') return 'optimal';
		const core = this.#shrink(this.#solver.failedAssumptions().map((literal) => -literal));
		if (core.length === 0) return 'impossible';
		this.#giveUp(core);
		return 'raised';
	}

	/** The costs assumed away. At an optimum, exactly the optimal assignments satisfy all of these. */
	assumptions(): number[] {
		return [...this.#costs.keys()].map((literal) => -literal);
	}

	/** Leaves out literals without which the core is still refuted at little effort. */
	#shrink(core: number[]): number[] {
		let kept = core;
		let failures = 0;
		for (const literal of core) {
			if (kept.length <= 1 || failures >= mostFailures) break;
			if (!kept.includes(literal)) continue;
			const fewer = kept.filter((other) => other !== literal);
			const assumptions = fewer.map((other) => -other);
			const status = this.#solver.solve({ assumptions, conflicts: effortOfShrinking });
			if (status === 'unsatisfiable') {
				kept = this.#solver.failedAssumptions().map((other) => -other);
			} else failures++;
		}
		return kept;
	}

	#giveUp(core: readonly number[]): void {
		const step = Math.min(...core.map((literal) => this.#costs.get(literal)!));
		this.bound += step;
		for (const literal of core) {
			const rest = this.#costs.get(literal)! - step;
			if (rest > 0) this.#costs.set(literal, rest);
			else this.#costs.delete(literal);
			const [following, ...others] = this.#next.get(literal) ?? [];
			if (following !== undefined) this.#expect(following, step, others);
		}
		if (core.length === 1) {
			this.#formula.add(core[0]!);
			return;
		}
		// At least one of them is true; every further one costs again.
		const [, second, ...others] = this.#formula.count(core, core.length);
		if (second !== undefined) this.#expect(second, step, others);
	}
}
