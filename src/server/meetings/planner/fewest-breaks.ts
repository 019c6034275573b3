/** What is known of one person's day, without looking at anybody else. */
export interface Day {
	slots: number;
	/** Of each meeting that must be held: its first and last possible slot. */
	meetings: readonly { first: number; last: number }[];
	/** Slot → whether a meeting can be held there. */
	isOpen: (slot: number) => boolean;
	/** Slot → whether a meeting must be held there. */
	isTaken: (slot: number) => boolean;
	maxRun: number;
}

/**
 * Fewest and most breaks with which all meetings of one person fit into their day; null if they do
 * not fit at all. Dynamic programming over slots; a state is the number of meetings held so far and
 * the length of the run that is going on. How many meetings are held by a slot is bounded by how many
 * must have been and how many can have been, so both figures are bounds, and exact for a person
 * whose meetings may all be in the same slots.
 */
export function rangeOfBreaks(day: Day): { fewest: number; most: number } | null {
	const count = day.meetings.length;
	if (count === 0) return { fewest: 0, most: 0 };
	const runs = Math.min(day.maxRun, count) + 1;
	const size = (count + 1) * runs;
	let fewest = new Float64Array(size).fill(Infinity);
	let most = new Float64Array(size).fill(-Infinity);
	fewest[0] = 0;
	most[0] = 0;
	for (let slot = 0; slot < day.slots; slot++) {
		const atLeast = day.meetings.filter(({ last }) => last <= slot).length;
		const atMost = day.meetings.filter(({ first }) => first <= slot).length;
		const nextFewest = new Float64Array(size).fill(Infinity);
		const nextMost = new Float64Array(size).fill(-Infinity);
		const reach = (held: number, run: number, of: { fewest: number; most: number }) => {
			if (held < atLeast || held > atMost) return;
			const state = held * runs + run;
			nextFewest[state] = Math.min(nextFewest[state]!, of.fewest);
			nextMost[state] = Math.max(nextMost[state]!, of.most);
		};
		for (let held = 0; held <= count; held++) {
			for (let run = 0; run < runs; run++) {
				const state = held * runs + run;
				if (fewest[state] === Infinity) continue;
				const now = { fewest: fewest[state]!, most: most[state]! };
				if (!day.isTaken(slot)) reach(held, 0, now);
				if (!day.isOpen(slot) || held === count || run + 1 >= runs) continue;
				const added = run === 0 && held > 0 ? 1 : 0;
				reach(held + 1, run + 1, { fewest: now.fewest + added, most: now.most + added });
			}
		}
		fewest = nextFewest;
		most = nextMost;
	}
	const last = fewest.subarray(count * runs);
	const best = Math.min(...last);
	if (best === Infinity) return null;
	return { fewest: best, most: Math.max(...most.subarray(count * runs)) };
}
