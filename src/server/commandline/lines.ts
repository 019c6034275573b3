const longestLine = 1_000_000;

/** The lines of a stream of UTF-8, without their ends; the last one may lack its end. */
export async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
	const decoder = new TextDecoder();
	let rest = '';
	for await (const chunk of bytes) {
		rest += decoder.decode(chunk, { stream: true });
		const lines = rest.split('\n');
		rest = lines.pop() ?? '';
		yield* lines;
		// Whatever comes without an end is no question; it must not fill the memory.
		if (rest.length > longestLine) rest = rest.slice(0, longestLine);
	}
	rest += decoder.decode();
	if (rest !== '') yield rest;
}
