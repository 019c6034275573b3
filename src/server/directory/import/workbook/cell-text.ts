export interface Cell {
	/** `s` shared text, `str` text of a formula, `inlineStr`, `b`, `e` error, `d` date, `n` number. */
	type: string;
	style: number;
	value: string | undefined;
	formula: string | undefined;
	inline: string | undefined;
}

export interface NumberFormat {
	isDate: boolean;
	/** Width to which a format such as `00000` fills up with zeros; 0 for all others. */
	width: number;
}

export interface CellContext {
	shared: readonly string[];
	formats: readonly NumberFormat[];
	date1904: boolean;
}

/** The text of a cell, the same for the same stored value on every machine. */
export function cellText(cell: Cell, { shared, formats, date1904 }: CellContext): string {
	if (cell.inline !== undefined) return cell.inline;
	const { value } = cell;
	if (value === undefined || value === '') {
		// A formula that was never calculated stays what it is: text.
		return cell.formula === undefined || cell.formula === '' ? '' : `=${cell.formula}`;
	}
	switch (cell.type) {
		case 's':
			return shared[Number(value)] ?? '';
		case 'b':
			return value === '1' ? 'true' : 'false';
		case 'n':
			return numberText(value, formats[cell.style], date1904);
		default:
			return value;
	}
}

function numberText(value: string, format: NumberFormat | undefined, date1904: boolean): string {
	const number = Number(value);
	if (!Number.isFinite(number)) return value;
	if (format?.isDate) return dateText(number, date1904) ?? decimal(number);
	const text = decimal(number);
	return format && /^\d+$/.test(text) ? text.padStart(format.width, '0') : text;
}

/** Shortest decimal without exponent; 15 digits are what spreadsheets keep. */
function decimal(number: number): string {
	if (Number.isSafeInteger(number)) return String(number);
	if (Math.abs(number) >= 1e15) return BigInt(Math.trunc(number)).toString();
	const text = String(Number(number.toPrecision(15)));
	return text.includes('e') ? number.toFixed(15).replace(/\.?0+$/, '') : text;
}

/** ISO date, with the time where the serial number has one; null outside of years 1900 to 9999. */
export function dateText(serial: number, date1904 = false): string | null {
	const days = date1904 ? serial + 1462 : serial;
	if (!(days >= 1 && days < 2_958_466)) return null;
	// Day 60 of the 1900 system is the 29 February 1900 that never was.
	const corrected = days < 60 ? days + 1 : days;
	const date = new Date(Date.UTC(1899, 11, 30) + Math.round(corrected * 86_400) * 1000);
	const iso = date.toISOString();
	return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19);
}

/** Built-in formats 14 to 22 and 45 to 47 are dates and times; own ones are told by their letters. */
export function isDateFormat(id: number, code: string): boolean {
	if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 58)) return true;
	const bare = code.slice(0, 200).replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '');
	return /[ymdhs]/i.test(bare) && !/^(general|standard)/i.test(bare);
}

export function paddedWidth(code: string): number {
	const bare = code.replace(/"[^"]*"|\\.|\s/g, '');
	return /^0{2,20}(;@)?$/.test(bare) ? bare.replace(';@', '').length : 0;
}
