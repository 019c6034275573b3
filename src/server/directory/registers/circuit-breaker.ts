export interface CircuitBreaker {
	/** False while the other side is left alone; after the rest one try is let through. */
	mayTry: () => boolean;
	worked: () => void;
	failed: () => void;
}

/** Leaves a service alone for `rest` milliseconds after so many failures in a row. */
export function circuitBreaker({
	failures,
	rest,
	now = () => performance.now()
}: {
	failures: number;
	rest: number;
	now?: () => number;
}): CircuitBreaker {
	let inARow = 0;
	let restsUntil = 0;
	return {
		mayTry: () => {
			if (inARow < failures) return true;
			if (now() < restsUntil) return false;
			// Whoever comes next while this one tries finds the door closed again.
			restsUntil = now() + rest;
			return true;
		},
		worked: () => {
			inARow = 0;
		},
		failed: () => {
			inARow++;
			restsUntil = now() + rest;
		}
	};
}
