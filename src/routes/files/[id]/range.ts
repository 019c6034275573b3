/** First and last byte of an answer, counted from 0, both included. */
export interface ByteRange {
	from: number;
	to: number;
}

/**
 * The part of a file that a `Range` header asks for (RFC 9110, 14.2): one range of bytes. Null: the
 * whole file, also where the header is of another kind or asks for several parts at once.
 */
export function rangeOf(header: string | null, length: number): ByteRange | 'unsatisfiable' | null {
	const found = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '');
	if (!found) return null;
	const [first = '', last = ''] = found.slice(1);
	if (first === '') {
		if (last === '') return null;
		const count = Math.min(Number(last), length);
		return count === 0 ? 'unsatisfiable' : { from: length - count, to: length - 1 };
	}
	const from = Number(first);
	const to = last === '' ? length - 1 : Math.min(Number(last), length - 1);
	if (last !== '' && Number(last) < from) return null;
	return from >= length ? 'unsatisfiable' : { from, to };
}
