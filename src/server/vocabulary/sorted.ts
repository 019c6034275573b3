/** Place of the first of the sorted words that does not stand before this one; their number if none. */
export function firstNotBefore(wanted: string, words: readonly string[]): number {
	let low = 0;
	for (let high = words.length; low < high;) {
		const middle = (low + high) >> 1;
		if ((words[middle] ?? '') < wanted) low = middle + 1;
		else high = middle;
	}
	return low;
}
