/**
 * Sets of slots as bits of 32-bit words, lowest slot in the lowest bit of the first word. A set
 * occupies `words` neighbouring entries of an `Int32Array`, from `offset` on; days of up to 32 slots
 * need one word.
 */

export function wordsFor(slots: number): number {
	return Math.max(1, Math.ceil(slots / 32));
}

export function hasSlot(sets: Int32Array, offset: number, slot: number): boolean {
	return ((sets[offset + (slot >>> 5)]! >>> (slot & 31)) & 1) === 1;
}

export function addSlot(sets: Int32Array, offset: number, slot: number): void {
	sets[offset + (slot >>> 5)]! |= 1 << (slot & 31);
}

export function removeSlot(sets: Int32Array, offset: number, slot: number): void {
	sets[offset + (slot >>> 5)]! &= ~(1 << (slot & 31));
}

export function flipSlot(sets: Int32Array, offset: number, slot: number): void {
	sets[offset + (slot >>> 5)]! ^= 1 << (slot & 31);
}

/** The slots of a set in ascending order. */
export function slotsOf(sets: Int32Array, offset: number, words: number): number[] {
	const slots: number[] = [];
	for (let w = 0; w < words; w++) {
		for (let word = sets[offset + w]!; word !== 0; word &= word - 1) {
			slots.push((w << 5) + 31 - Math.clz32(word & -word));
		}
	}
	return slots;
}

export function countSlots(sets: Int32Array, offset: number, words: number): number {
	let count = 0;
	for (let w = 0; w < words; w++) count += countBits(sets[offset + w]!);
	return count;
}

/** Number of maximal groups of neighbouring slots in a set. */
export function countRuns(sets: Int32Array, offset: number, words: number): number {
	let runs = 0;
	let carry = 0;
	for (let w = 0; w < words; w++) {
		const word = sets[offset + w]!;
		runs += countBits(word & ~((word << 1) | carry));
		carry = word >>> 31;
	}
	return runs;
}

/** Number of slots from the first to the last of a set, both included; 0 for the empty set. */
export function spanOf(sets: Int32Array, offset: number, words: number): number {
	let first = -1;
	let last = -1;
	for (let w = 0; w < words; w++) {
		const word = sets[offset + w]!;
		if (word === 0) continue;
		if (first < 0) first = (w << 5) + 31 - Math.clz32(word & -word);
		last = (w << 5) + 31 - Math.clz32(word);
	}
	return first < 0 ? 0 : last - first + 1;
}

/** Population count of a 32-bit word (H. S. Warren, Hacker's Delight, 2nd edition, figure 5–2). */
export function countBits(word: number): number {
	let bits = word - ((word >>> 1) & 0x55555555);
	bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
	return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
