/** A small seeded source of chance (mulberry32): the same seed gives the same sequence anywhere. */
export function chance(seed: number): Chance {
	let state = seed >>> 0;
	const next = (): number => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = state;
		mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
	const below = (limit: number): number => Math.floor(next() * limit);
	return {
		below,
		between: (low, high) => low + below(high - low + 1),
		happens: (share) => next() < share,
		pick: (list) => {
			const item = list[below(list.length)];
			if (item === undefined) throw new Error('Nothing to pick from.');
			return item;
		},
		shuffle: (list) => {
			const copy = [...list];
			for (let i = copy.length - 1; i > 0; i--) {
				const j = below(i + 1);
				[copy[i], copy[j]] = [copy[j] as (typeof copy)[number], copy[i] as (typeof copy)[number]];
			}
			return copy;
		}
	};
}

export type Chance = {
	/** A whole number from 0 up to, not including, the limit. */
	below(limit: number): number;
	/** A whole number between the two bounds, both included. */
	between(low: number, high: number): number;
	/** True with the given probability, 0 to 1. */
	happens(share: number): boolean;
	pick<T>(list: readonly T[]): T;
	shuffle<T>(list: readonly T[]): T[];
};
