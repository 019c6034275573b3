import type { Problem } from './compile-problem.ts';
import { flipSlot, hasSlot } from './slot-mask.ts';

/**
 * A plan under construction: which meetings are held, in which slot and by which option. It never
 * breaks a rule about calendars, tables, precedences or quotas; what it may lack (meetings, fairness,
 * promises) is a matter of cost.
 */
export class Plan {
	readonly problem: Problem;
	/** Meeting → slot, −1 where it is not held. */
	readonly at: Int32Array;
	/** Meeting → option by which it is held. */
	readonly option: Int32Array;
	/** Resource × slots → meeting, or −1. */
	readonly occupant: Int32Array;
	/** Resource → slots in which it is busy. */
	readonly busy: Int32Array;
	/** Slot → tables of the pool in use. */
	readonly pooled: Int32Array;
	/** Quota → meetings that count against it. */
	readonly counted: Int32Array;
	/** Person → meetings held. */
	readonly held: Int32Array;

	/** Meetings of the last chain that was walked; the first `chainLength` entries. */
	readonly chain: Int32Array;
	chainLength = 0;
	/** Resources that change between the two slots by the last chain. */
	readonly turned: Int32Array;
	turnedLength = 0;
	/** Tables of the pool that the last chain brings to the slot of arrival, less those it takes. */
	chainBalance = 0;
	readonly #seen: Int32Array;
	#round = 0;
	#from = 0;
	#to = 0;

	constructor(problem: Problem) {
		this.problem = problem;
		this.at = new Int32Array(problem.meetings).fill(-1);
		this.option = new Int32Array(problem.meetings).fill(-1);
		this.occupant = new Int32Array(problem.resources * problem.slots).fill(-1);
		this.busy = new Int32Array(problem.resources * problem.words);
		this.pooled = new Int32Array(problem.slots);
		this.counted = new Int32Array(problem.quotaLimit.length);
		this.held = new Int32Array(problem.resources);
		this.chain = new Int32Array(problem.meetings);
		this.turned = new Int32Array(problem.resources);
		this.#seen = new Int32Array(problem.meetings);
	}

	place(meeting: number, slot: number, option: number): void {
		const { seatStart, seats, slots, words, pooled, quotaStart, quotas } = this.problem;
		this.at[meeting] = slot;
		this.option[meeting] = option;
		for (let i = seatStart[option]!; i < seatStart[option + 1]!; i++) {
			const resource = seats[i]!;
			this.occupant[resource * slots + slot] = meeting;
			flipSlot(this.busy, resource * words, slot);
			this.held[resource]!++;
		}
		this.pooled[slot]! += pooled[option]!;
		for (let i = quotaStart[option]!; i < quotaStart[option + 1]!; i++) this.counted[quotas[i]!]!++;
	}

	remove(meeting: number): void {
		const { seatStart, seats, slots, words, pooled, quotaStart, quotas } = this.problem;
		const slot = this.at[meeting]!;
		const option = this.option[meeting]!;
		for (let i = seatStart[option]!; i < seatStart[option + 1]!; i++) {
			const resource = seats[i]!;
			this.occupant[resource * slots + slot] = -1;
			flipSlot(this.busy, resource * words, slot);
			this.held[resource]!--;
		}
		this.pooled[slot]! -= pooled[option]!;
		for (let i = quotaStart[option]!; i < quotaStart[option + 1]!; i++) this.counted[quotas[i]!]!--;
		this.at[meeting] = -1;
		this.option[meeting] = -1;
	}

	/** Whether a meeting that is not held could be put there without touching another. */
	fits(meeting: number, slot: number, option: number): boolean {
		const { optionDomain, seatStart, seats, slots, words, pool, pooled } = this.problem;
		if (!hasSlot(optionDomain, option * words, slot)) return false;
		if (pooled[option] === 1 && this.pooled[slot]! >= pool[slot]!) return false;
		for (let i = seatStart[option]!; i < seatStart[option + 1]!; i++) {
			if (this.occupant[seats[i]! * slots + slot]! >= 0) return false;
		}
		return this.quotasAllow(option) && this.orderAllows(meeting, slot);
	}

	quotasAllow(option: number): boolean {
		const { quotaStart, quotas, quotaLimit } = this.problem;
		for (let i = quotaStart[option]!; i < quotaStart[option + 1]!; i++) {
			if (this.counted[quotas[i]!]! >= quotaLimit[quotas[i]!]!) return false;
		}
		return true;
	}

	orderAllows(meeting: number, slot: number): boolean {
		for (const before of this.problem.earlier[meeting]!) {
			if (this.at[before]! >= slot) return false;
		}
		for (const after of this.problem.later[meeting]!) {
			if (this.at[after]! >= 0 && this.at[after]! <= slot) return false;
		}
		return true;
	}

