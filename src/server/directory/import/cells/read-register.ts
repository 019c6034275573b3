import { checkIco, checkVatId, parseHrb, courtIn } from '../../registers/index.ts';
import type { ImportCountry } from './read-location.ts';
import { lineOf, wholeNumberOf, type Reading } from './reading.ts';

export interface RegisterReading {
	ico: string | null;
	registerNumber: string | null;
	registerCourt: string | null;
}

/** An IČO in Czechia, an entry such as `HRB 12345, Amtsgericht Dresden` in Germany. */
export function readRegisterNumber(
	raw: unknown,
	court: unknown,
	country: ImportCountry
): Reading<RegisterReading> {
	const text = lineOf(raw).slice(0, 200);
	return country === 'CZ' ? readIco(text) : readGermanEntry(text, lineOf(court));
}

function readIco(text: string): Reading<RegisterReading> {
	const number = wholeNumberOf(text.replace(/^(?:IČO?|CZ)[\s:.]*/i, ''));
	// Spreadsheets keep 00000019 as the number 19.
	const check = checkIco(number === null ? text : String(number).padStart(8, '0'));
	if (!check.valid) {
		return {
			reason: check.reason === 'format' ? 'import.problem.ico' : 'import.problem.ico_check'
		};
	}
	return { value: { ico: check.value, registerNumber: null, registerCourt: null } };
}

function readGermanEntry(text: string, court: string): Reading<RegisterReading> {
	const entry = parseHrb(text) ?? (/^\d{1,6}$/.test(text) ? parseHrb(`HRB ${text}`) : null);
	if (!entry) return { reason: 'import.problem.register_number' };
	return {
		value: {
			ico: null,
			registerNumber: entry.number,
			registerCourt: court === '' ? entry.court : courtIn(court)
		}
	};
}

/** A VAT number; its country prefix and lost zeros are put back. `personal` numbers are not kept. */
export function readVatId(
	raw: unknown,
	country: ImportCountry
): Reading<{ value: string; personal: boolean }> {
	const text = lineOf(raw).slice(0, 40);
	const number = wholeNumberOf(text);
	const check = checkVatId(
		number === null ? withPrefix(text, country) : fromNumber(number, country)
	);
	if (check.valid) return { value: check };
	return { reason: check.reason === 'format' ? 'import.problem.vat' : 'import.problem.vat_check' };
}

function withPrefix(text: string, country: ImportCountry): string {
	return /^\s*\d/.test(text) ? `${country}${text}` : text;
}

function fromNumber(number: number, country: ImportCountry): string {
	const digits = String(number);
	return country + (country === 'CZ' ? digits.padStart(8, '0') : digits);
}
