import loadHighs from 'highs';
import { mostPossible } from './check-plan.ts';
import type { AssignmentEntry, InstanceFile, ScheduleFile } from './documents.ts';

/**
 * Other ways to plan a fair, for comparison. They know calendars, tables and weights; sessions,
 * order, stands, interpreters and the other extensions are beyond them.
 */
export type Peer = (instance: InstanceFile) => ScheduleFile | Promise<ScheduleFile>;

/**
 * What self-booking does: one after the other, in the order of the file, people take some slot in
 * which both are free and a table is left.
 */
export function firstComeFirstServed(instance: InstanceFile): ScheduleFile {
	const board = new Board(instance);
	let state = 42;
	for (const { id } of instance.meetings) {
		const open = board.openSlots(id);
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		const slot = open[Math.floor((state / 2 ** 32) * open.length)];
		if (slot !== undefined) board.book(id, slot);
	}
	return board.schedule();
}

/** Heaviest and tightest wishes first, each to the slot that adds the fewest breaks. */
export function greedy(instance: InstanceFile): ScheduleFile {
	const board = new Board(instance);
	const room = new Map(instance.meetings.map(({ id }) => [id, board.openSlots(id).length]));
	const order = instance.meetings.toSorted(
		(one, other) =>
			(other.weight ?? 1) - (one.weight ?? 1) || (room.get(one.id) ?? 0) - (room.get(other.id) ?? 0)
	);
	for (const { id } of order) {
		const open = board.openSlots(id);
		const best = open.toSorted((one, other) => board.cost(id, one) - board.cost(id, other))[0];
		if (best !== undefined) board.book(id, best);
	}
	return board.schedule();
}

/** The whole question about the weight as one integer program, for HiGHS. Null if it found no plan. */
export async function milp(
	instance: InstanceFile,
	{ seconds }: { seconds: number }
): Promise<{ schedule: ScheduleFile; isOptimal: boolean } | null> {
	const board = new Board(instance);
	const names = instance.meetings.flatMap(({ id }) =>
		board.openSlots(id).map((slot) => ({ name: `x${String(id)}_${String(slot)}`, id, slot }))
	);
	if (names.length === 0) return null;
	const rows = new Rows();
	for (const { name, id, slot } of names) {
		const { a, b, weight } = board.meeting(id);
		rows.gain(weight ?? 1, name);
		rows.add(`m${String(id)}`, name, 1);
		rows.add(`t${String(slot)}`, name, board.tables(slot));
		for (const person of [a, b]) rows.add(`p${String(person)}_${String(slot)}`, name, 1);
	}
	const highs = await loadHighs();
	const result = highs.solve(rows.program(names.map(({ name }) => name)), { time_limit: seconds });
	const columns = result.Columns as Record<string, { Primal?: number }>;
	const held = names.filter(({ name }) => (columns[name]?.Primal ?? 0) > 0.5);
	if (held.length === 0) return null;
	for (const { id, slot } of held) board.book(id, slot);
	return { schedule: board.schedule(), isOptimal: result.Status === 'Optimal' };
}

/**
 * Bound of the weight by linear programming. Slots in which the same people are there and the same
 * number of tables are counted together: by averaging over their permutations that changes nothing.
 */
export async function lpBound(instance: InstanceFile): Promise<number> {
	const { rows, ofPerson } = relaxed(instance);
	if (ofPerson.size === 0) return 0;
	const highs = await loadHighs();
	return highs.solve(rows.program(null)).ObjectiveValue;
}

/**
 * The largest share up to `wanted`, to a hundredth, that linear programming does not refute for
 * everybody at once: each person holding that share, rounded up, of what they could hold at most.
 */
export async function shareForAll(instance: InstanceFile, wanted: number): Promise<number> {
	const most = mostPossible(instance);
	const highs = await loadHighs();
	const isRefuted = (share: number) => {
		const { rows, ofPerson } = relaxed(instance);
		for (const [person, names] of ofPerson) {
			rows.demand(names, Math.ceil(share * (most.get(person) ?? 0) - 1e-9));
		}
		return highs.solve(rows.program(null), { solver: 'ipm' }).Status === 'Infeasible';
	};
	if (!isRefuted(wanted)) return wanted;
	let [low, high] = [0, Math.round(wanted * 100)];
	while (high - low > 1) {
		const middle = (low + high) >> 1;
		if (isRefuted(middle / 100)) high = middle;
		else low = middle;
	}
	return low / 100;
}

