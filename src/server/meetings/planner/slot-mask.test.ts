import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	addSlot,
	countRuns,
	countSlots,
	hasSlot,
	removeSlot,
	slotsOf,
	spanOf,
	wordsFor
} from './slot-mask.ts';

/** Days up to the longest that a file may have. */
const sets = fc
	.integer({ min: 1, max: 256 })
	.chain((slots) => fc.tuple(fc.constant(slots), fc.uniqueArray(fc.nat(slots - 1))));

function maskOf(slots: number, members: readonly number[]): { mask: Int32Array; words: number } {
	const words = wordsFor(slots);
	const mask = new Int32Array(words);
	for (const slot of members) addSlot(mask, 0, slot);
	return { mask, words };
}

describe('sets of slots as bits', () => {
	test('say what is in them, in order, also beyond 32 slots', () => {
		fc.assert(
			fc.property(sets, ([slots, members]) => {
				const { mask, words } = maskOf(slots, members);
				expect(slotsOf(mask, 0, words)).toEqual(members.toSorted((x, y) => x - y));
				expect(countSlots(mask, 0, words)).toBe(members.length);
				const [first] = members;
				if (first === undefined) return;
				removeSlot(mask, 0, first);
				expect(hasSlot(mask, 0, first)).toBe(false);
				expect(countSlots(mask, 0, words)).toBe(members.length - 1);
			})
		);
	});

	test('count runs and the span from first to last', () => {
		fc.assert(
			fc.property(sets, ([slots, members]) => {
				const { mask, words } = maskOf(slots, members);
				const starts = members.filter((slot) => !members.includes(slot - 1));
				expect(countRuns(mask, 0, words)).toBe(starts.length);
				const span = members.length === 0 ? 0 : Math.max(...members) - Math.min(...members) + 1;
				expect(spanOf(mask, 0, words)).toBe(span);
			})
		);
	});

	test('see one run across the border of two words', () => {
		const { mask, words } = maskOf(64, [30, 31, 32, 33]);
		expect(countRuns(mask, 0, words)).toBe(1);
	});
});
