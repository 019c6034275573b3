import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { Refusal } from '#server/platform/refusal.ts';
import { decode } from './decode.ts';
import type { DetectedEncoding, Encoding } from './detect-encoding.ts';
import { detectEncoding } from './detect-encoding.ts';
import type { ImportSource } from './source.ts';

/** One row of a table; `line` is where it begins in the file, counted from 1 as editors do. */
export interface TableRow {
	line: number;
	cells: string[];
}

export interface DelimitedTable {
	encoding: Encoding;
	separator: string;
	/** All rows that hold anything, the heading included. Streamed: memory does not grow with the file. */
	rows: () => AsyncGenerator<TableRow>;
}

/** Longest row in characters; beyond it a quotation mark was opened and never closed. */
const LONGEST_ROW = 1_000_000;
const separators = [';', '\t', ',', '|'] as const;

/**
 * Opens a text file as a table: finds its encoding and its separator. Refuses binary files; refuses
 * while reading where a quotation mark is never closed.
 */
export async function openDelimited(source: ImportSource): Promise<DelimitedTable> {
	const detected = await detectEncoding(source.read());
	if (detected.isBinary) throw new Refusal('import.refused.binary');
	const head = await headText(source, detected);
	if (head.trim() === '') throw new Refusal('import.refused.empty');
	const declared = declaredSeparator(head);
	const separator = declared?.separator ?? likelySeparator(head);
	return {
		encoding: detected.encoding,
		separator,
		rows: () => readRows(source, detected, separator, declared !== null)
	};
}

async function headText(source: ImportSource, detected: DetectedEncoding): Promise<string> {
	let head = '';
	for await (const text of decode(source.read(), detected)) {
		head += text;
		if (head.length >= 64 * 1024 && head.trim() !== '') break;
		if (head.length > LONGEST_ROW) break;
	}
	return head;
}

/** Excel writes and reads a first line such as `sep=;`. */
function declaredSeparator(head: string): { separator: string } | null {
	const found = /^"?sep=([;,|\t])"?[ \t]*(?:\r\n|\n|\r|$)/i.exec(head);
	return found?.[1] === undefined ? null : { separator: found[1] };
}

/**
 * The separator that cuts the first rows into the same number of columns most often, and into more
 * columns where two do equally well.
 */
function likelySeparator(head: string): string {
	const rows = firstRows(head, 30);
	const scored = separators.map((separator) => {
		const widths = rows.map((row) => row.get(separator) ?? 0).filter((width) => width > 0);
		const usual = mostFrequent(widths);
		const agreeing = widths.filter((width) => width === usual).length;
		return {
			separator,
			score: rows.length === 0 ? 0 : agreeing / rows.length + Math.min(usual, 50) / 100
		};
	});
	const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
	return best.score > 0 ? best.separator : ';';
}

/** How often each separator stands outside quotation marks, per row. */
function firstRows(head: string, limit: number): Map<string, number>[] {
	const rows: Map<string, number>[] = [];
	let row = new Map<string, number>();
	let isQuoted = false;
	let isBlank = true;
	let atCellStart = true;
	for (const char of head) {
		if (char === '"' && (isQuoted || atCellStart)) isQuoted = !isQuoted;
		else if (!isQuoted && (char === '\n' || char === '\r')) {
			if (!isBlank) rows.push(row);
			if (rows.length === limit) return rows;
			row = new Map();
			isBlank = true;
			atCellStart = true;
			continue;
		} else if (!isQuoted && separators.some((separator) => separator === char)) {
			row.set(char, (row.get(char) ?? 0) + 1);
			atCellStart = true;
			continue;
		}
		if (char.trim() !== '') isBlank = false;
		if (char !== ' ') atCellStart = false;
	}
	if (!isBlank && rows.length === 0) rows.push(row);
	return rows;
}

function mostFrequent(values: readonly number[]): number {
	const counts = new Map<number, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])[0];
}

async function* readRows(
	source: ImportSource,
	detected: DetectedEncoding,
	separator: string,
	skipFirstLine: boolean
): AsyncGenerator<TableRow> {
	const lines = { next: 1, of: new WeakMap<string[], number>() };
	const parser = parse({
		delimiter: separator,
		record_delimiter: ['\r\n', '\n', '\r'],
		relax_column_count: true,
		relax_quotes: true,
		max_record_size: LONGEST_ROW,
		on_record: (record: string[]) => {
			lines.of.set(record, lines.next);
			lines.next += 1 + record.reduce((ends, cell) => ends + lineEndsIn(cell), 0);
			return record;
		}
	});
	const text = Readable.from(decode(source.read(), detected));
	text.on('error', (cause) => parser.destroy(cause));
	text.pipe(parser);
	try {
		for await (const record of parser as AsyncIterable<string[]>) {
			const line = lines.of.get(record) ?? 0;
			if (line === 1 && skipFirstLine) continue;
			const cells = record.map(cleanCell);
			while (cells.at(-1) === '') cells.pop();
			if (cells.length > 0) yield { line, cells };
		}
	} catch (cause) {
		if (!(cause instanceof CsvError)) throw cause;
		throw new Refusal('import.refused.quotation_mark', { line: lines.next });
	} finally {
		text.destroy();
		parser.destroy();
	}
}

function lineEndsIn(cell: string): number {
	return /[\r\n]/.test(cell) ? cell.split(/\r\n|\r|\n/).length - 1 : 0;
}

/**
 * A cell as it is meant: `="00000019"` is how people keep Excel from eating zeros, and a leading
 * apostrophe before a formula sign is how exports keep it from calculating.
 */
function cleanCell(cell: string): string {
	const trimmed = cell.trim();
	const kept = /^="((?:[^"]|"")*)"$/.exec(trimmed)?.[1];
	if (kept !== undefined) return kept.replaceAll('""', '"');
	return /^'[=+\-@\t\r＝]/.test(trimmed) ? trimmed.slice(1) : trimmed;
}
