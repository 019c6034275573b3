/** A line of a CSV file without its end, and the number it begins at. */
export interface Line {
	number: number;
	text: string;
}

/** Longest line in characters; beyond it a quotation mark was opened and never closed. */
const LONGEST = 4_000;

/**
 * The lines of a UTF-8 file, some at a time, streamed. A line end inside quotation marks belongs to the
 * line; where they are never closed, the line ends where it seems to, and those below are not lost.
 */
export async function* readLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line[]> {
	const decoder = new TextDecoder('utf-8');
	let rest = '';
	let number = 1;
	for await (const chunk of chunks) {
		const text = rest + decoder.decode(chunk, { stream: true });
		const lines: Line[] = [];
		let from = 0;
		for (let end = endOfLine(text, from); end !== -1; end = endOfLine(text, from)) {
			const line = text.slice(from, text[end - 1] === '\r' ? end - 1 : end);
			lines.push({ number, text: line });
			number += 1 + countOf(line, '\n');
			from = end + 1;
		}
		rest = text.slice(from);
		yield lines;
	}
	const last = rest + decoder.decode();
	if (last.trim() !== '') yield [{ number, text: last.replace(/\r$/, '') }];
}

/** Where the line that begins at `from` ends; -1 where its end is not read yet. */
function endOfLine(text: string, from: number): number {
	const first = text.indexOf('\n', from);
	let isInside = false;
	let read = from;
	for (let end = first; end !== -1; end = text.indexOf('\n', read)) {
		// Between two quotation marks, doubled ones included, an odd number has gone before.
		if (countOf(text.slice(read, end), '"') % 2 === 1) isInside = !isInside;
		if (!isInside) return end;
		if (end - from > LONGEST) return first;
		read = end + 1;
	}
	return text.length - from > LONGEST ? first : -1;
}

function countOf(text: string, part: string): number {
	let count = 0;
	for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) count++;
	return count;
}