	/** Begins a chain between two slots: nothing has moved yet. */
	beginChain(from: number, to: number): void {
		this.#from = from;
		this.#to = to;
		this.#round++;
		this.chainLength = 0;
		this.turnedLength = 0;
		this.chainBalance = 0;
	}

	isInChain(meeting: number): boolean {
		return this.#seen[meeting] === this.#round;
	}

	/**
	 * Follows the Kempe chain of a held meeting: it changes over to the other of the two slots, whoever
	 * sits there with one of its people changes back, and so on. A person inside the chain stays busy
	 * in both slots, only those at its ends change (`turned`). May be called again for another meeting
	 * between the same slots. False if a meeting of the chain cannot go where it would have to.
	 */
	extendChain(meeting: number): boolean {
		const { seatStart, seats, slots, words, optionDomain, pooled } = this.problem;
		const first = this.chainLength;
		this.chain[this.chainLength++] = meeting;
		this.#seen[meeting] = this.#round;
		for (let i = first; i < this.chainLength; i++) {
			const member = this.chain[i]!;
			const isLeaving = this.at[member] === this.#from;
			const target = isLeaving ? this.#to : this.#from;
			const option = this.option[member]!;
			if (!hasSlot(optionDomain, option * words, target)) return false;
			this.chainBalance += isLeaving ? pooled[option]! : -pooled[option]!;
			for (let j = seatStart[option]!; j < seatStart[option + 1]!; j++) {
				const resource = seats[j]!;
				const other = this.occupant[resource * slots + target]!;
				if (other < 0) this.turned[this.turnedLength++] = resource;
				else if (this.#seen[other] !== this.#round) {
					this.#seen[other] = this.#round;
					this.chain[this.chainLength++] = other;
				}
			}
		}
		return true;
	}

	/** Makes the chain what it was before it was last extended. */
	cutChain(was: { chainLength: number; turnedLength: number; chainBalance: number }): void {
		for (let i = was.chainLength; i < this.chainLength; i++) this.#seen[this.chain[i]!] = 0;
		this.chainLength = was.chainLength;
		this.turnedLength = was.turnedLength;
		this.chainBalance = was.chainBalance;
	}

	chainFitsTables(): boolean {
		const { pool } = this.problem;
		const balance = this.chainBalance;
		if (balance > 0) return this.pooled[this.#to]! + balance <= pool[this.#to]!;
		return this.pooled[this.#from]! - balance <= pool[this.#from]!;
	}

	chainFitsOrder(): boolean {
		const { earlier, later } = this.problem;
		for (let i = 0; i < this.chainLength; i++) {
			const member = this.chain[i]!;
			const before = earlier[member]!;
			const after = later[member]!;
			if (before.length === 0 && after.length === 0) continue;
			const slot = this.#afterChain(member);
			for (const other of before) if (this.#afterChain(other) >= slot) return false;
			for (const other of after) {
				const otherSlot = this.#afterChain(other);
				if (otherSlot >= 0 && otherSlot <= slot) return false;
			}
		}
		return true;
	}

	#afterChain(meeting: number): number {
		const slot = this.at[meeting]!;
		if (this.#seen[meeting] !== this.#round || slot < 0) return slot;
		return slot === this.#from ? this.#to : this.#from;
	}

	/** Carries the chain out. A second call takes it back. */
	swapChain(): void {
		const { seatStart, seats, slots, words } = this.problem;
		const from = this.#from;
		const to = this.#to;
		for (let i = 0; i < this.chainLength; i++) {
			const member = this.chain[i]!;
			const option = this.option[member]!;
			const old = this.at[member]!;
			for (let j = seatStart[option]!; j < seatStart[option + 1]!; j++) {
				const cell = seats[j]! * slots + old;
				if (this.occupant[cell] === member) this.occupant[cell] = -1;
			}
			this.at[member] = old === from ? to : from;
		}
		for (let i = 0; i < this.chainLength; i++) {
			const member = this.chain[i]!;
			const option = this.option[member]!;
			const slot = this.at[member]!;
			for (let j = seatStart[option]!; j < seatStart[option + 1]!; j++) {
				this.occupant[seats[j]! * slots + slot] = member;
			}
		}
		for (let i = 0; i < this.turnedLength; i++) {
			flipSlot(this.busy, this.turned[i]! * words, from);
			flipSlot(this.busy, this.turned[i]! * words, to);
		}
		// The first meeting of a chain starts in the slot of departure, unless this takes a chain back.
		const balance = this.at[this.chain[0]!] === to ? this.chainBalance : -this.chainBalance;
		this.pooled[to]! += balance;
		this.pooled[from]! -= balance;
	}
}
