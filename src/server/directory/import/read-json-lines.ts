import { Refusal } from '#server/platform/refusal.ts';
import { decode } from './decode.ts';
import { detectEncodingOf } from './detect-encoding.ts';
import { headOf, type ImportSource } from './source.ts';

/** One line of the file: an object, or null where the line is not one. */
export interface JsonRow {
	line: number;
	value: Record<string, unknown> | null;
	/** The line as written, shortened, for the report. */
	text: string;
}

/** Longest line in characters. */
const LONGEST_LINE = 1_000_000;

/** Reads one JSON object per line; empty lines are passed over. Memory does not grow with the file. */
export async function* readJsonLines(source: ImportSource): AsyncGenerator<JsonRow> {
	const detected = detectEncodingOf(await headOf(source, 64 * 1024));
	// JSON is UTF-8 (RFC 8259); only the mark decides for UTF-16.
	const encoding = detected.bomLength > 0 ? detected.encoding : 'utf-8';
	let line = 0;
	let rest = '';
	for await (const text of decode(source.read(), { ...detected, encoding })) {
		const parts = (rest + text).split('\n');
		rest = parts.pop() ?? '';
		if (rest.length > LONGEST_LINE)
			throw new Refusal('import.refused.line_too_long', { line: line + 1 });
		for (const part of parts) {
			line++;
			if (part.trim() !== '') yield parseLine(line, part.trim());
		}
	}
	if (rest.trim() !== '') yield parseLine(line + 1, rest.trim());
}

function parseLine(line: number, text: string): JsonRow {
	return { line, value: parseObject(text), text: text.slice(0, 200) };
}

function parseObject(text: string): Record<string, unknown> | null {
	try {
		const value: unknown = JSON.parse(text);
		const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
		return isObject ? (value as Record<string, unknown>) : null;
	} catch {
		return null;
	}
}
