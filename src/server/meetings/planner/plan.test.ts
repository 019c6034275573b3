import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Annealer } from './anneal.ts';
import { Chance } from './chance.ts';
import { compileProblem, seatsOf, type Problem } from './compile-problem.ts';
import { generateFair } from './generate-fair.ts';
import { costOfPerson, type CostScale } from './plan-cost.ts';
import { Plan } from './plan.ts';
import { construct } from './search.ts';
import { hasSlot } from './slot-mask.ts';

const fairs = fc.record({
	seed: fc.nat(10_000),
	slots: fc.constantFrom(5, 12, 40),
	people: fc.constant(24),
	wishes: fc.constant(90),
	tables: fc.constantFrom(4, 9),
	colleagues: fc.constantFrom(0, 0.4),
	interpreters: fc.constantFrom(0, 2),
	languages: fc.constant(true),
	stands: fc.constantFrom(0, 3)
});

/** What a plan says of itself, against what its meetings say. */
function expectConsistent(plan: Plan): void {
	const { problem } = plan;
	const occupant = new Int32Array(problem.resources * problem.slots).fill(-1);
	const pooled = new Int32Array(problem.slots);
	for (let m = 0; m < problem.meetings; m++) {
		const slot = plan.at[m]!;
		if (slot < 0) continue;
		const option = plan.option[m]!;
		expect(hasSlot(problem.optionDomain, option * problem.words, slot)).toBe(true);
		pooled[slot]! += problem.pooled[option]!;
		for (const resource of seatsOf(problem, option)) {
			expect(occupant[resource * problem.slots + slot]).toBe(-1);
			occupant[resource * problem.slots + slot] = m;
		}
	}
	expect(plan.occupant).toEqual(occupant);
	expect(plan.pooled).toEqual(pooled);
	for (let slot = 0; slot < problem.slots; slot++) {
		expect(pooled[slot]).toBeLessThanOrEqual(Math.max(0, problem.pool[slot]!));
	}
	for (let resource = 0; resource < problem.resources; resource++) {
		for (let slot = 0; slot < problem.slots; slot++) {
			const isBusy = occupant[resource * problem.slots + slot]! >= 0;
			expect(hasSlot(plan.busy, resource * problem.words, slot)).toBe(isBusy);
		}
	}
}

function scaleOf(problem: Problem): CostScale {
	return {
		unheld: new Float64Array(problem.meetings).fill(5),
		idle: 0.15,
		moved: 0,
		breaks: Float64Array.from({ length: problem.slots + 1 }, (_, count) => count),
		share: new Float64Array(0)
	};
}

describe('a plan under annealing', () => {
	test('keeps every rule and knows its own cost after thousands of moves', () => {
		fc.assert(
			fc.property(fairs, (shape) => {
				const problem = compileProblem(generateFair(shape));
				const plan = new Plan(problem);
				construct(plan);
				const scale = scaleOf(problem);
				const annealer = new Annealer(plan, scale, new Chance(shape.seed));
				const moves = 6_000;
				for (const _ of annealer.run(() => annealer.moves / moves, 2, 0.2)) continue;
				expectConsistent(plan);
				let cost = 0;
				for (let p = 0; p < problem.people; p++) cost += costOfPerson(plan, scale, p);
				cost += plan.at.filter((slot) => slot < 0).length * 5;
				expect(annealer.cost).toBeCloseTo(cost, 6);
			}),
			{ numRuns: 25, seed: 8 }
		);
	});

	test('takes a Kempe chain back by the same chain', () => {
		const problem = compileProblem(
			generateFair({ seed: 4, people: 24, wishes: 90, slots: 12, tables: 9 })
		);
		const plan = new Plan(problem);
		construct(plan);
		const before = [plan.at.join(), plan.occupant.join(), plan.busy.join(), plan.pooled.join()];
		let swapped = 0;
		for (let m = 0; m < problem.meetings; m++) {
			const from = plan.at[m]!;
			for (let to = 0; to < problem.slots; to++) {
				if (from < 0 || to === from) continue;
				plan.beginChain(from, to);
				if (!plan.extendChain(m) || !plan.chainFitsTables()) continue;
				plan.swapChain();
				expect(plan.at[m]).toBe(to);
				plan.swapChain();
				swapped++;
			}
		}
		expect(swapped).toBeGreaterThan(50);
		expect([plan.at.join(), plan.occupant.join(), plan.busy.join(), plan.pooled.join()]).toEqual(
			before
		);
	});
});
