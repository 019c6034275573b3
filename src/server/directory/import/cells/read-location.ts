import { foldWord, lineOf, wholeNumberOf, type Reading } from './reading.ts';

export type ImportCountry = 'DE' | 'CZ';

const countryWords: Record<ImportCountry, string> = {
	DE: 'de|d|deu|ger|deutschland|germany|nemecko|brd|bundesrepublik deutschland|spolkova republika nemecko|federal republic of germany|nsr',
	CZ: 'cz|cze|tschechien|tschechische republik|ceska republika|cesko|cr|czech republic|czechia|czech rep|ceska rep|tschech republik|cs'
};

const countries = new Map(
	(Object.entries(countryWords) as [ImportCountry, string][]).flatMap(([country, words]) =>
		words.split('|').map((word) => [word, country] as const)
	)
);

/** `DE`, `Deutschland`, `Česko`, `Tschechische Republik` … */
export function readCountry(raw: unknown): Reading<ImportCountry> {
	const country = countries.get(foldWord(lineOf(raw).slice(0, 60)));
	return country ? { value: country } : { reason: 'import.problem.country' };
}

/**
 * A postcode of the country: five digits in both, written `02763` and `460 01`. Zeros that a
 * spreadsheet took are put back, country prefixes (`D-02763`, `CZ 46001`) are left out.
 */
export function readPostcode(raw: unknown, country: ImportCountry): Reading<string> {
	const text = lineOf(raw).replace(/^(?:D|DE|CZ)\s*[-–]?\s*(?=\d)/i, '');
	const number = wholeNumberOf(text);
	const digits = number === null ? '' : String(number).padStart(5, '0');
	if (digits.length !== 5) return { reason: 'import.problem.postcode' };
	if (country === 'DE') {
		// 01001 is the lowest that exists; four digits are a lost zero, fewer are not a postcode.
		const isPossible = number !== null && number >= 1001 && text.replace(/\D/g, '').length >= 4;
		return isPossible ? { value: digits } : { reason: 'import.problem.postcode' };
	}
	// Czech postcodes begin with 1 to 7, so none can have lost a zero.
	return /^[1-7]\d{4}$/.test(digits)
		? { value: `${digits.slice(0, 3)} ${digits.slice(3)}` }
		: { reason: 'import.problem.postcode' };
}

/** A town; a postcode before it in the same cell is given back beside it. */
export function readPlace(raw: unknown): { place: string; postcode: string | null } {
	const text = lineOf(raw);
	const found = /^(?:(?:D|DE|CZ)\s*[-–]\s*)?(\d{5}|\d{3} \d{2})\s+(?=\p{L})/u.exec(text);
	if (!found) return { place: text, postcode: null };
	return { place: text.slice(found[0].length), postcode: found[1] ?? null };
}

/** `Hauptstraße 5, 02763 Zittau` in one cell: street, postcode and town apart. */
export function splitAddress(
	text: string
): { street: string; postcode: string; place: string } | null {
	const found =
		/^(.{3,120}?),?\s+(?:(?:D|DE|CZ)\s*[-–]?\s*)?(\d{5}|\d{3} \d{2})\s+(\p{L}[\p{L}\s.\-/()]{1,60})(?:,.*)?$/u.exec(
			text.slice(0, 300)
		);
	if (!found) return null;
	return {
		street: (found[1] ?? '').replace(/,$/, ''),
		postcode: found[2] ?? '',
		place: (found[3] ?? '').trim()
	};
}
