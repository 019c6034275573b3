import type { Chance } from './chance.ts';
import { costOfPerson, type CostScale } from './plan-cost.ts';
import type { Plan } from './plan.ts';
import { countBits, flipSlot, hasSlot, slotsOf } from './slot-mask.ts';

/** Moves made at one temperature. */
const stage = 1024;

/** Changes of so many times the temperature are hardly ever accepted (e⁻⁶ is a quarter of a percent). */
const hopeless = 6;

/** Share of the moves that look for somebody's break; the others are blind, for variety. */
const guidedShare = 0.6;

/**
 * Simulated annealing (Kirkpatrick, Gelatt, Vecchi 1983) over Kempe chains: a meeting goes to another
 * slot and the whole chain of those in its way changes places with it. Meetings that are not held
 * are put in at the expense of those in their way.
 */
export class Annealer {
	readonly plan: Plan;
	readonly scale: CostScale;
	readonly #chance: Chance;
	readonly #personCost: Float64Array;
	readonly #newCost: Float64Array;
	/** Meeting m may be in the slots targets[targetStart[m]] … */
	readonly #targetStart: Int32Array;
	readonly #targets: Int32Array;
	/** Meetings that have anywhere to go. */
	readonly #movable: Int32Array;
	readonly #hasOrder: boolean;
	readonly #hasPrevious: boolean;
	readonly #removed: Int32Array;
	readonly #removedOption: Int32Array;
	#removedLength = 0;
	readonly #touched: Int32Array;
	#touchedLength = 0;
	/** Cost of the plan as it stands. */
	cost = 0;
	bestCost = Infinity;
	readonly bestAt: Int32Array;
	readonly bestOption: Int32Array;
	moves = 0;

	constructor(plan: Plan, scale: CostScale, chance: Chance) {
		const { problem } = plan;
		this.plan = plan;
		this.scale = scale;
		this.#chance = chance;
		this.#personCost = new Float64Array(problem.people);
		this.#newCost = new Float64Array(problem.resources);
		this.#targetStart = new Int32Array(problem.meetings + 1);
		const targets: number[] = [];
		const movable: number[] = [];
		for (let m = 0; m < problem.meetings; m++) {
			const slots = slotsOf(problem.domain, m * problem.words, problem.words);
			for (const slot of slots) targets.push(slot);
			this.#targetStart[m + 1] = targets.length;
			const options = problem.optionStart[m + 1]! - problem.optionStart[m]!;
			const isBound = slots.length === 1 && options === 1 && problem.required[m] === 1;
			if (slots.length > 0 && !(isBound && plan.at[m]! >= 0)) movable.push(m);
		}
		this.#targets = Int32Array.from(targets);
		this.#movable = Int32Array.from(movable);
		this.#hasOrder = problem.earlier.some((list) => list.length > 0);
		this.#hasPrevious = problem.previous.some((slot) => slot >= 0);
		const crowd = 8 + problem.seats.length;
		this.#removed = new Int32Array(crowd);
		this.#removedOption = new Int32Array(crowd);
		this.#touched = new Int32Array(crowd);
		this.bestAt = Int32Array.from(plan.at);
		this.bestOption = Int32Array.from(plan.option);
		this.recount();
	}

	/** Works the cost out from scratch, after the plan or the scale was changed from outside. */
	recount(): void {
		const { problem, at } = this.plan;
		this.cost = 0;
		for (let person = 0; person < problem.people; person++) {
			this.#personCost[person] = costOfPerson(this.plan, this.scale, person);
			this.cost += this.#personCost[person]!;
		}
		for (let m = 0; m < problem.meetings; m++) this.cost += this.#costOfMeeting(m, at[m]!);
		this.bestCost = Infinity;
		this.#keepIfBest();
	}

	/** Sets the plan to the best one seen. */
	returnToBest(): void {
		const { plan } = this;
		for (let m = 0; m < plan.problem.meetings; m++) if (plan.at[m]! >= 0) plan.remove(m);
		for (let m = 0; m < plan.problem.meetings; m++) {
			if (this.bestAt[m]! >= 0) plan.place(m, this.bestAt[m]!, this.bestOption[m]!);
		}
		this.recount();
	}

	/**
	 * Makes moves while the temperature falls geometrically from hot to cold, as `progress` goes from 0
	 * to 1. Yields now and then, so that the caller can look at the clock.
	 */
	*run(progress: () => number, hot: number, cold: number): Generator<undefined> {
		const start = this.moves;
		for (let done = 0; done < 1; done = progress()) {
			const temperature = hot * Math.pow(cold / hot, done);
			for (let i = 0; i < stage; i++) this.#move(temperature);
			this.moves += stage;
			if ((this.moves - start) % (16 * stage) === 0) yield;
		}
		this.#keepIfBest();
	}

