import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rangeOfBreaks, type Day } from './fewest-breaks.ts';

interface Drawn {
	slots: number;
	open: number[];
	meetings: { first: number; last: number }[];
	maxRun: number;
}

const drawn: fc.Arbitrary<Drawn> = fc.integer({ min: 2, max: 8 }).chain((slots) => {
	const slot = fc.nat(slots - 1);
	const range = fc
		.tuple(slot, slot)
		.map(([x, y]) => ({ first: Math.min(x, y), last: Math.max(x, y) }));
	return fc.record({
		slots: fc.constant(slots),
		open: fc.uniqueArray(slot, { minLength: 1 }),
		meetings: fc.array(range, { maxLength: 4 }),
		maxRun: fc.integer({ min: 1, max: slots })
	});
});

function dayOf({ slots, open, meetings, maxRun }: Drawn): Day {
	return { slots, meetings, maxRun, isOpen: (slot) => open.includes(slot), isTaken: () => false };
}

/** Breaks of every way to hold the meetings. */
function allBreaks({ open, meetings, maxRun }: Drawn): number[] {
	const found: number[] = [];
	const visit = (index: number, used: readonly number[]): void => {
		const meeting = meetings[index];
		if (!meeting) {
			const sorted = used.toSorted((x, y) => x - y);
			const starts = sorted.filter((slot) => !sorted.includes(slot - 1));
			const runs = starts.map((slot) => {
				let length = 0;
				while (sorted.includes(slot + length)) length++;
				return length;
			});
			if (Math.max(0, ...runs) <= maxRun) found.push(Math.max(0, runs.length - 1));
			return;
		}
		for (const slot of open) {
			if (slot < meeting.first || slot > meeting.last || used.includes(slot)) continue;
			visit(index + 1, [...used, slot]);
		}
	};
	visit(0, []);
	return found;
}

describe('the range of breaks of one person', () => {
	test('holds what every way to arrange the day has', () => {
		let feasible = 0;
		fc.assert(
			fc.property(drawn, (day) => {
				const breaks = allBreaks(day);
				if (breaks.length === 0) return;
				feasible++;
				const range = rangeOfBreaks(dayOf(day));
				expect(range).not.toBeNull();
				expect(range!.fewest).toBeLessThanOrEqual(Math.min(...breaks));
				expect(range!.most).toBeGreaterThanOrEqual(Math.max(...breaks));
			}),
			{ numRuns: 400, seed: 3 }
		);
		expect(feasible).toBeGreaterThan(100);
	});

	test('is exact where all meetings may be in the same slots', () => {
		fc.assert(
			fc.property(drawn, (any) => {
				const whole = { first: 0, last: any.slots - 1 };
				const day = { ...any, meetings: any.meetings.map(() => whole) };
				const breaks = allBreaks(day);
				const range = rangeOfBreaks(dayOf(day));
				if (breaks.length === 0) expect(range).toBeNull();
				else expect(range).toEqual({ fewest: Math.min(...breaks), most: Math.max(...breaks) });
			}),
			{ numRuns: 400, seed: 4 }
		);
	});

	test('counts a slot that must be taken', () => {
		const day: Day = {
			slots: 6,
			meetings: [
				{ first: 0, last: 0 },
				{ first: 0, last: 5 }
			],
			isOpen: (slot) => slot !== 1,
			isTaken: (slot) => slot === 0,
			maxRun: 6
		};
		expect(rangeOfBreaks(day)).toEqual({ fewest: 1, most: 1 });
	});
});
