import { Refusal } from '#server/platform/refusal.ts';
import type { Encoding } from './detect-encoding.ts';
import type { ImportKind } from './fields.ts';
import { guessMapping } from './guess-mapping.ts';
import { openDelimited, type TableRow } from './read-delimited.ts';
import { readJsonLines, type JsonRow } from './read-json-lines.ts';
import { formatOf } from './recognise-format.ts';
import { allOf, headOf, type ImportSource } from './source.ts';
import { LARGEST_WORKBOOK, openWorkbook } from './workbook/open-workbook.ts';

/** A file whose columns have to be assigned to fields. */
export interface TableFile {
	format: 'delimited' | 'xlsx';
	/** Of text files. */
	encoding: Encoding | null;
	separator: string | null;
	/** Of workbooks: all sheets, and the one that is read. */
	sheets: string[];
	sheet: string | null;
	headings: string[];
	headingLine: number;
	/** Rows below the headings. Can be read several times. */
	rows: () => AsyncIterable<TableRow>;
}

/** A file of JSON lines, whose fields are named in it. */
export interface JsonFile {
	format: 'json-lines';
	rows: () => AsyncIterable<JsonRow>;
}

export type OpenedFile = TableFile | JsonFile;

/**
 * Opens a file to be imported, whatever it is, by its content. Text and JSON lines are streamed;
 * workbooks are read whole in a thread of their own. Throws a `Refusal` with a message for
 * everything that is no table of at least two columns.
 */
export async function openFile(
	kind: ImportKind,
	source: ImportSource,
	{ sheet }: { sheet?: string | undefined } = {}
): Promise<OpenedFile> {
	const format = formatOf(await headOf(source, 4096));
	if (format === 'json-lines') return { format, rows: () => readJsonLines(source) };
	if (format === 'xlsx') return openSheet(kind, source, sheet);
	const { encoding, separator, rows } = await openDelimited(source);
	const heading = await findHeading(kind, rows());
	return {
		format,
		encoding,
		separator,
		sheets: [],
		sheet: null,
		...heading,
		rows: () => below(rows(), heading.headingLine)
	};
}

async function openSheet(
	kind: ImportKind,
	source: ImportSource,
	wanted: string | undefined
): Promise<TableFile> {
	if (source.bytes > LARGEST_WORKBOOK) throw new Refusal('import.refused.too_large');
	const { sheets, sheet, rows } = await openWorkbook(await allOf(source), wanted);
	const heading = await findHeading(kind, rows);
	return {
		format: 'xlsx',
		encoding: null,
		separator: null,
		sheets,
		sheet,
		...heading,
		rows: () => below(rows, heading.headingLine)
	};
}

/** Lists begin with a title or a date often enough; headings are looked for in the first rows. */
const ROWS_SEARCHED = 15;

async function findHeading(
	kind: ImportKind,
	rows: AsyncIterable<TableRow> | Iterable<TableRow>
): Promise<{ headings: string[]; headingLine: number }> {
	const first: TableRow[] = [];
	for await (const row of rows) {
		first.push(row);
		if (first.length === ROWS_SEARCHED) break;
	}
	if (first.length === 0) throw new Refusal('import.refused.empty');
	const widest = Math.max(...first.map((row) => row.cells.length));
	if (widest < 2) throw new Refusal('import.refused.one_column');
	const wide = first.filter((row) => row.cells.filter((cell) => cell !== '').length > 1);
	const best = wide.reduce(
		(a, row) => {
			const known = knownHeadings(kind, row.cells);
			// One known word may stand among the data; two in one row are headings.
			return known > Math.max(a.known, 1.5) ? { row, known } : a;
		},
		{ row: wide[0] ?? never(), known: knownHeadings(kind, wide[0]?.cells ?? []) }
	);
	if (first.length === 1) throw new Refusal('import.refused.no_rows');
	const padded = best.row.cells.concat(Array(widest).fill('') as string[]).slice(0, widest);
	return { headings: padded, headingLine: best.row.line };
}

function never(): never {
	throw new Refusal('import.refused.one_column');
}

function knownHeadings(kind: ImportKind, cells: readonly string[]): number {
	return guessMapping(kind, cells).reduce((sum, { confidence }) => sum + confidence, 0);
}

async function* below(
	rows: AsyncIterable<TableRow> | Iterable<TableRow>,
	headingLine: number
): AsyncGenerator<TableRow> {
	for await (const row of rows) if (row.line > headingLine) yield row;
}
