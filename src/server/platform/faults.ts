import { isDiskFull } from './disk-room.ts';

/** What keeps a request from being carried out though nothing is wrong with it. */
export type Fault =
	/** The disk takes no more; reading goes on. */
	| 'full'
	/** The database or the store of files does not answer for now. */
	| 'away';

/** The passing fault that lies behind an error, or null where the error is our own. */
export function faultOf(cause: unknown): Fault | null {
	for (const at of causesOf(cause)) {
		const { code = '' } = at as NodeJS.ErrnoException;
		if (/^(53100|ENOSPC|EDQUOT)$/.test(code)) return 'full';
		if (code === '25006') return isDiskFull() ? 'full' : 'away';
		if (/^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|57P0[123]|08\w{3}|53300)$/.test(code)) {
			return 'away';
		}
		if (
			/timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error/.test(
				at.message
			)
		) {
			return 'away';
		}
	}
	return causesOf(cause).some(({ name }) => name === 'StorageUnavailable') ? 'away' : null;
}

/** An error and what caused it, the outermost first. */
export function causesOf(cause: unknown): Error[] {
	const all: Error[] = [];
	for (let at = cause; at instanceof Error && all.length < 10; at = at.cause) all.push(at);
	return all;
}

export interface DescribedError {
	name: string;
	code?: string;
	message: string;
	stack?: string;
}

/**
 * An error as it may stand in a log: without the values of a statement, without addresses, without
 * what somebody typed between quotation marks (R71).
 */
export function describeError(cause: unknown): DescribedError {
	const [outer] = causesOf(cause);
	if (!outer) return { name: 'unknown', message: typeof cause };
	const inner = causesOf(cause).at(-1) ?? outer;
	const code = (inner as { code?: unknown }).code;
	const frames = (outer.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
	return {
		name: inner.name,
		...(typeof code === 'string' ? { code } : {}),
		message: withoutValues(inner.message),
		...(frames.length > 0 ? { stack: frames.join('\n') } : {})
	};
}

/** Cuts out of a message what it may quote: values, addresses, secrets. */
export function withoutValues(message: string): string {
	return message
		.replace(/\bparams: [\s\S]*$/, 'params: …')
		.replace(/[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g, '…@…')
		.replace(/: "[\s\S]*"/g, ': "…"')
		.replace(/=\([^)]*\)/g, '=(…)')
		.replace(/[\w-]{32,}/g, '…')
		.slice(0, 500);
}
