import { Cadical } from 'cadical-wasm';
import type { Problem } from '../compile-problem.ts';
import type { KeptPlan } from '../search.ts';
import { CoreGuided, type SoftCost } from './core-guided.ts';
import { encodePlan, type BreakLimits, type PlanFormula, type TableCount } from './encode-plan.ts';

/** Where a plan puts each meeting: slot and option, −1 for meetings that are not held. */
export type Placement = Pick<KeptPlan, 'at' | 'option'>;

export interface ProverOptions {
	limits: BreakLimits;
	count: TableCount;
	/** Tried first by the solver. */
	hint: Placement | null;
}

/**
 * Proves how good a plan can be, and finds the best: first the greatest weight, where meetings are
 * optional, then the fewest breaks with that weight. Every bound it gives follows from answers
 * "unsatisfiable" of CaDiCaL.
 */
export class Prover {
	readonly #problem: Problem;
	readonly #solver: Cadical;
	readonly #plan: PlanFormula;
	readonly #limits: BreakLimits;
	readonly #totalWeight: number;
	#goal: { of: 'weight' | 'breaks'; minimum: CoreGuided };
	/** No plan holds more. */
	weightBound: number;
	/** No plan that holds the greatest weight has fewer breaks; known once the weight is proven. */
	breaksBound = 0;
	isWeightProven: boolean;
	/** The best plan found, better or as good as any. */
	optimum: Placement | null = null;
	verdict: 'open' | 'optimal' | 'impossible' = 'open';

	static async create(problem: Problem, options: ProverOptions): Promise<Prover> {
		return new Prover(problem, await Cadical.create({ quiet: true }), options);
	}

	private constructor(problem: Problem, solver: Cadical, { limits, count, hint }: ProverOptions) {
		this.#problem = problem;
		this.#solver = solver;
		this.#limits = limits;
		this.#plan = encodePlan(problem, { limits, count }, (clause) => solver.addClause(clause));
		this.#totalWeight = problem.weight.reduce((sum, weight) => sum + weight, 0);
		this.weightBound = this.#totalWeight;
		const weights = this.#weightCosts();
		this.isWeightProven = weights.length === 0;
		this.#goal = this.isWeightProven
			? this.#aimAtBreaks()
			: { of: 'weight', minimum: new CoreGuided(solver, this.#plan.formula, weights) };
		if (hint) this.#suggest(hint);
	}

	#weightCosts(): SoftCost[] {
		return this.#plan.isHeld.flatMap((literal, m) => {
			const cost = this.#problem.weight[m]!;
			return literal === null || cost === 0 ? [] : [{ literal: -literal, cost }];
		});
	}

	#aimAtBreaks(): { of: 'breaks'; minimum: CoreGuided } {
		const costs: SoftCost[] = [];
		let certain = 0;
		for (const [person, own] of this.#plan.breaks.entries()) {
			const fewest = Math.min(this.#limits.fewest[person]!, own.length);
			certain += this.#limits.fewest[person]!;
			for (const literal of own.slice(0, fewest)) this.#plan.formula.add(literal);
			const [first, ...next] = own.slice(fewest);
			if (first !== undefined) costs.push({ literal: first, cost: 1, next });
		}
		this.breaksBound = certain;
		return { of: 'breaks', minimum: new CoreGuided(this.#solver, this.#plan.formula, costs) };
	}

	#suggest({ at, option }: Placement): void {
		for (const [m, ways] of this.#plan.ways.entries()) {
			for (const way of ways) {
				const isUsed = at[m] === way.slot && option[m] === way.option;
				this.#solver.phase(isUsed ? way.literal : -way.literal);
			}
		}
	}

	/** Works on, with so many conflicts at most. */
	step(conflicts: number): void {
		if (this.verdict !== 'open') return;
		const { of, minimum } = this.#goal;
		const before = minimum.bound;
		const result = minimum.step(conflicts);
		if (of === 'weight') this.weightBound = this.#totalWeight - minimum.bound;
		else this.breaksBound += minimum.bound - before;
		if (result === 'impossible') this.verdict = 'impossible';
		if (result !== 'optimal') return;
		this.optimum = this.#read();
		if (of === 'breaks') {
			this.verdict = 'optimal';
			return;
		}
		for (const literal of minimum.assumptions()) this.#plan.formula.add(literal);
		this.isWeightProven = true;
		this.#goal = this.#aimAtBreaks();
	}

	#read(): Placement {
		const at = new Int32Array(this.#problem.meetings).fill(-1);
		const option = new Int32Array(this.#problem.meetings).fill(-1);
		for (const [m, ways] of this.#plan.ways.entries()) {
			const way = ways.find(({ literal }) => this.#solver.value(literal));
			if (!way) continue;
			at[m] = way.slot;
			option[m] = way.option;
		}
		return { at, option };
	}

	dispose(): void {
		this.#solver.dispose();
	}
}
