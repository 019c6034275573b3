/**
 * What the process that listens asks of the bundle that serves. Both hold their own copies of the
 * modules, so they meet under this key of the global object and nowhere else.
 */
export interface RuntimeControl {
	/** Readiness turns to 503 while requests under way still end. */
	drain: () => void;
	/** Hands jobs back, closes the database and releases its folder. */
	close: () => Promise<void>;
}

export const runtimeControl = Symbol.for('glokal.runtime');
