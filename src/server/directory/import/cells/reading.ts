/** What a cell holds: its value, or the message key of why it cannot be read. */
export type Reading<T> = { value: T } | { reason: string };

/** A cell as text on one line: composed letters, no control characters, single spaces. */
export function lineOf(raw: unknown): string {
	return blockOf(raw).replace(/\s+/g, ' ').trim();
}

/** The same with its line breaks kept, at most one empty line in a row. */
export function blockOf(raw: unknown): string {
	return textOf(raw)
		.toWellFormed()
		.normalize('NFC')
		.replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n')
		.replace(/[^\P{C}\n\t\u00ad\u200c\u200d]/gu, '')
		.replace(/[^\S\n]+/g, ' ')
		.replace(/ ?\n ?/g, '\n')
		.replace(/\n{3,}/g, '\n\n')
		.trim();
}

function textOf(raw: unknown): string {
	if (typeof raw === 'string') return raw;
	if (typeof raw === 'number' && Number.isFinite(raw)) return String(raw);
	return typeof raw === 'boolean' ? String(raw) : '';
}

/** The several values of a cell (separated by `;`, `|` or line breaks, else by `,`) or of a list. */
export function valuesOf(raw: unknown): string[] {
	if (Array.isArray(raw)) return raw.map(lineOf).filter((value) => value !== '');
	const block = blockOf(raw);
	const parts = /[;|\n•]/.test(block) ? block.split(/[;|\n•]/) : splitAtCommas(block);
	return parts.map((part) => part.replace(/^[\s\-–*]+/, '').trim()).filter((part) => part !== '');
}

/** A comma inside brackets or between digits (a decimal) does not separate. */
function splitAtCommas(text: string): string[] {
	const parts = [''];
	let depth = 0;
	for (let at = 0; at < text.length; at++) {
		const char = text[at] ?? '';
		if (char === '(') depth++;
		if (char === ')') depth = Math.max(0, depth - 1);
		const isDecimal = /\d/.test(text[at - 1] ?? '') && /\d/.test(text[at + 1] ?? '');
		if (char === ',' && depth === 0 && !isDecimal) parts.push('');
		else parts.push((parts.pop() ?? '') + char);
	}
	return parts;
}

/** What spreadsheets show instead of a value that they could not calculate, in three languages. */
export function isCellError(raw: unknown): boolean {
	return (
		typeof raw === 'string' &&
		/^#(?:N\/A|NV|REF!|BEZUG!|VALUE!|WERT!|NAME\?|DIV\/0!|NULL!|NUM!|ZAHL!|HODNOTA!|ODKAZ!|NÁZEV\?|ČÍSLO!|DĚLENÍ_NULOU!|NENÍ_K_DISPOZICI|N_D|SPILL!|CALC!)$/i.test(
			raw.trim()
		)
	);
}

/** Characters that stand where a file was read in the wrong encoding before. */
export function isDamaged(raw: unknown): boolean {
	return typeof raw === 'string' && raw.includes('\ufffd');
}

/** Lower case without diacritics and punctuation, to compare words of three languages. */
export function foldWord(text: string): string {
	return text
		.toLowerCase()
		.replace(/ß/g, 'ss')
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

/** A whole number as spreadsheets write it: `46001`, `46001.0`, `46001,00`, `1.2E+07`, `1,2E+07`. */
export function wholeNumberOf(text: string): number | null {
	const compact = text.replace(/[\s']/g, '');
	const scientific = /^(\d{1,3}(?:[.,]\d{1,15})?)E\+?(\d{1,2})$/i.test(compact);
	const whole = /^\d{1,15}(?:[.,]0{1,6})?$/.test(compact);
	if (!scientific && !whole) return null;
	const number = Number(compact.replace(',', '.'));
	return Number.isSafeInteger(number) ? number : null;
}
