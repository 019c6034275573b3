/**
 * Milliseconds that the work takes when the machine leaves it alone: the least of some tries. Other
 * programs can only make a try longer, never shorter.
 */
export function fastest(work: () => unknown, tries = 5): number {
	let least = Infinity;
	for (let n = 0; n < tries; n++) {
		const started = performance.now();
		work();
		least = Math.min(least, performance.now() - started);
	}
	return least;
}