/** The fractional question about the weight; and by person the names of what they could hold. */
function relaxed(instance: InstanceFile): { rows: Rows; ofPerson: Map<number, string[]> } {
	const board = new Board(instance);
	const kinds = new Map<string, number[]>();
	for (let slot = 0; slot < instance.slots; slot++) {
		const key = `${String(board.tables(slot))}:${board.there(slot).join()}`;
		kinds.set(key, [...(kinds.get(key) ?? []), slot]);
	}
	const rows = new Rows();
	const ofPerson = new Map<number, string[]>();
	for (const [kind, slots] of [...kinds.values()].entries()) {
		for (const { id, a, b, weight } of instance.meetings) {
			if (!board.openSlots(id).includes(slots[0] ?? -1)) continue;
			const name = `x${String(id)}_${String(kind)}`;
			rows.gain(weight ?? 1, name);
			rows.add(`m${String(id)}`, name, 1);
			rows.add(`t${String(kind)}`, name, board.tables(slots[0] ?? 0) * slots.length);
			for (const person of [a, b]) {
				rows.add(`p${String(person)}_${String(kind)}`, name, slots.length);
				ofPerson.set(person, [...(ofPerson.get(person) ?? []), name]);
			}
		}
	}
	return { rows, ofPerson };
}

/** Calendars and tables while a plan is made. */
class Board {
	readonly #instance: InstanceFile;
	readonly #free: boolean[][];
	readonly #used: number[];
	readonly #slotsOf: number[][];
	readonly #held: AssignmentEntry[] = [];

	constructor(instance: InstanceFile) {
		this.#instance = instance;
		this.#used = Array<number>(instance.slots).fill(0);
		this.#slotsOf = instance.participants.map(() => []);
		this.#free = instance.participants.map(({ forbidden, late }) =>
			Array.from(
				{ length: instance.slots },
				(_, slot) => slot >= (late ?? 0) && !forbidden?.includes(slot)
			)
		);
	}

	meeting(id: number) {
		const meeting = this.#instance.meetings[id];
		if (meeting?.id !== id) throw new Error('The peers need meetings in the order of their ids');
		return meeting;
	}

	tables(slot: number): number {
		const { locations } = this.#instance;
		return typeof locations === 'number' ? locations : (locations[slot] ?? 0);
	}

	there(slot: number): number[] {
		return this.#free.flatMap((free, id) => (free[slot] ? [id] : []));
	}

	openSlots(id: number): number[] {
		const { a, b } = this.meeting(id);
		return [...this.#used.keys()].filter(
			(slot) =>
				this.#free[a]?.[slot] &&
				this.#free[b]?.[slot] &&
				(this.#used[slot] ?? 0) < this.tables(slot)
		);
	}

	book(m: number, slot: number): void {
		const { a, b } = this.meeting(m);
		for (const id of [a, b]) {
			(this.#free[id] ?? [])[slot] = false;
			this.#slotsOf[id]?.push(slot);
		}
		this.#held.push({ m, slot, location: this.#used[slot] ?? 0 });
		this.#used[slot] = (this.#used[slot] ?? 0) + 1;
	}

	/** Breaks that a meeting in this slot adds for its two people. */
	cost(m: number, slot: number): number {
		const { a, b } = this.meeting(m);
		return [a, b].reduce((sum, id) => {
			const slots = this.#slotsOf[id] ?? [];
			return sum + breaksOf([...slots, slot]) - breaksOf(slots);
		}, 0);
	}

	schedule(): ScheduleFile {
		return {
			format: this.#instance.format.replace('instance', 'schedule'),
			instance: this.#instance.name ?? '',
			assignments: this.#held.toSorted((one, other) => one.m - other.m)
		};
	}
}

function breaksOf(slots: readonly number[]): number {
	const sorted = slots.toSorted((one, other) => one - other);
	return sorted.filter((slot, index) => index > 0 && slot - (sorted[index - 1] ?? 0) > 1).length;
}

/** An integer or linear program in the LP format, row by row. */
class Rows {
	readonly #goal: string[] = [];
	readonly #rows = new Map<string, { terms: string[]; most: number }>();
	readonly #demands: string[] = [];

	gain(weight: number, name: string): void {
		this.#goal.push(`${String(weight)} ${name}`);
	}

	add(row: string, name: string, most: number): void {
		const known = this.#rows.get(row) ?? { terms: [], most };
		known.terms.push(name);
		this.#rows.set(row, known);
	}

	/** At least so many of these. */
	demand(names: readonly string[], least: number): void {
		this.#demands.push(`${names.join(' + ')} >= ${String(least)}`);
	}

	/** With names of variables that are 0 or 1; without, a linear program with variables from 0. */
	program(binaries: readonly string[] | null): string {
		const rows = [...this.#rows].map(
			([row, { terms, most }]) => `${row}: ${terms.join(' + ')} <= ${String(most)}`
		);
		const binary = binaries ? `Binary\n${binaries.join('\n')}\n` : '';
		return `Maximize\nz: ${this.#goal.join(' + ')}\nSubject To\n${[...rows, ...this.#demands].join('\n')}\n${binary}End\n`;
	}
}
