import loadHighs from 'highs';
import { certainSeats } from './presolve.ts';
import type { Problem } from './compile-problem.ts';
import { countSlots, hasSlot } from './slot-mask.ts';

/** Variables above which classes of slots are merged, so that the bound takes a second at most. */
const mostVariables = 24_000;

/**
 * An upper bound of the weight that can be held, by linear programming: people have only so many
 * slots, slots only so many tables, and a meeting needs a slot that suits everybody.
 *
 * Slots in which the same people are free, with as many tables and open to the same meetings, are
 * alike: averaging a fractional plan over them changes nothing, so the program with one variable per
 * meeting and class of slots is as sharp as the one per meeting and slot. Merging classes that differ
 * only weakens it.
 */
export async function boundWeight(problem: Problem): Promise<number> {
	const total = problem.weight.reduce((sum, weight) => sum + weight, 0);
	if (!problem.required.includes(0)) return total;
	const classes = classesOf(problem);
	const program = buildProgram(problem, classes);
	if (program.variables === 0) return 0;
	const highs = await loadHighs();
	const result = highs.solve(program.text, { output_flag: false });
	if (result.Status !== 'Optimal') return total;
	const areWhole = problem.weight.every((weight) => Number.isInteger(weight));
	const tolerance = 1e-6 * Math.max(1, Math.abs(result.ObjectiveValue));
	const bound = result.ObjectiveValue + tolerance;
	return Math.min(total, areWhole ? Math.floor(bound) : bound);
}

/** Slots by class; each class of slots as a list. */
function classesOf(problem: Problem): number[][] {
	const { slots, words, resources, meetings, pool } = problem;
	const bySignature = new Map<string, number[]>();
	for (let slot = 0; slot < slots; slot++) {
		let signature = String(pool[slot]);
		let hash = 0;
		const mix = (bit: boolean) => {
			hash = (Math.imul(hash, 31) + (bit ? 1 : 2)) | 0;
		};
		const parts: number[] = [];
		for (let r = 0; r < resources; r++) {
			mix(hasSlot(problem.free, r * words, slot));
			if (r % 16 === 15) parts.push(hash);
		}
		for (let m = 0; m < meetings; m++) {
			mix(hasSlot(problem.domain, m * words, slot));
			if (m % 16 === 15) parts.push(hash);
		}
		parts.push(hash);
		signature += `:${parts.join(',')}`;
		const known = bySignature.get(signature);
		if (known) known.push(slot);
		else bySignature.set(signature, [slot]);
	}
	const classes = [...bySignature.values()];
	while (classes.length > 1 && classes.length * meetings > mostVariables) {
		classes.sort((x, y) => x.length - y.length);
		const [smallest = [], next = []] = classes.splice(0, 2);
		classes.push([...smallest, ...next]);
	}
	return classes;
}

function buildProgram(
	problem: Problem,
	classes: readonly (readonly number[])[]
): { text: string; variables: number } {
	const objective: string[] = [];
	const once: string[] = [];
	const bySeat = new Map<string, { names: string[]; most: number }>();
	let variables = 0;
	const add = (key: string, name: string, most: () => number) => {
		const row = bySeat.get(key);
		if (row) row.names.push(name);
		else bySeat.set(key, { names: [name], most: most() });
	};
	for (let m = 0; m < problem.meetings; m++) {
		const offset = m * problem.words;
		if (countSlots(problem.domain, offset, problem.words) === 0) continue;
		const seats = certainSeats(problem, m);
		const isPooled = needsPool(problem, m);
		const names: string[] = [];
		for (const [index, slots] of classes.entries()) {
			if (!slots.some((slot) => hasSlot(problem.domain, offset, slot))) continue;
			const name = `y${m}_${index}`;
			names.push(name);
			variables++;
			if (problem.weight[m]! > 0) objective.push(`${problem.weight[m]!} ${name}`);
			for (const seat of seats) {
				add(`r${seat}_${index}`, name, () => countFree(problem, seat, slots));
			}
			if (isPooled) add(`t${index}`, name, () => slots.reduce((n, s) => n + problem.pool[s]!, 0));
		}
		once.push(`${names.join(' + ')} <= 1`);
	}
	for (let quota = 0; quota < problem.quotaLimit.length; quota++) addQuota(quota);
	if (objective.length === 0) return { text: '', variables: 0 };
	const rows = [...bySeat.values()].filter(({ names, most }) => names.length > most);
	const constraints = [
		...once,
		...rows.map(({ names, most }) => `${names.join(' + ')} <= ${most}`)
	];
	const text = [
		'Maximize',
		wrap(`obj: ${objective.join(' + ')}`),
		'Subject To',
		...constraints.map((row, index) => wrap(`c${index}: ${row}`)),
		'Bounds',
		'End'
	].join('\n');
	return { text, variables };

	function addQuota(quota: number): void {
		for (let m = 0; m < problem.meetings; m++) {
			if (!countsAlways(problem, m, quota)) continue;
			for (const [index, slots] of classes.entries()) {
				if (!slots.some((slot) => hasSlot(problem.domain, m * problem.words, slot))) continue;
				add(`q${quota}`, `y${m}_${index}`, () => problem.quotaLimit[quota]!);
			}
		}
	}
}

/** The format of linear programs knows no lines longer than 560 characters. */
function wrap(line: string): string {
	return line.replace(/(.{400}\S*) /g, '$1\n ');
}

function countFree(problem: Problem, resource: number, slots: readonly number[]): number {
	return slots.filter((slot) => hasSlot(problem.free, resource * problem.words, slot)).length;
}

function needsPool(problem: Problem, m: number): boolean {
	const { optionStart, pooled } = problem;
	for (let o = optionStart[m]!; o < optionStart[m + 1]!; o++) if (pooled[o] === 0) return false;
	return true;
}

function countsAlways(problem: Problem, m: number, quota: number): boolean {
	const { optionStart, quotaStart, quotas } = problem;
	for (let o = optionStart[m]!; o < optionStart[m + 1]!; o++) {
		if (!quotas.subarray(quotaStart[o], quotaStart[o + 1]).includes(quota)) return false;
	}
	return optionStart[m]! < optionStart[m + 1]!;
}