	#keepIfBest(): void {
		if (this.cost >= this.bestCost - 1e-9) return;
		this.bestCost = this.cost;
		this.bestAt.set(this.plan.at);
		this.bestOption.set(this.plan.option);
	}

	#costOfMeeting(meeting: number, slot: number): number {
		if (slot < 0) return this.scale.unheld[meeting]!;
		const before = this.plan.problem.previous[meeting]!;
		return before >= 0 && before !== slot ? this.scale.moved : 0;
	}

	#move(temperature: number): void {
		if (this.plan.problem.words === 1 && this.#chance.next() < guidedShare) {
			this.#mend(temperature);
			return;
		}
		const movable = this.#movable;
		if (movable.length === 0) return;
		const meeting = movable[this.#chance.below(movable.length)]!;
		const first = this.#targetStart[meeting]!;
		const count = this.#targetStart[meeting + 1]! - first;
		const slot = this.#targets[first + this.#chance.below(count)]!;
		const from = this.plan.at[meeting]!;
		if (from < 0) this.#insert(meeting, slot, temperature);
		else if (from !== slot) this.#swap(meeting, slot, temperature);
		else if (
			this.plan.problem.optionStart[meeting + 1]! - this.plan.problem.optionStart[meeting]! >
			1
		)
			this.#recast(meeting, slot, temperature);
	}

	/**
	 * Looks at somebody with a break and brings a meeting from the edge of one of their runs to the edge
	 * of another, where most moves that save a break are found.
	 */
	#mend(temperature: number): void {
		const { plan } = this;
		const { people, slots, free } = plan.problem;
		let person = this.#chance.below(people);
		for (let tries = 0; tries < 6 && !hasBreak(plan.busy[person]!); tries++) {
			person = this.#chance.below(people);
		}
		const day = plan.busy[person]!;
		if (day === 0) return;
		const edges = day & ~((day << 1) & (day >>> 1));
		const beside = ((day << 1) | (day >>> 1)) & ~day & free[person]!;
		if (beside === 0) return;
		const from = this.#anySlot(edges);
		const to = this.#anySlot(beside);
		const meeting = plan.occupant[person * slots + from]!;
		if (!hasSlot(plan.problem.domain, meeting, to)) return;
		this.#swap(meeting, to, temperature);
	}

	/** One of the slots of a word that is not 0. */
	#anySlot(word: number): number {
		let rest = word;
		for (let skip = this.#chance.below(countBits(word)); skip > 0; skip--) rest &= rest - 1;
		return 31 - Math.clz32(rest & -rest);
	}

	/** Moves a held meeting by a Kempe chain. */
	#swap(meeting: number, to: number, temperature: number): void {
		const { plan } = this;
		const from = plan.at[meeting]!;
		plan.beginChain(from, to);
		if (!plan.extendChain(meeting)) return;
		let change = this.#costOfChain(from, to);
		if (!plan.chainFitsTables()) {
			if (change > hopeless * temperature) return;
			const further = this.#balanceChain(from, to);
			if (further === null) return;
			change += further;
		}
		if (this.#hasOrder && !plan.chainFitsOrder()) return;
		if (!this.#accepts(change, temperature)) return;
		plan.swapChain();
		for (let i = 0; i < plan.turnedLength; i++) {
			const person = plan.turned[i]!;
			if (person < plan.problem.people) this.#personCost[person] = this.#newCost[i]!;
		}
		this.#settle(change);
	}

	/**
	 * All tables of one of the two slots are taken: lets another chain go the opposite way, one that
	 * begins with a person whose day does not suffer by it. Returns what that one costs, null if none
	 * was found.
	 */
	#balanceChain(from: number, to: number): number | null {
		const { plan } = this;
		const { people, slots, words } = plan.problem;
		const full = plan.chainBalance > 0 ? to : from;
		const exchange = (1 << from) | (1 << to);
		const { chainLength, turnedLength, chainBalance } = plan;
		let attempts = 3;
		for (let tries = 0; tries < 24 && attempts > 0; tries++) {
			const person = this.#chance.below(people);
			const found = plan.occupant[person * slots + full]!;
			if (found < 0 || plan.isInChain(found)) continue;
			if (words === 1) {
				const day = plan.busy[person]!;
				if (countRunsOfWord(day ^ exchange) > countRunsOfWord(day)) continue;
			}
			attempts--;
			if (plan.extendChain(found) && plan.chainFitsTables()) {
				return this.#costOfChain(from, to, { turned: turnedLength, members: chainLength });
			}
			plan.cutChain({ chainLength, turnedLength, chainBalance });
		}
		return null;
	}

	/** Of the chain, or of what was added to it since it had so many turned people and members. */
	#costOfChain(from: number, to: number, since = { turned: 0, members: 0 }): number {
		const { plan, scale } = this;
		const { people, words } = plan.problem;
		let change = 0;
		for (let i = since.turned; i < plan.turnedLength; i++) {
			const person = plan.turned[i]!;
			if (person >= people) continue;
			flipSlot(plan.busy, person * words, from);
			flipSlot(plan.busy, person * words, to);
			const cost = costOfPerson(plan, scale, person);
			flipSlot(plan.busy, person * words, from);
			flipSlot(plan.busy, person * words, to);
			this.#newCost[i] = cost;
			change += cost - this.#personCost[person]!;
		}
		if (this.#hasPrevious) {
			for (let i = since.members; i < plan.chainLength; i++) {
				const member = plan.chain[i]!;
				const slot = plan.at[member]!;
				const target = slot === from ? to : from;
				change += this.#costOfMeeting(member, target) - this.#costOfMeeting(member, slot);
			}
		}
		return change;
	}

	#accepts(change: number, temperature: number): boolean {
		return change <= 0 || this.#chance.next() < Math.exp(-change / temperature);
	}

	#settle(change: number): void {
		this.cost += change;
		if (this.cost < this.bestCost - 1e-9) this.#keepIfBest();
	}

	/** Puts a meeting that is not held into a slot; whoever is in its way loses their meeting. */
	#insert(meeting: number, slot: number, temperature: number): void {
		const { plan } = this;
		const { optionStart, slots, seatStart, seats, pooled, pool } = plan.problem;
		const options = optionStart[meeting + 1]! - optionStart[meeting]!;
		const option = optionStart[meeting]! + (options > 1 ? this.#chance.below(options) : 0);
		this.#removedLength = 0;
		this.#touchedLength = 0;
		for (let i = seatStart[option]!; i < seatStart[option + 1]!; i++) {
			const other = plan.occupant[seats[i]! * slots + slot]!;
			if (other >= 0) this.#eject(other);
		}
		if (pooled[option] === 1 && plan.pooled[slot]! >= pool[slot]!) this.#ejectAny(slot);
		if (plan.fits(meeting, slot, option)) {
			plan.place(meeting, slot, option);
			this.#touch(option);
			const change = this.#costOfChange(meeting, slot);
			if (this.#accepts(change, temperature)) {
				this.#renewTouched();
				this.#settle(change);
				return;
			}
			plan.remove(meeting);
		}
		this.#restore(slot);
	}

	/** Holds a meeting in the same slot by other people, with another interpreter or elsewhere. */
	#recast(meeting: number, slot: number, temperature: number): void {
		const { plan } = this;
		const { optionStart } = plan.problem;
		const options = optionStart[meeting + 1]! - optionStart[meeting]!;
		const option = optionStart[meeting]! + this.#chance.below(options);
		if (option === plan.option[meeting]) return;
		this.#removedLength = 0;
		this.#touchedLength = 0;
		this.#eject(meeting);
		if (plan.fits(meeting, slot, option)) {
			plan.place(meeting, slot, option);
			this.#touch(option);
			let change = 0;
			for (let i = 0; i < this.#touchedLength; i++) change += this.#changeOf(this.#touched[i]!);
			if (this.#accepts(change, temperature)) {
				this.#renewTouched();
				this.#settle(change);
				return;
			}
			plan.remove(meeting);
		}
		this.#restore(slot);
	}

	#eject(meeting: number): void {
		const option = this.plan.option[meeting]!;
		this.#removed[this.#removedLength] = meeting;
		this.#removedOption[this.#removedLength++] = option;
		this.plan.remove(meeting);
		this.#touch(option);
	}

	/** All tables are taken: somebody gives theirs up. */
	#ejectAny(slot: number): void {
		const { plan } = this;
		const { people, slots, pooled } = plan.problem;
		for (let tries = 0; tries < 8; tries++) {
			const other = plan.occupant[this.#chance.below(people) * slots + slot]!;
			if (other < 0 || pooled[plan.option[other]!] !== 1) continue;
			this.#eject(other);
			return;
		}
	}

	#restore(slot: number): void {
		for (let i = 0; i < this.#removedLength; i++) {
			this.plan.place(this.#removed[i]!, slot, this.#removedOption[i]!);
		}
	}

	#touch(option: number): void {
		const { seatStart, seats, people } = this.plan.problem;
		for (let i = seatStart[option]!; i < seatStart[option + 1]!; i++) {
			const person = seats[i]!;
			if (person >= people) continue;
			let isKnown = false;
			for (let j = 0; j < this.#touchedLength; j++) isKnown ||= this.#touched[j] === person;
			if (!isKnown) this.#touched[this.#touchedLength++] = person;
		}
	}

	#costOfChange(meeting: number, slot: number): number {
		let change = this.#costOfMeeting(meeting, slot) - this.scale.unheld[meeting]!;
		for (let i = 0; i < this.#removedLength; i++) {
			const other = this.#removed[i]!;
			change += this.scale.unheld[other]! - this.#costOfMeeting(other, slot);
		}
		for (let i = 0; i < this.#touchedLength; i++) change += this.#changeOf(this.#touched[i]!);
		return change;
	}

	#changeOf(person: number): number {
		return costOfPerson(this.plan, this.scale, person) - this.#personCost[person]!;
	}

	#renewTouched(): void {
		for (let i = 0; i < this.#touchedLength; i++) {
			const person = this.#touched[i]!;
			this.#personCost[person] = costOfPerson(this.plan, this.scale, person);
		}
	}
}

/** Whether a day, as one word, has an idle slot between busy ones. */
function hasBreak(day: number): boolean {
	const starts = day & ~(day << 1);
	return (starts & (starts - 1)) !== 0;
}

function countRunsOfWord(day: number): number {
	return countBits(day & ~(day << 1));
}
