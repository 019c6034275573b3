/**
 * A seeded source of chance (xorshift, G. Marsaglia 2003, triple 13, 17, 5, after a mixing of the
 * seed). The same seed gives the same sequence on every machine.
 */
export class Chance {
	#state: number;

	constructor(seed: number) {
		let mixed = (seed ^ 0x9e3779b9) >>> 0;
		mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
		mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
		this.#state = (mixed ^ (mixed >>> 16)) >>> 0 || 1;
	}

	/** A number from 0 up to, not including, 1. */
	next(): number {
		let x = this.#state;
		x ^= x << 13;
		x ^= x >>> 17;
		x ^= x << 5;
		this.#state = x;
		return (x >>> 0) / 4_294_967_296;
	}

	/** A whole number from 0 up to, not including, the limit. */
	below(limit: number): number {
		return (this.next() * limit) | 0;
	}
}
