/**
 * One line for German and Czech Excel: semicolons, everything in quotes. What a spreadsheet would
 * take for a formula begins with an apostrophe (R37).
 */
export function csvLine(cells: readonly string[]): string {
	return `${cells.map((cell) => `"${harmless(cell).replaceAll('"', '""')}"`).join(';')}\r\n`;
}

function harmless(cell: string): string {
	return /^[\s]*[=+\-@＝＋－＠\t\r]/u.test(cell) ? `'${cell}` : cell;
}
