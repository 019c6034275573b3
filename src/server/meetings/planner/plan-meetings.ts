import { setImmediate as breathe } from 'node:timers/promises';
import { assignTables, countTableChanges, type TablesBefore } from './assign-tables.ts';
import {
	attendeesOf,
	compileProblem,
	interpreterOf,
	type Previous,
	type Problem
} from './compile-problem.ts';
import { explainUnheld } from './explain-unheld.ts';
import { mostGivenUp } from './fair-share.ts';
import { findConflict } from './exact/find-conflict.ts';
import { Prover, type Placement } from './exact/prover.ts';
import type { BreakLimits, TableCount } from './exact/encode-plan.ts';
import type {
	Conflict,
	Instance,
	PlanOptions,
	PlanOutcome,
	PlanReport,
	Schedule
} from './instance.ts';
import { countBreaks, countIdleSlots, heldWeight } from './plan-cost.ts';
import { Plan } from './plan.ts';
import { presolve } from './presolve.ts';
import { relax } from './relaxation/relax.ts';
import { Search, type Cooling, type KeptPlan } from './search.ts';
import { countSlots } from './slot-mask.ts';
import { planInThreads } from './threads/plan-in-threads.ts';

/**
 * Plans the meetings of an instance: presolve, bound of the weight, local search, proof. Goals in
 * order: held weight, share fairness, breaks beyond the fairness asked for, breaks, idle slots,
 * changes of table, moved meetings. Runs in the calling thread and lets others have a turn now and
 * then; with more than one of `threads`, in workers.
 */
export async function planMeetings(instance: Instance, options: PlanOptions): Promise<PlanOutcome> {
	if (options.threads > 1) return planInThreads(instance, options);
	return new Run(instance, options).outcome();
}

/**
 * Ways to hold meetings above which `auto` leaves proofs alone, unless told to prove; and above which
 * the solver's memory would not suffice (a way takes some 15 kB).
 */
const mostWaysForProof = { auto: 30_000, ever: 60_000 };
/** Below this an event is so small that a proof costs less than a second round of search. */
const fewWays = 2_500;

/** Seconds that linear programming may take of a long run. */
const longestRelaxation = 60;

const quickly: Cooling = { hot: 2 };
const slowly: Cooling = { hot: 0.5, cold: 0.2 };

/** Of local search: wall time in milliseconds, and moves. */
interface Budget {
	now: number;
	until: number;
	moves: number;
}

class Run {
	readonly #instance: Instance;
	readonly #options: PlanOptions;
	readonly #problem: Problem;
	readonly #previous: Previous;
	readonly #started = performance.now();
	readonly #cpuStarted = process.threadCpuUsage();
	readonly #deadline: number;
	#search: Search | null = null;
	#limits: BreakLimits | null = null;
	/** The problem with everything required that a plan of full weight must hold. */
	#complete: { problem: Problem; limits: BreakLimits | null } | null = null;
	#kept: KeptPlan | null = null;
	#bound = 0;
	#proven: { weight: number; breaks: number } | null = null;

	constructor(instance: Instance, options: PlanOptions) {
		this.#instance = instance;
		this.#options = options;
		this.#previous = placesIn(options.previous);
		this.#problem = compileProblem(instance, this.#previous);
		const { iterations, prove } = options;
		const seconds = options.seconds ?? (prove ? 600 : iterations === null ? 10 : Infinity);
		this.#deadline = this.#started + seconds * 1000;
	}

