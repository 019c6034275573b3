import type { Country, DistrictId } from './districts.ts';
import { foldPlace } from './fold.ts';

/**
 * Our own assignment of postcodes to districts. German postcodes follow the post's delivery areas,
 * which cross district borders freely, so ranges are listed district by district and stop where
 * another district, or another state, begins (01945–01998 and 04895 are Brandenburg, 04600–04639
 * and most of 079 Thuringia). Ranges include the numbers of post boxes and large recipients that
 * precede a town's delivery numbers. What no range names lies outside.
 */
const germanRanges: Record<string, string> = {
	DED21: '01001-01328 01465',
	DED2C: '01454-01458 01477 01877-01936 02601-02699 02733 02961-02999',
	DED2D: '02701-02732 02734-02959',
	DED2F: '01701-01855',
	DED41: '09001-09131 09224-09228 09247',
	DED42: '08271-08359 09221 09235 09361-09526 09548 09579',
	DED43: `04703-04749 09217 09232 09236-09241 09244 09249-09328 09544 09552-09577 09581-09669`,
	DED44: '07919 07952 07985 08201-08269 08461-08648',
	DED45: '08001-08147 08361-08459 09212 09243 09337-09356'
};

/**
 * Czech postcodes are grouped by the sorting centre in their first digits: 35 and 36 are
 * Karlovarský kraj, 40 to 44 Ústecký kraj, 46 and 47 Liberecký kraj, which also has the Semily
 * district's 511 to 514.
 */
const czechRanges: Record<string, string> = {
	CZ041: '35001-36999',
	CZ042: '40001-44199',
	CZ051: '46001-47399 51101-51499'
};

/**
 * Postcodes whose delivery area lies in two districts (`also`), and villages of the programme area
 * that a post office outside it serves (`villages`, by folded name): there the place decides.
 */
const shared: Record<string, { also?: DistrictId[]; villages: Record<string, DistrictId> }> = {
	// Lohsa is Bautzen, its neighbour Uhyst belongs to Boxberg.
	DE02999: { also: ['DED2D'], villages: { uhyst: 'DED2D', boxberg: 'DED2D' } },
	// Klášterec nad Ohří serves Smilov, Podbořany serves Nahořečice beyond the border of the kraj.
	CZ43151: { also: ['CZ041'], villages: { smilov: 'CZ041' } },
	CZ44101: { also: ['CZ041'], villages: { nahorecice: 'CZ041' } },
	// Post offices in Středočeský, Plzeňský and Královéhradecký kraj serve some villages here.
	CZ29413: { villages: { chlistov: 'CZ051' } },
	CZ33162: { villages: { chlum: 'CZ041' } },
	CZ33041: { villages: { branisov: 'CZ041', nezichov: 'CZ041' } },
	CZ50601: { villages: { holenice: 'CZ051' } },
	CZ50713: { villages: { 'bradlecka lhota': 'CZ051' } },
	CZ50791: {
		villages: { zdirec: 'CZ051', tample: 'CZ051', svojek: 'CZ051', zdar: 'CZ051' }
	}
};

const ranges: Record<Country, Range[]> = {
	DE: parseRanges(germanRanges),
	CZ: parseRanges(czechRanges)
};

interface Range {
	from: number;
	to: number;
	district: DistrictId;
}

/**
 * District of a postcode, or null when it lies outside the programme area or is no postcode. The
 * place decides where one postcode serves two districts.
 */
export function districtOfPostcode(
	country: Country,
	postcode: string,
	place?: string
): DistrictId | null {
	const code = normalisePostcode(country, postcode);
	if (code === null) return null;
	const village = place && shared[country + code]?.villages[foldPlace(place)];
	if (village) return village;
	const number = Number(code);
	return ranges[country].find(({ from, to }) => from <= number && number <= to)?.district ?? null;
}

/** Every district that a postcode's delivery area reaches into; empty when it lies outside. */
export function districtsOfPostcode(country: Country, postcode: string): DistrictId[] {
	const code = normalisePostcode(country, postcode);
	if (code === null) return [];
	const main = districtOfPostcode(country, code);
	const edge = shared[country + code];
	const others = edge?.also ?? (main ? [] : Object.values(edge?.villages ?? {}));
	return [...new Set(main ? [main, ...others] : others)];
}

/**
 * Five digits, or null. Accepts "463 31", "CZ-463 31", "D-02763", and restores the leading zero
 * that spreadsheets take from German postcodes.
 */
export function normalisePostcode(country: Country, text: string): string | null {
	const bare = text.trim().replace(/^(?:DE|CZ|D)[\s-]*/iu, '');
	if (!/^[\d\s\u00A0-]+$/u.test(bare)) return null;
	const digits = bare.replace(/\D/gu, '');
	if (country === 'DE' && /^[1-9]\d{3}$/u.test(digits)) return `0${digits}`;
	const pattern = country === 'DE' ? /^(?!00)\d{5}$/u : /^[1-7]\d{4}$/u;
	return pattern.test(digits) ? digits : null;
}

/** The postcode as it is written in its country: 02763, 463 31. */
export function formatPostcode(country: Country, postcode: string): string {
	const code = normalisePostcode(country, postcode);
	if (code === null) return postcode;
	return country === 'CZ' ? `${code.slice(0, 3)}\u00A0${code.slice(3)}` : code;
}

function parseRanges(table: Record<string, string>): Range[] {
	return Object.entries(table).flatMap(([district, list]) =>
		list.split(/\s+/u).map((range) => {
			const [from, to = from] = range.split('-');
			return { from: Number(from), to: Number(to), district: district as DistrictId };
		})
	);
}
