import { sizeClassOf, type SizeClass } from '../../size-class.ts';
import { dateText } from '../workbook/cell-text.ts';
import { foldWord, lineOf, wholeNumberOf, type Reading } from './reading.ts';

export interface Headcount {
	/** Null where only a range or a class is known. */
	employees: number | null;
	size: SizeClass | null;
}

const sizeWords: Record<SizeClass, string> = {
	micro: 'micro|mikro|kleinst|kleinstunternehmen|mikropodnik|micro enterprise',
	small: 'small|klein|kleinunternehmen|kleines unternehmen|maly podnik|maly|small enterprise',
	medium:
		'medium|mittel|mittleres unternehmen|mittelunternehmen|stredni podnik|stredni|medium sized',
	large: 'large|gross|grossunternehmen|velky podnik|velky|large enterprise'
};

/** `50`, `ca. 50`, `50 Mitarbeiter`, `10–49`, `25 - 49 zaměstnanců`, `über 250`, `Kleinunternehmen`. */
export function readHeadcount(raw: unknown): Reading<Headcount> {
	const text = lineOf(raw).slice(0, 80);
	const exact = wholeNumberOf(text.replace(/^(?:ca|cca|asi|rund|etwa|about|approx)\.?\s*/i, ''));
	if (exact !== null) return headcount(exact);
	const numbers = text
		.replace(/(\d)[.\s\u00a0](?=\d{3}(?!\d))/g, '$1')
		.match(/\d{1,7}/g)
		?.map(Number);
	const [from, to] = numbers ?? [];
	if (from === undefined) return sizeNamed(text);
	if (to !== undefined) {
		const [low, high] = [sizeClassOf(from), sizeClassOf(to)];
		return { value: { employees: null, size: low === high ? low : null } };
	}
	if (/über|mehr|více|nad|over|more|\+|>|ab |od /i.test(text)) {
		const isLarge = from >= 249;
		return { value: { employees: null, size: isLarge ? 'large' : null } };
	}
	if (/unter|weniger|méně|do |bis|under|less|up to|</i.test(text)) {
		return { value: { employees: null, size: from <= 10 ? 'micro' : null } };
	}
	return headcount(from);
}

function headcount(employees: number): Reading<Headcount> {
	if (employees > 5_000_000) return { reason: 'import.problem.employees' };
	return { value: { employees, size: sizeClassOf(employees) } };
}

function sizeNamed(text: string): Reading<Headcount> {
	const word = foldWord(text);
	const size = (Object.keys(sizeWords) as SizeClass[]).find((name) =>
		sizeWords[name].split('|').includes(word)
	);
	return size ? { value: { employees: null, size } } : { reason: 'import.problem.employees' };
}

/** `1992`, `seit 1992`, `1.4.1992`, the serial number of a date. Not after `thisYear`. */
export function readFoundingYear(raw: unknown, thisYear: number): Reading<number> {
	const text = lineOf(raw).slice(0, 60);
	const serial = wholeNumberOf(text);
	const fromSerial = serial !== null && serial > 9999 ? dateText(serial)?.slice(0, 4) : undefined;
	const year = Number(fromSerial ?? /(?<!\d)(1[0-9]\d\d|20\d\d)(?!\d)/.exec(text)?.[1] ?? NaN);
	return year >= 1000 && year <= thisYear ? { value: year } : { reason: 'import.problem.founded' };
}

/** Serial numbers of spreadsheets between 1954 and 2119; smaller ones are years or quantities. */
const SERIALS = { from: 20_000, to: 80_000 };

/**
 * A day as ISO 8601: `2026-12-31`, `31.12.2026`, `31. 12. 2026`, `31/12/2026`, `12/2026` (its last
 * day), with a time behind it or not, or the serial number that a spreadsheet keeps.
 */
export function readDay(raw: unknown): Reading<string> {
	const text = lineOf(raw).slice(0, 40);
	const serial = Number(text.replace(',', '.'));
	if (serial >= SERIALS.from && serial <= SERIALS.to) {
		const day = dateText(Math.trunc(serial));
		if (day) return { value: day };
	}
	const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ][\d:.]{1,20}(?:Z|[+-]\d\d:?\d\d)?)?$/.exec(text);
	if (iso) return day(iso[1], iso[2], iso[3]);
	const european = /^(\d{1,2})\s?[./]\s?(\d{1,2})\s?[./]\s?(\d{4}|\d{2})(?:\s+[\d:]{1,8})?$/.exec(
		text
	);
	if (european) return day(century(european[3]), european[2], european[1]);
	const month = /^(\d{1,2})\s?[./]\s?(\d{4})$/.exec(text);
	if (month) return lastDay(Number(month[2]), Number(month[1]));
	return { reason: 'import.problem.date' };
}

function century(year = ''): string {
	return year.length === 2 ? `20${year}` : year;
}

function lastDay(year: number, month: number): Reading<string> {
	const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
	return day(String(year), String(month), String(last));
}

function day(year = '', month = '', date = ''): Reading<string> {
	const iso = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
	const parsed = new Date(`${iso}T00:00:00Z`);
	// The 31 November rolls over to December where a parser is kind; here it is a mistake.
	const exists = !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(iso);
	const isPlausible = Number(year) >= 1900 && Number(year) <= 2199;
	return exists && isPlausible ? { value: iso } : { reason: 'import.problem.date' };
}