	async outcome(): Promise<PlanOutcome> {
		const presolved = presolve(this.#problem);
		if (presolved.conflict) return this.#impossible(presolved.conflict);
		this.#limits = presolved.limits;
		const relaxation = await relax(this.#problem, {
			seconds: Math.min(longestRelaxation, 0.4 * this.#secondsLeft())
		});
		this.#bound = relaxation.bound;
		const search = new Search(this.#problem, {
			limits: presolved.limits,
			seed: this.#options.seed,
			relaxation
		});
		this.#search = search;
		this.#startFromPrevious(search);
		const { method } = this.#options;
		if (method !== 'exact') await this.#improve(search);
		if (method !== 'search' && !this.#isDone() && this.#mayProve()) {
			const verdict = await this.#prove(search);
			if (verdict === 'impossible') {
				const conflict = await findConflict(this.#problem, presolved.limits, () => this.#isOver());
				return this.#impossible(conflict);
			}
		}
		const best = this.#search.best;
		if (!best) return { verdict: 'unknown', schedule: null, report: this.#reportNothing(null) };
		return this.#planned(best);
	}

	#startFromPrevious(search: Search): void {
		if (this.#previous.size === 0) return;
		const { at, option } = placementOf(this.#problem, this.#previous);
		search.startFrom(at, option);
		const isWhole = [...this.#previous].every(([m, { slot }]) => search.plan.at[m] === slot);
		const held = search.plan.at.reduce((count, slot) => count + (slot >= 0 ? 1 : 0), 0);
		if (isWhole && held === this.#previous.size) this.#kept = search.best;
	}

	#isOver(): boolean {
		return this.#options.signal.aborted || performance.now() >= this.#deadline;
	}

	#secondsLeft(): number {
		return Math.max(0, this.#deadline - performance.now()) / 1000;
	}

	#isDone(): boolean {
		const best = this.#search?.best;
		if (!best) return false;
		return best.weight >= this.#bound && best.breaks <= this.#fewestBreaks(best.weight);
	}

	/** No plan of this weight has fewer breaks, as far as is known. */
	#fewestBreaks(weight: number): number {
		if (this.#proven && weight >= this.#proven.weight) return this.#proven.breaks;
		const sum = (limits: BreakLimits | null) =>
			limits ? limits.fewest.reduce((total, fewest) => total + fewest, 0) : 0;
		if (this.#problem.mustHold) return sum(this.#limits);
		if (weight < this.#fullWeight()) return sum(this.#limits);
		return sum(this.#completed().limits);
	}

	#fullWeight(): number {
		return this.#problem.weight.reduce((sum, weight) => sum + weight, 0);
	}

	#completed(): { problem: Problem; limits: BreakLimits | null } {
		if (this.#complete) return this.#complete;
		const problem = compileProblem(this.#instance, this.#previous);
		for (let m = 0; m < problem.meetings; m++) if (problem.weight[m]! > 0) problem.required[m] = 1;
		this.#complete = { problem, limits: presolve(problem).limits };
		return this.#complete;
	}

	/** Local search until the time or the moves for it are used up, or nothing is left to gain. */
	async #improve(search: Search): Promise<void> {
		const { iterations, method, seconds, prove } = this.#options;
		const willProve = method !== 'search' && this.#mayProve();
		const now = performance.now();
		const left = this.#deadline - now;
		const share = willProve ? Math.min(0.4 * left, prove ? 4_000 : Infinity) : 0.93 * left;
		const isCounted = iterations !== null && seconds === null;
		const budget = {
			now,
			until: isCounted ? Infinity : now + share,
			moves: iterations ?? Infinity
		};
		if (this.#problem.mustHold) {
			await this.#improveInRounds(
				search,
				budget,
				willProve && this.#ways() < fewWays ? 2 : Infinity
			);
		} else {
			await this.#improveAtOnce(search, budget);
		}
	}

	/**
	 * Rounds of growing length: quick ones until there is a plan at all, since that is a matter of luck,
	 * then slow ones that begin where most breaks can just be mended.
	 */
	async #improveInRounds(search: Search, budget: Budget, mostRounds: number): Promise<void> {
		const first = Math.min(300_000, Math.max(20_000, this.#problem.meetings * 1_000));
		for (let round = 0; round < mostRounds && !this.#isDone(); round++) {
			const start = search.moves;
			const growth = search.best ? 4 ** Math.min(round, 3) : 2 ** Math.min(round, 2);
			const size = Math.min(first * growth, budget.moves - start);
			if (size <= 0 || this.#isSpent(budget)) return;
			const progress = () => (this.#isSpent(budget) ? 1 : (search.moves - start) / size);
			await this.#finish(search.round(progress, search.best ? slowly : quickly));
			this.#tell(search);
		}
	}

	/**
	 * One long round, since it starts from nearly all the weight and breaks want a slow fall of
	 * temperature; then a short and cold one, or, where a fairer share may have cost too much weight, one
	 * for the weight alone.
	 */
	async #improveAtOnce(search: Search, budget: Budget): Promise<void> {
		const { now, until, moves } = budget;
		const spent = () =>
			this.#isSpent(budget)
				? 1
				: Math.max(search.moves / moves, (performance.now() - now) / (until - now));
		const main = 0.85;
		await this.#finish(search.round(() => spent() / main, { hot: 0.9, cold: 0.25 }));
		this.#tell(search);
		const rest = () => (spent() - main) / (1 - main);
		const mayHaveGivenUp = (search.best?.weight ?? 0) < (1 - mostGivenUp) * this.#bound;
		if (mayHaveGivenUp) await this.#finish(search.seekWeight(rest));
		else if (!this.#isDone()) await this.#finish(search.round(rest, { hot: 0.25 }));
		this.#tell(search);
	}

	#isSpent({ until }: Budget): boolean {
		return this.#options.signal.aborted || performance.now() >= until;
	}

	/** Runs a round to its end, while others have a turn now and then. */
	async #finish(round: Generator<undefined>): Promise<void> {
		let breathed = performance.now();
		for (const _ of round) {
			if (performance.now() - breathed < 25) continue;
			await breathe();
			breathed = performance.now();
		}
		await breathe();
	}

	#ways(): number {
		return countSlots(this.#problem.optionDomain, 0, this.#problem.optionDomain.length);
	}

	#mayProve(): boolean {
		const { prove, method } = this.#options;
		const { auto, ever } = mostWaysForProof;
		return this.#ways() <= (prove || method === 'exact' ? ever : auto);
	}

	#tell(search: Search): void {
		const { best } = search;
		if (!best) return;
		this.#options.onProgress?.({
			held: best.at.reduce((count, slot) => count + (slot >= 0 ? 1 : 0), 0),
			heldWeight: best.weight,
			bound: this.#bound,
			breaks: best.breaks,
			seconds: this.#seconds()
		});
	}

	/**
	 * Two provers that count tables differently take turns with growing effort, since which of them is
	 * fast differs from event to event by far more than a factor of two.
	 */
	async #prove(search: Search): Promise<'impossible' | 'open'> {
		const isComplete = !this.#problem.mustHold && (search.best?.weight ?? -1) >= this.#fullWeight();
		const { problem, limits } = isComplete
			? this.#completed()
			: { problem: this.#problem, limits: this.#limits };
		if (!limits) return 'open';
		const provers: Prover[] = [];
		const hint = search.best;
		const { iterations, prove } = this.#options;
		let effort = iterations === null || prove ? Infinity : Math.ceil(iterations / 10);
		try {
			for (let turn = 0; ; turn++) {
				const count: TableCount = turn % 2 === 0 ? 'meetings' : 'people';
				provers[turn % 2] ??= await Prover.create(problem, { limits, count, hint });
				const prover = provers[turn % 2]!;
				let left = effortOf[count] * 1.5 ** turn;
				while (left > 0) {
					if (this.#isOver() || effort <= 0) return 'open';
					prover.step(Math.min(chunk, effort));
					left -= chunk;
					effort -= chunk;
					await breathe();
					if (prover.verdict === 'impossible') return search.best ? 'open' : 'impossible';
					this.#learn(search, prover);
					if (this.#isDone() || prover.verdict === 'optimal') return 'open';
				}
			}
		} finally {
			for (const prover of provers) prover.dispose();
		}
	}

	#learn(search: Search, prover: Prover): void {
		this.#bound = Math.min(this.#bound, prover.weightBound);
		if (prover.isWeightProven) {
			const breaks = Math.max(prover.breaksBound, this.#proven?.breaks ?? 0);
			this.#proven = { weight: this.#bound, breaks };
		}
		if (!prover.optimum) return;
		const found = keep(this.#problem, prover.optimum);
		const { best } = search;
		const isBetter =
			!best ||
			found.weight > best.weight ||
			(found.weight === best.weight && found.breaks < best.breaks);
		if (isBetter) search.best = found;
	}

	#seconds(): number {
		return (performance.now() - this.#started) / 1000;
	}

	#cpuSeconds(): number {
		const { user, system } = process.threadCpuUsage(this.#cpuStarted);
		return (user + system) / 1e6;
	}

	#planned(best: KeptPlan): PlanOutcome {
		const kept = this.#kept;
		const isAsGood = kept && kept.weight === best.weight && kept.breaks === best.breaks;
		const chosen = isAsGood ? kept : best;
		const plan = planAt(this.#problem, chosen);
		const tables = assignTables(plan, this.#tablesBefore(plan));
		const schedule = writePlan(plan, tables);
		const breaksBound = Math.min(chosen.breaks, this.#fewestBreaks(chosen.weight));
		const bound = Math.max(this.#bound, chosen.weight);
		const report: PlanReport = {
			held: schedule.assignments.length,
			of: this.#problem.meetings,
			heldWeight: chosen.weight,
			bound,
			breaks: chosen.breaks,
			breaksBound,
			proven: bound === chosen.weight && breaksBound === chosen.breaks,
			idleSlots: countIdleSlots(plan),
			tableChanges: countTableChanges(plan, tables),
			moved: countMoved(plan),
			unheld: explainUnheld(plan),
			conflict: null,
			seconds: this.#seconds(),
			cpuSeconds: this.#cpuSeconds()
		};
		return { verdict: 'planned', schedule, report };
	}

	/** Meetings that stay in their slot stay at their table. */
	#tablesBefore(plan: Plan): TablesBefore {
		const tables = new Map<number, number>();
		for (const [m, { slot, location }] of this.#previous) {
			if (location !== null && plan.at[m] === slot) tables.set(m, location);
		}
		return tables;
	}

	#impossible(conflict: Conflict): PlanOutcome {
		return { verdict: 'impossible', schedule: null, report: this.#reportNothing(conflict) };
	}

	#reportNothing(conflict: Conflict | null): PlanReport {
		return {
			held: 0,
			of: this.#problem.meetings,
			heldWeight: 0,
			bound: conflict ? 0 : this.#bound,
			breaks: 0,
			breaksBound: 0,
			proven: false,
			idleSlots: 0,
			tableChanges: 0,
			moved: 0,
			unheld: [],
			conflict,
			seconds: this.#seconds(),
			cpuSeconds: this.#cpuSeconds()
		};
	}
}

/** Conflicts of one call of the solver, about a second. */
const chunk = 5_000;
/** Counting meetings is fast or of no use, and so is tried first and less. */
const effortOf: Record<TableCount, number> = { meetings: 15_000, people: 70_000 };

export function placesIn(schedule: Schedule | null): Previous {
	return new Map(
		(schedule?.assignments ?? []).map(({ m, slot, location, attendees }) => [
			m,
			{ slot, location, attendees }
		])
	);
}

/** An earlier plan in terms of options; meetings whose people or place no option knows are left out. */
export function placementOf(problem: Problem, previous: Previous): Placement {
	const at = new Int32Array(problem.meetings).fill(-1);
	const option = new Int32Array(problem.meetings).fill(-1);
	for (const [m, { slot, location, attendees }] of previous) {
		if (m >= problem.meetings) continue;
		let best = -1;
		let bestFit = -1;
		for (let o = problem.optionStart[m]!; o < problem.optionStart[m + 1]!; o++) {
			const isSameCast = attendeesOf(problem, o).join() === attendees.join();
			const isSameTable = problem.optionLocation[o] === location;
			const fit = (isSameCast ? 2 : 0) + (isSameTable ? 1 : 0);
			if (fit > bestFit) [best, bestFit] = [o, fit];
		}
		if (best < 0) continue;
		at[m] = slot;
		option[m] = best;
	}
	return { at, option };
}

function planAt(problem: Problem, { at, option }: Placement): Plan {
	const plan = new Plan(problem);
	for (let m = 0; m < problem.meetings; m++) if (at[m]! >= 0) plan.place(m, at[m]!, option[m]!);
	return plan;
}

function keep(problem: Problem, placement: Placement): KeptPlan {
	const plan = planAt(problem, placement);
	return { ...placement, weight: heldWeight(plan), breaks: countBreaks(plan), cost: 0 };
}

export function writePlan(plan: Plan, tables: Int32Array): Schedule {
	const { problem } = plan;
	const { instance } = problem;
	return {
		format: instance.format === 'b2b-instance/1' ? 'b2b-schedule/1' : 'b2b-schedule/2',
		instance: instance.name,
		assignments: instance.meetings
			.filter(({ id }) => plan.at[id]! >= 0)
			.map(({ id }) => ({
				m: id,
				slot: plan.at[id]!,
				location: tables[id]!,
				attendees: attendeesOf(problem, plan.option[id]!),
				interpreter: interpreterOf(problem, plan.option[id]!)
			}))
	};
}

function countMoved({ problem, at }: Plan): number {
	let moved = 0;
	for (let m = 0; m < problem.meetings; m++) {
		const before = problem.previous[m]!;
		if (before >= 0 && at[m]! >= 0 && before !== at[m]) moved++;
	}
	return moved;
}
