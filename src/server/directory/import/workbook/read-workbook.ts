import { Refusal } from '#server/platform/refusal.ts';
import type { TableRow } from '../read-delimited.ts';
import { cellText, isDateFormat, paddedWidth, type NumberFormat } from './cell-text.ts';
import { readSheet } from './read-sheet.ts';
import { xmlReader, type XmlHandler } from './read-xml.ts';
import { openZip, type ZipEntry } from './unzip.ts';

/** Uncompressed size of all parts together. */
const MOST_BYTES_INSIDE = 50 * 1024 * 1024;
const MOST_PARTS = 10_000;
/** Characters of all cells together: one long shared text can stand in a million cells. */
const MOST_CHARACTERS = 50_000_000;

export interface Workbook {
	/** Names of the visible sheets, in their order. */
	sheets: string[];
	/** The sheet that is read. */
	sheet: string;
}

/**
 * Reads one sheet of an XLSX workbook (ECMA-376, part 1) and passes its rows on as they come. Cells
 * become text: formulas that of their stored value, dates ISO 8601, numbers their shortest decimal
 * form. Refuses what is not such a workbook, what is too large inside, and what brings entities.
 *
 * @param wanted name of a sheet; the first visible one where it is left out or does not exist
 */
export function readWorkbook(
	bytes: Uint8Array,
	wanted: string | undefined,
	onRow: (row: TableRow) => void
): Workbook {
	const parts = openZip(bytes, { mostBytes: MOST_BYTES_INSIDE, mostEntries: MOST_PARTS });
	try {
		const { workbook, part } = readParts(parts, wanted, onRow);
		passOver(parts, new Set([part, ...partsRead]));
		return workbook;
	} catch (cause) {
		// A bomb is called one even where the workbook around it is none.
		const isNone =
			cause instanceof Refusal &&
			['import.refused.damaged', 'import.refused.not_a_workbook'].includes(cause.code);
		if (isNone) passOver(parts, new Set());
		throw cause;
	}
}

function readParts(
	parts: ReadonlyMap<string, ZipEntry>,
	wanted: string | undefined,
	onRow: (row: TableRow) => void
): { workbook: Workbook; part: string } {
	refuseOtherArchives(parts);
	const { sheets, date1904 } = sheetList(parts);
	const chosen = sheets.find(({ name }) => name === wanted) ?? sheets[0];
	const part = chosen && parts.get(chosen.part);
	if (!part) throw new Refusal('import.refused.damaged');
	const shared = sharedStrings(parts);
	const formats = numberFormats(parts);
	readSheet(
		(handler) => {
			readPart(part, handler);
		},
		(cell) => cellText(cell, { shared, formats, date1904 }),
		withinBudget(onRow)
	);
	const workbook = { sheets: sheets.map(({ name }) => name), sheet: chosen.name };
	return { workbook, part: chosen.part };
}

const partsRead = [
	'xl/workbook.xml',
	'xl/_rels/workbook.xml.rels',
	'xl/sharedStrings.xml',
	'xl/styles.xml'
];

function withinBudget(onRow: (row: TableRow) => void): (row: TableRow) => void {
	let left = MOST_CHARACTERS;
	return (row) => {
		for (const cell of row.cells) left -= cell.length;
		if (left < 0) throw new Refusal('import.refused.too_large_inside');
		onRow(row);
	};
}

function refuseOtherArchives(parts: ReadonlyMap<string, ZipEntry>): void {
	if (parts.has('xl/workbook.xml')) return;
	if (parts.has('xl/workbook.bin')) throw new Refusal('import.refused.binary_workbook');
	const mimetype = parts.get('mimetype');
	if (mimetype && textOf(mimetype).includes('opendocument.spreadsheet')) {
		throw new Refusal('import.refused.open_document');
	}
	throw new Refusal('import.refused.not_a_workbook');
}

function textOf(part: ZipEntry): string {
	let text = '';
	part.read((data) => {
		text = (text + new TextDecoder().decode(data)).slice(0, 200);
	});
	return text;
}

// What is not needed (pictures, other sheets) is inflated too and thrown away: the limit holds for
// the whole archive, so a bomb anywhere in it is found.
function passOver(parts: ReadonlyMap<string, ZipEntry>, done: ReadonlySet<string>): void {
	for (const part of parts.values()) {
		if (!done.has(part.name)) part.read(() => undefined);
	}
}

function readPart(part: ZipEntry, handler: XmlHandler): void {
	const reader = xmlReader(handler);
	part.read(reader.push);
	reader.end();
}

interface Sheet {
	name: string;
	part: string;
}

function sheetList(parts: ReadonlyMap<string, ZipEntry>): { sheets: Sheet[]; date1904: boolean } {
	const targets = new Map<string, string>();
	const relations = parts.get('xl/_rels/workbook.xml.rels');
	if (relations) {
		readPart(relations, {
			open: (name, attribute) => {
				if (name !== 'Relationship') return;
				targets.set(attribute('Id') ?? '', partName(attribute('Target') ?? ''));
			}
		});
	}
	const all: (Sheet & { visible: boolean })[] = [];
	let date1904 = false;
	const workbook = parts.get('xl/workbook.xml');
	if (!workbook) throw new Refusal('import.refused.damaged');
	readPart(workbook, {
		open: (name, attribute) => {
			if (name === 'workbookPr') date1904 = /^(1|true)$/.test(attribute('date1904') ?? '');
			if (name !== 'sheet') return;
			const part = targets.get(attribute('r:id') ?? attribute('id') ?? '') ?? '';
			// Charts and macros are listed among the sheets but are none.
			if (!part.includes('worksheets/')) return;
			const visible = (attribute('state') ?? 'visible') === 'visible';
			all.push({ name: attribute('name') ?? '', part, visible });
		}
	});
	const visible = all.filter((sheet) => sheet.visible);
	return { sheets: visible.length > 0 ? visible : all, date1904 };
}

/** The archive's name of a part; targets are relative to `xl` or absolute. It is only looked up. */
function partName(target: string): string {
	return target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
}

function sharedStrings(parts: ReadonlyMap<string, ZipEntry>): string[] {
	const part = parts.get('xl/sharedStrings.xml');
	const strings: string[] = [];
	if (!part) return strings;
	let current = '';
	let isText = false;
	let phonetic = 0;
	readPart(part, {
		open: (name) => {
			if (name === 'si') current = '';
			if (name === 'rPh') phonetic++;
			if (name === 't') isText = phonetic === 0;
		},
		text: (text) => {
			if (isText) current += text;
		},
		close: (name) => {
			if (name === 't') isText = false;
			if (name === 'rPh') phonetic--;
			if (name === 'si') strings.push(current);
		}
	});
	return strings;
}

function numberFormats(parts: ReadonlyMap<string, ZipEntry>): NumberFormat[] {
	const part = parts.get('xl/styles.xml');
	const formats: NumberFormat[] = [];
	if (!part) return formats;
	const codes = new Map<number, string>();
	let isInCells = false;
	readPart(part, {
		open: (name, attribute) => {
			if (name === 'numFmt') {
				codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
			}
			if (name === 'cellXfs') isInCells = true;
			if (name !== 'xf' || !isInCells) return;
			const id = Number(attribute('numFmtId') ?? 0);
			const code = codes.get(id) ?? '';
			formats.push({ isDate: isDateFormat(id, code), width: paddedWidth(code) });
		},
		close: (name) => {
			if (name === 'cellXfs') isInCells = false;
		}
	});
	return formats;
}
