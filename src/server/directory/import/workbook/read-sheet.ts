import { Refusal } from '#server/platform/refusal.ts';
import type { TableRow } from '../read-delimited.ts';
import type { Cell } from './cell-text.ts';
import type { XmlHandler } from './read-xml.ts';

/** Beyond this a sheet is no list of firms, and a single cell far right would blow up every row. */
const MOST_COLUMNS = 500;
const LONGEST_CELL = 100_000;

/** Passes the rows of a sheet on that hold anything, with the row number that the sheet shows. */
export function readSheet(
	read: (handler: XmlHandler) => void,
	textOf: (cell: Cell) => string,
	onRow: (row: TableRow) => void
): void {
	let line = 0;
	let column = 0;
	let cells: string[] = [];
	let cell: Cell = emptyCell();
	let target: 'value' | 'formula' | 'inline' | null = null;
	let phonetic = 0;

	read({
		open: (name, attribute) => {
			if (name === 'row') {
				const stated = Number(attribute('r'));
				line = Number.isSafeInteger(stated) && stated > line ? stated : line + 1;
				cells = [];
				column = 0;
			} else if (name === 'c') {
				column = columnOf(attribute('r')) ?? column + 1;
				if (column > MOST_COLUMNS) throw new Refusal('import.refused.too_many_columns');
				cell = emptyCell(attribute('t') ?? 'n', Number(attribute('s') ?? 0));
			} else if (name === 'v') target = 'value';
			else if (name === 'f') target = 'formula';
			else if (name === 'rPh') phonetic++;
			else if (name === 't' && phonetic === 0) target = 'inline';
		},
		text: (text) => {
			if (!target) return;
			const longer = (cell[target] ?? '') + text;
			if (longer.length > LONGEST_CELL) throw new Refusal('import.refused.cell_too_long', { line });
			cell[target] = longer;
		},
		close: (name) => {
			if (name === 'v' || name === 'f' || name === 't') target = null;
			else if (name === 'rPh') phonetic--;
			else if (name === 'c') {
				while (cells.length < column - 1) cells.push('');
				cells[column - 1] = textOf(cell).trim();
			} else if (name === 'row') {
				while (cells.at(-1) === '') cells.pop();
				if (cells.length > 0) onRow({ line, cells });
			}
		}
	});
}

function emptyCell(type = 'n', style = 0): Cell {
	return { type, style, value: undefined, formula: undefined, inline: undefined };
}

/** Column number of a reference such as `AB12`, counted from 1. */
function columnOf(reference: string | undefined): number | null {
	const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
	if (letters === undefined) return null;
	return Array.from(letters).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}
