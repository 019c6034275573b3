/**
 * Clauses over numbered variables on their way to a SAT solver: a literal is a variable or its
 * negative. Counting constraints are totalizers (Bailleux and Boufkhad 2003), cut off above the
 * number that matters.
 */
export class Formula {
	#addClause: (clause: number[]) => void;
	variables = 0;
	clauses = 0;

	constructor(addClause: (clause: number[]) => void) {
		this.#addClause = addClause;
	}

	variable(): number {
		return ++this.variables;
	}

	add(...clause: number[]): void {
		this.clauses++;
		this.#addClause(clause);
	}

	/** A variable that is true exactly if one of the literals is. */
	any(literals: readonly number[]): number {
		if (literals.length === 1) return literals[0]!;
		const result = this.variable();
		for (const literal of literals) this.add(-literal, result);
		this.add(...literals, -result);
		return result;
	}

	/** At most one: pairwise for few literals, by a ladder (sequential counter, Sinz 2005) for more. */
	atMostOne(literals: readonly number[]): void {
		if (literals.length <= 6) {
			for (let i = 0; i < literals.length; i++) {
				for (let j = 0; j < i; j++) this.add(-literals[i]!, -literals[j]!);
			}
			return;
		}
		let before = literals[0]!;
		for (let i = 1; i < literals.length; i++) {
			this.add(-before, -literals[i]!);
			if (i === literals.length - 1) return;
			const upTo = this.variable();
			this.add(-before, upTo);
			this.add(-literals[i]!, upTo);
			before = upTo;
		}
	}

	/**
	 * Counts the true literals: output i (from 0) is implied to be true where more than i are, for
	 * i < most. With `both` it is also implied to be false where not.
	 */
	count(literals: readonly number[], most: number, both = false): number[] {
		if (most <= 0 || literals.length === 0) return [];
		if (literals.length === 1) return [literals[0]!];
		const half = literals.length >> 1;
		const left = this.count(literals.slice(0, half), most, both);
		const right = this.count(literals.slice(half), most, both);
		return this.merge(left, right, most, both);
	}

	merge(left: readonly number[], right: readonly number[], most: number, both = false): number[] {
		const size = Math.min(most, left.length + right.length);
		const sum = Array.from({ length: size }, () => this.variable());
		for (let i = 0; i <= left.length; i++) {
			for (let j = 0; j <= right.length; j++) {
				if (i + j > 0) {
					const reached = sum[Math.min(i + j, size) - 1]!;
					const clause = [reached];
					if (i > 0) clause.push(-left[i - 1]!);
					if (j > 0) clause.push(-right[j - 1]!);
					if (i + j <= size) this.add(...clause);
				}
				if (both && i + j < size) {
					const clause = [-sum[i + j]!];
					if (i < left.length) clause.push(left[i]!);
					if (j < right.length) clause.push(right[j]!);
					this.add(...clause);
				}
			}
		}
		for (let i = 1; i < size; i++) this.add(sum[i - 1]!, -sum[i]!);
		return sum;
	}

	atMost(literals: readonly number[], most: number): void {
		if (literals.length <= most) return;
		if (most === 0) for (const literal of literals) this.add(-literal);
		else if (most === 1) this.atMostOne(literals);
		else this.add(-this.count(literals, most + 1)[most]!);
	}
}
