import type { Problem } from '../compile-problem.ts';
import type { ShareStep } from '../fair-share.ts';
import { certainSeats } from '../presolve.ts';
import { countSlots, hasSlot } from '../slot-mask.ts';
import { candidatesOf, listCrews } from './list-crews.ts';

/** A meeting in a class of slots. */
export interface Variable {
	meeting: number;
	slots: readonly number[];
}

/** At most so much of these variables together: people's slots, tables, numbers of meetings. */
export interface Capacity {
	variables: readonly number[];
	most: number;
}

/** Somebody's meetings: each that is missing in one of the steps costs its urgency. */
export interface Share {
	variables: readonly number[];
	steps: readonly ShareStep[];
}

/** The weight that can be held, as a linear program; besides `capacities`, each meeting is held once. */
export interface Program {
	variables: readonly Variable[];
	ofMeeting: readonly (readonly number[])[];
	capacities: readonly Capacity[];
}

/**
 * People have only so many slots, slots only so many tables, and a meeting needs a slot that suits
 * everybody. Where one of several will do (of a firm, of the interpreters, of the stands), these
 * together have only so many slots.
 */
export function buildProgram(problem: Problem, classes: readonly (readonly number[])[]): Program {
	const variables: Variable[] = [];
	const ofMeeting: number[][] = Array.from({ length: problem.meetings }, () => []);
	const capacities = new Map<string, { variables: number[]; most: number }>();
	const use = (key: string, variable: number, most: () => number) => {
		const known = capacities.get(key);
		if (known) known.variables.push(variable);
		else capacities.set(key, { variables: [variable], most: most() });
	};
	const crews = listCrews(problem);
	for (let m = 0; m < problem.meetings; m++) {
		const quotas = certainQuotas(problem, m);
		const isPooled = needsPool(problem, m);
		for (const [index, slots] of classes.entries()) {
			if (!slots.some((slot) => hasSlot(problem.domain, m * problem.words, slot))) continue;
			const variable = variables.length;
			variables.push({ meeting: m, slots });
			ofMeeting[m]!.push(variable);
			for (const { key, crew } of crews[m]!) {
				use(`${key} ${index}`, variable, () =>
					sum(crew.map((resource) => countFree(problem, resource, slots)))
				);
			}
			if (isPooled) use(`t${index}`, variable, () => sum(slots.map((s) => problem.pool[s]!)));
			for (const quota of quotas) use(`q${quota}`, variable, () => problem.quotaLimit[quota]!);
		}
	}
	const binding = [...capacities.values()].filter(({ variables: own, most }) => own.length > most);
	return { variables, ofMeeting, capacities: binding };
}

/** Shares of people in their meetings; those that others may attend for them count as attended. */
export function listShares(
	problem: Problem,
	{ ofMeeting }: Program,
	stepsOf: (person: number) => readonly ShareStep[]
): Share[] {
	const { people } = problem;
	const certain: number[][] = Array.from({ length: people }, () => []);
	const possible = new Int32Array(people);
	for (let m = 0; m < problem.meetings; m++) {
		if (ofMeeting[m]!.length === 0) continue;
		const own = certainSeats(problem, m);
		for (const person of candidatesOf(problem, m)) {
			if (own.includes(person)) certain[person]!.push(...ofMeeting[m]!);
			else possible[person]!++;
		}
	}
	return certain
		.map((variables, person) => ({
			variables,
			steps: stepsOf(person)
				.map(({ upTo, from, urgency }) => ({
					upTo: Math.max(0, upTo - possible[person]!),
					from: Math.max(0, from - possible[person]!),
					urgency
				}))
				.filter(({ upTo, from }) => upTo > from)
		}))
		.filter(({ variables, steps }) => variables.length > 0 && steps.length > 0);
}

/** In the format of linear programs; a meeting of a share that is missing costs `price` × its urgency. */
export function writeProgram(
	{ weight }: Problem,
	{ variables, ofMeeting, capacities }: Program,
	{ shares, price }: { shares: readonly Share[]; price: number }
): string {
	const all = (own: readonly number[]) => own.map((variable) => `x${variable}`).join(' + ');
	const gains = variables.map(({ meeting }, index) => `${weight[meeting]!} x${index}`);
	const missing = shares.flatMap(({ steps }, share) =>
		steps.map(({ upTo, from, urgency }, index) => ({
			name: `s${share}_${index}`,
			most: upTo - from,
			cost: price * urgency
		}))
	);
	// The rows of capacities come first: their multipliers are read by number.
	const rows = [
		...capacities.map((row) => `${all(row.variables)} <= ${row.most}`),
		...ofMeeting.filter((own) => own.length > 0).map((own) => `${all(own)} <= 1`),
		...shares.map(({ variables: own, steps }, share) => {
			const absent = steps.map((_, index) => `s${share}_${index}`).join(' + ');
			return `${all(own)} + ${absent} >= ${steps[0]!.upTo}`;
		})
	];
	return [
		'Maximize',
		wrap(
			`obj: ${gains.join(' + ')} ${missing.map(({ name, cost }) => `- ${cost} ${name}`).join(' ')}`
		),
		'Subject To',
		...rows.map((row, index) => wrap(`c${index}: ${row}`)),
		'Bounds',
		...missing.map(({ name, most }) => `${name} <= ${most}`),
		'End'
	].join('\n');
}

/** The format of linear programs knows no lines longer than 560 characters. */
function wrap(line: string): string {
	return line.replace(/(.{400}\S*) /g, '$1\n ');
}

function countFree(problem: Problem, resource: number, slots: readonly number[]): number {
	return slots.filter((slot) => hasSlot(problem.free, resource * problem.words, slot)).length;
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((one, other) => one + other, 0);
}

function needsPool(problem: Problem, m: number): boolean {
	const { optionStart, pooled, domain, words } = problem;
	if (countSlots(domain, m * words, words) === 0) return false;
	for (let o = optionStart[m]!; o < optionStart[m + 1]!; o++) if (pooled[o] === 0) return false;
	return true;
}

/** Quotas that every option of a meeting counts against. */
function certainQuotas(problem: Problem, m: number): number[] {
	const { optionStart, quotaStart, quotas } = problem;
	const of = (o: number) => quotas.subarray(quotaStart[o], quotaStart[o + 1]);
	const [from, until] = [optionStart[m]!, optionStart[m + 1]!];
	if (from === until) return [];
	return [...new Set(of(from))].filter((quota) => {
		for (let o = from + 1; o < until; o++) if (!of(o).includes(quota)) return false;
		return true;
	});
}
