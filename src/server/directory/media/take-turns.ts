import { Refusal } from '../../platform/refusal.ts';

/** Lets so many pieces of work run at once and so many wait; refuses whoever comes on top. */
export function takeTurns({ atOnce, waiting }: { atOnce: number; waiting: number }) {
	let running = 0;
	const queue: (() => void)[] = [];
	return async <Result>(work: () => Promise<Result>): Promise<Result> => {
		if (running < atOnce) running++;
		else {
			if (queue.length >= waiting) throw new Refusal('media.refused.busy');
			await new Promise<void>((resolve) => queue.push(resolve));
		}
		try {
			return await work();
		} finally {
			// Who waits takes over the place, so that nobody slips in between.
			const next = queue.shift();
			if (next) next();
			else running--;
		}
	};
}
