import { setImmediate } from 'node:timers/promises';

/** Longest time in milliseconds that a batch should keep the database from others. */
const TARGET = 40;

/**
 * Cuts work into batches that take about as long as others can wait: on the embedded database a
 * batch holds the only connection. Batches grow and shrink with the time that the last one took.
 */
export async function inBatches<Item>(
	items: readonly Item[],
	work: (batch: readonly Item[]) => Promise<void>,
	{ first = 20, most = 100 } = {}
): Promise<void> {
	let size = first;
	for (let at = 0; at < items.length;) {
		const batch = items.slice(at, at + size);
		const started = performance.now();
		await work(batch);
		const milliseconds = performance.now() - started;
		at += batch.length;
		size = Math.max(1, Math.min(most, Math.round(size * Math.min(2, TARGET / milliseconds))));
		// Requests that came meanwhile go first.
		await setImmediate();
	}
}
