import { Cadical } from 'cadical-wasm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CoreGuided } from './core-guided.ts';
import { Formula } from './formula.ts';

async function withSolver<T>(use: (solver: Cadical, formula: Formula) => T): Promise<T> {
	const solver = await Cadical.create({ quiet: true });
	try {
		return use(solver, new Formula((clause) => solver.addClause(clause)));
	} finally {
		solver.dispose();
	}
}

const bits = fc.array(fc.boolean(), { minLength: 1, maxLength: 12 });

describe('counting in clauses', () => {
	test('allows exactly the assignments with so many true literals at most', async () => {
		await fc.assert(
			fc.asyncProperty(bits, fc.nat(6), (values, most) =>
				withSolver((solver, formula) => {
					const literals = values.map(() => formula.variable());
					formula.atMost(literals, most);
					const assumptions = literals.map((literal, i) => (values[i] ? literal : -literal));
					const isAllowed = values.filter(Boolean).length <= most;
					expect(solver.solve({ assumptions })).toBe(isAllowed ? 'satisfiable' : 'unsatisfiable');
				})
			),
			{ numRuns: 200, seed: 5 }
		);
	});

	test('says both that a number is reached and that it is not', async () => {
		await fc.assert(
			fc.asyncProperty(bits, (values) =>
				withSolver((solver, formula) => {
					const literals = values.map(() => formula.variable());
					const outputs = formula.count(literals, 4, true);
					const assumptions = literals.map((literal, i) => (values[i] ? literal : -literal));
					expect(solver.solve({ assumptions })).toBe('satisfiable');
					const count = values.filter(Boolean).length;
					expect(outputs.map((output) => solver.value(output))).toEqual(
						outputs.map((_, i) => count > i)
					);
				})
			),
			{ numRuns: 100, seed: 6 }
		);
	});
});

describe('minimising from below', () => {
	test('ends at the least cost of all assignments, and never claims more on the way', async () => {
		const clause = fc.array(fc.tuple(fc.nat(5), fc.boolean()), { minLength: 1, maxLength: 3 });
		const program = fc.record({
			clauses: fc.array(clause, { minLength: 3, maxLength: 16 }),
			costs: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 6, maxLength: 6 })
		});
		let solved = 0;
		await fc.assert(
			fc.asyncProperty(program, ({ clauses, costs }) =>
				withSolver((solver, formula) => {
					const variables = costs.map(() => formula.variable());
					for (const literals of clauses) {
						formula.add(...literals.map(([v, sign]) => (sign ? variables[v]! : -variables[v]!)));
					}
					let least = Infinity;
					for (let bits = 0; bits < 64; bits++) {
						const isTrue = (v: number) => ((bits >> v) & 1) === 1;
						if (!clauses.every((c) => c.some(([v, sign]) => isTrue(v) === sign))) continue;
						least = Math.min(
							least,
							costs.reduce((sum, cost, v) => sum + (isTrue(v) ? cost : 0), 0)
						);
					}
					const minimum = new CoreGuided(
						solver,
						formula,
						variables.map((literal, v) => ({ literal, cost: costs[v]! }))
					);
					let status = minimum.step(1_000);
					while (status === 'raised') {
						expect(minimum.bound).toBeLessThanOrEqual(least);
						status = minimum.step(1_000);
					}
					if (least === Infinity) expect(status).toBe('impossible');
					else {
						solved++;
						expect([status, minimum.bound]).toEqual(['optimal', least]);
					}
				})
			),
			{ numRuns: 200, seed: 7 }
		);
		expect(solved).toBeGreaterThan(50);
	});
});
