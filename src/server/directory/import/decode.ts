import iconv from 'iconv-lite';
import type { DetectedEncoding } from './detect-encoding.ts';

/** The text of a file, piece by piece, without its byte order mark. */
export async function* decode(
	chunks: AsyncIterable<Uint8Array>,
	{ encoding, bomLength }: DetectedEncoding
): AsyncGenerator<string> {
	const decoder = iconv.getDecoder(encoding, { stripBOM: false });
	let toSkip = bomLength;
	for await (const chunk of chunks) {
		const skipped = Math.min(toSkip, chunk.length);
		toSkip -= skipped;
		const text = decoder.write(Buffer.from(chunk.subarray(skipped)));
		if (text !== '') yield text;
	}
	const rest = decoder.end();
	if (rest) yield rest;
}
