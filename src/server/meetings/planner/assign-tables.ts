import { closedTables, seatsOf } from './compile-problem.ts';
import type { Plan } from './plan.ts';

/** Meeting → table in an earlier plan, where it should stay if it can. */
export type TablesBefore = ReadonlyMap<number, number>;

/**
 * Gives each held meeting a table; the result is −1 for the others. Slot by slot: who insists on a
 * table has it; a meeting in the slot and at the table of an earlier plan stays; then as many as
 * possible stay where one of their people just sat (a largest matching of meetings and tables),
 * meetings for which both just sat there first.
 */
export function assignTables(plan: Plan, before: TablesBefore = new Map()): Int32Array {
	const { problem } = plan;
	const tables = new Int32Array(problem.meetings).fill(-1);
	const open = openTables(plan);
	const lastTable = new Int32Array(problem.people).fill(-1);
	const bySlot: number[][] = Array.from({ length: problem.slots }, () => []);
	for (let m = 0; m < problem.meetings; m++) if (plan.at[m]! >= 0) bySlot[plan.at[m]!]!.push(m);
	for (const [slot, meetings] of bySlot.entries()) {
		const left = new Set(open[slot]);
		const take = (m: number, table: number) => {
			tables[m] = table;
			left.delete(table);
		};
		for (const m of meetings) {
			const insisted = problem.optionLocation[plan.option[m]!]!;
			if (insisted >= 0) take(m, insisted);
		}
		for (const m of meetings) {
			const known = before.get(m);
			if (tables[m]! < 0 && known !== undefined && left.has(known)) take(m, known);
		}
		for (const [m, table] of keepSeats(plan, { meetings, tables, left, lastTable })) take(m, table);
		for (const m of meetings) {
			if (tables[m]! < 0) take(m, lowest(left));
			for (const resource of seatsOf(problem, plan.option[m]!)) {
				if (resource < problem.people) lastTable[resource] = tables[m]!;
			}
		}
	}
	return tables;
}

/** Slot → tables of the pool. */
function openTables({ problem }: Plan): number[][] {
	const stands = new Set(problem.instance.stands.map(({ location }) => location));
	const closed = closedTables(problem.instance);
	// Nobody sits at the millionth table: all that can be in use lie below this.
	const kept = problem.instance.rooms.flatMap(({ locations }) => locations).length + stands.size;
	const enough = problem.meetings + kept;
	return problem.instance.locations.map((tables, slot) =>
		Array.from({ length: Math.min(tables, enough) }, (_, table) => table).filter(
			(table) => !stands.has(table) && !closed[slot]?.has(table)
		)
	);
}

interface SlotTables {
	meetings: readonly number[];
	tables: Int32Array;
	left: ReadonlySet<number>;
	lastTable: Int32Array;
}

/** A largest set of meetings that can stay where one of their people sat last, by augmenting paths. */
function keepSeats(plan: Plan, of: SlotTables): Map<number, number> {
	const { problem } = plan;
	const wanted = new Map<number, number[]>();
	for (const m of of.meetings) {
		if (of.tables[m]! >= 0) continue;
		const last = seatsOf(problem, plan.option[m]!)
			.filter((resource) => resource < problem.people)
			.map((person) => of.lastTable[person]!)
			.filter((table) => of.left.has(table));
		if (last.length > 0) wanted.set(m, [...new Set(last)]);
		if (last.length > 1 && last[0] === last[1]) wanted.set(m, [last[0]!]);
	}
	const owner = new Map<number, number>();
	const seat = (m: number, tried: Set<number>): boolean => {
		for (const table of wanted.get(m) ?? []) {
			if (tried.has(table)) continue;
			tried.add(table);
			const other = owner.get(table);
			if (other !== undefined && !seat(other, tried)) continue;
			owner.set(table, m);
			return true;
		}
		return false;
	};
	const byNeed = [...wanted.keys()].sort((x, y) => wanted.get(x)!.length - wanted.get(y)!.length);
	for (const m of byNeed) seat(m, new Set());
	return new Map([...owner].map(([table, m]) => [m, table]));
}

/** The lowest free table, so that the same plan always has the same tables. */
function lowest(left: ReadonlySet<number>): number {
	for (const table of left) return table;
	throw new Error('More meetings than tables in a slot');
}

/** Pairs of consecutive meetings of one person at different tables, over all people. */
export function countTableChanges(plan: Plan, tables: Int32Array): number {
	const { people, slots } = plan.problem;
	let changes = 0;
	for (let person = 0; person < people; person++) {
		let last = -1;
		for (let slot = 0; slot < slots; slot++) {
			const m = plan.occupant[person * slots + slot]!;
			if (m < 0) continue;
			if (last >= 0 && last !== tables[m]) changes++;
			last = tables[m]!;
		}
	}
	return changes;
}
