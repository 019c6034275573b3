import { Refusal } from '#server/platform/refusal.ts';
import type { TableFile } from '../open-file.ts';
import type { TableRow } from '../read-delimited.ts';
import { headOf, type ImportSource } from '../source.ts';
import {
	cellsOf,
	resColumns,
	resHeadings,
	whyLeftOut,
	type LeftOut,
	type ResFilter,
	type ResRow
} from './choose-subject.ts';
import { okresy } from './okresy.ts';
import { readLines } from './read-lines.ts';

export interface ResCounts extends Record<LeftOut, number> {
	read: number;
	kept: number;
	/** Lines that are no row of the table. */
	damaged: number;
	/** Kept subjects by code of their okres. */
	okresy: Map<string, number>;
}

/**
 * Opens the open data file of RES, the register of economic subjects of the Czech Statistical Office
 * (`res_data.csv`; https://csu.gov.cz/registr-ekonomickych-subjektu-otevrena-data-dokumentace), as a
 * table of organisations: UTF-8, commas, CRLF, more than three million rows, columns known by their
 * names. It is streamed; `counts` grow while `file.rows()` is read, and begin anew with each reading.
 */
export async function openRes(
	source: ImportSource,
	filter: ResFilter
): Promise<{ file: TableFile; counts: ResCounts }> {
	const columns = readHeading(await headOf(source, 4096));
	const counts = noCounts();
	const file: TableFile = {
		format: 'delimited',
		encoding: 'utf-8',
		separator: ',',
		sheets: [],
		sheet: null,
		headings: [...resHeadings],
		headingLine: 1,
		rows: () => {
			Object.assign(counts, noCounts());
			return chosenRows(source, { columns, filter, counts });
		}
	};
	return { file, counts };
}

/** Beginnings of NACE codes as people write them: `25`, `25.62`, `28,29`. */
export function readNaceChoice(values: readonly string[]): string[] {
	const codes = values.flatMap((value) => value.split(/[\s,;]+/)).filter((code) => code !== '');
	for (const code of codes) {
		if (!/^\d{2}(?:\.?\d{1,2})?$/.test(code))
			throw new Refusal('registers.res.wrong_nace', { code });
	}
	return codes.map((code) => code.replace('.', ''));
}

type Columns = ReadonlyMap<string, number>;

function readHeading(head: Uint8Array): Columns {
	const [line = ''] = new TextDecoder('utf-8')
		.decode(head)
		.replace(/^\ufeff/, '')
		.split(/\r?\n/);
	const names = line.split(',').map((name) => name.replace(/^"|"$/g, '').trim());
	const columns = new Map(names.map((name, at) => [name, at]));
	const missing = resColumns.filter((name) => !columns.has(name));
	if (missing.length > 0) {
		throw new Refusal('registers.res.wrong_file', { columns: missing.slice(0, 5).join(', ') });
	}
	return columns;
}

async function* chosenRows(
	source: ImportSource,
	{ columns, filter, counts }: { columns: Columns; filter: ResFilter; counts: ResCounts }
): AsyncGenerator<TableRow> {
	const okresAt = columns.get('OKRESLAU') ?? 0;
	for await (const lines of readLines(source.read())) {
		for (const { number, text } of lines) {
			if (number === 1 || text === '') continue;
			counts.read++;
			// Nineteen rows of twenty lie elsewhere: they are told by one cell, without taking them apart.
			if (liesElsewhere(text, okresAt)) {
				counts.outside++;
				continue;
			}
			const row = rowOf(text, columns);
			if (!row) {
				counts.damaged++;
				continue;
			}
			const why = whyLeftOut(row, filter);
			if (why !== null) {
				counts[why]++;
				continue;
			}
			counts.kept++;
			counts.okresy.set(row.OKRESLAU, (counts.okresy.get(row.OKRESLAU) ?? 0) + 1);
			yield { line: number, cells: cellsOf(row) };
		}
	}
}

/** True only where the cell is surely that of an okres outside; whatever is odd is taken apart. */
function liesElsewhere(text: string, okresAt: number): boolean {
	let from = 0;
	for (let column = 0; column < okresAt; column++) {
		const comma = text.indexOf(',', from);
		if (comma === -1) return false;
		from = comma + 1;
	}
	const end = text.indexOf(',', from);
	if (end === -1 || text.lastIndexOf('"', end) !== -1) return false;
	return !okresy.has(text.slice(from, end));
}

function rowOf(text: string, columns: Columns): ResRow | null {
	const cells = cellsIn(text);
	if (cells?.length !== columns.size) return null;
	const cell = (name: string) => cells[columns.get(name) ?? -1]?.trim() ?? '';
	const row = Object.fromEntries(resColumns.map((name) => [name, cell(name)])) as ResRow;
	return { ...row, NACE2025: cell('NACE2025') };
}

/** The cells of one record, RFC 4180; null where its quotation marks are wrong. */
function cellsIn(text: string): string[] | null {
	const cells: string[] = [];
	for (let at = 0; ;) {
		const end = text[at] === '"' ? closingMark(text, at) + 1 : endOfCell(text, at);
		const isWrong = end > text.length || (end < text.length && text[end] !== ',');
		if (isWrong) return null;
		const cell = text.slice(at, end);
		cells.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
		if (end === text.length) return cells;
		at = end + 1;
	}
}

function endOfCell(text: string, at: number): number {
	const comma = text.indexOf(',', at);
	return comma === -1 ? text.length : comma;
}

/** Behind the end where there is none. */
function closingMark(text: string, at: number): number {
	let mark = text.indexOf('"', at + 1);
	while (mark !== -1 && text[mark + 1] === '"') mark = text.indexOf('"', mark + 2);
	return mark === -1 ? text.length : mark;
}

function noCounts(): ResCounts {
	return {
		read: 0,
		kept: 0,
		outside: 0,
		dissolved: 0,
		persons: 0,
		other_activity: 0,
		damaged: 0,
		okresy: new Map()
	};
}
