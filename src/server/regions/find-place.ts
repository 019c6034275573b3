import { distanceKm, type Point } from './distance.ts';
import type { Country, DistrictId } from './districts.ts';
import { foldPlace } from './fold.ts';
import {
	keys,
	keysFor,
	keysStartingLike,
	keysWithInitialOf,
	postcodeTown,
	type Key,
	type Place
} from './gazetteer.ts';
import { districtOfPostcode, formatPostcode, normalisePostcode } from './postcodes.ts';

export interface PlaceCandidate extends Omit<Place, 'kind'> {
	kind: Place['kind'] | 'postcode';
	/** How the text led here; `typo` and `part` deserve a question before they are relied on. */
	match: 'name' | 'abbreviation' | 'beginning' | 'part' | 'typo' | 'postcode';
	/** Comparable within one answer only; the list falls by it. */
	score: number;
}

export interface PlaceHints {
	/** Only places of this country. */
	country?: Country | undefined;
	/** Of namesakes the nearer one comes first. */
	near?: Point | undefined;
	/** Only whole names, no abbreviations, parts or wrong letters: to look for places in prose. */
	exactly?: boolean | undefined;
	/** At most this many candidates, by default 8. */
	limit?: number | undefined;
}

/**
 * Places that a text may mean, the likeliest first; empty when none is known. Understands names in
 * both languages and historic ones, text without accents or with ae/oe/ue/ss, "i. Sa.", "n. L.",
 * a postcode in front or alone, and one or two wrong letters. Namesakes are all returned: "Cvikov"
 * gives the town in Liberecký kraj and then Zwickau, so a caller can offer the other one.
 */
export function findPlace(text: string, hints: PlaceHints = {}): PlaceCandidate[] {
	const query = readQuery(text, hints.country);
	const found = (
		hints.exactly ? matchKeys(keysFor(query.name), 'name', 0) : matchName(query.name)
	).map(({ place, weight, match }) => ({
		...place,
		match,
		score: weight + bonus(place, query, hints)
	}));
	const fitting = found.filter(
		(c) => query.countries.length === 0 || query.countries.some((country) => country === c.country)
	);
	const list = fitting.length > 0 ? fitting : query.postcodes.map(postcodeCandidate);
	return distinct(list.filter((c) => c !== null).sort((a, b) => b.score - a.score)).slice(
		0,
		hints.limit ?? 8
	);
}

interface Query {
	/** Folded text without postcode and country. */
	name: string;
	postcodes: { country: Country; code: string }[];
	/** Countries the text itself or the hint allows; empty for all. */
	countries: Country[];
	/** Districts that a qualifier such as "i. V." or "Erzgeb." points to. */
	preferred: DistrictId[];
}

interface NameMatch {
	place: Place;
	weight: number;
	match: PlaceCandidate['match'];
}

function readQuery(text: string, hint: Country | undefined): Query {
	const { rest, code, country } = takePostcode(text);
	const named = countryWords.find(([pattern]) => pattern.test(rest));
	const only = hint ?? country ?? named?.[1];
	const name = foldPlace(named ? rest.replace(named[0], ' ') : rest);
	return {
		name,
		countries: only ? [only] : [],
		postcodes: code ? readPostcodes(code, only) : [],
		preferred: qualifiers.find(([pattern]) => pattern.test(name))?.[1] ?? []
	};
}

const countryWords: [RegExp, Country][] = [
	[/[\s,(]+(?:deutschland|německo|germany|de)\)?\s*$/iu, 'DE'],
	[/[\s,(]+(?:tschechien|tschechische republik|česko|česká republika|czechia|cz|čr)\)?\s*$/iu, 'CZ']
];

/** The first postcode in the text. Three and two digits, or "CZ-", are Czech, "D-" is German. */
function takePostcode(text: string): { rest: string; code?: string; country?: Country } {
	const match = /(?:\b(DE?|CZ)[\s-]*)?\b(\d{3}[ \u00A0]\d{2}|\d{5})\b/iu.exec(text);
	if (!match?.[2]) return { rest: text };
	const rest = text.replace(match[0], ' ');
	const prefix = match[1]?.toUpperCase();
	if (prefix === 'CZ' || /\s/u.test(match[2])) return { rest, code: match[2], country: 'CZ' };
	return prefix ? { rest, code: match[2], country: 'DE' } : { rest, code: match[2] };
}

function readPostcodes(code: string, country: Country | undefined): Query['postcodes'] {
	const countries: Country[] = country ? [country] : ['DE', 'CZ'];
	return countries.flatMap((c) => {
		const normal = normalisePostcode(c, code);
		return normal === null ? [] : [{ country: c, code: normal }];
	});
}

/** Endings that say which of several namesakes is meant. */
const qualifiers: [RegExp, DistrictId[]][] = [
	[/ (?:im |i\. ?)?(?:v\.?|vogtl\.?|vogtland)$/u, ['DED44']],
	[/ (?:im |i\. ?)?(?:erzg\.?|erzgeb\.?|erzgebirge)$/u, ['DED42']],
	[
		/ (?:in der |i\. ?d\. ?)?(?:ol|o\. ?l\.?|oberlaus\.?|oberlausitz|lausitz)$/u,
		['DED2D', 'DED2C']
	],
	[/ (?:in |i\. ?)?(?:sa\.?|sachs\.?|sachsen|sasko)$/u, []],
	[/ (?:v |in )(?:cechach|bohmen)$/u, []]
];

const leadingWords = /^(?:kurort|stadt|gemeinde|landeshauptstadt|mesto|obec|okres) /u;
/** "Liberec 30", "Děčín IV", "Zittau OT Hirschfelde": what follows narrows, but isn't a town. */
const trailingNumber = / (?:\d{1,2}|[ivx]{1,5})$/u;

function matchName(name: string): NameMatch[] {
	if (name === '') return [];
	const whole = [...matchKeys(keysFor(name), 'name', 0), ...matchBeginning(name)];
	if (whole.length > 0) return whole;
	const bare = strip(name);
	const stripped =
		bare === name ? [] : [...matchKeys(keysFor(bare), 'name', 0.02), ...matchBeginning(bare)];
	if (stripped.length > 0) return stripped;
	return [matchAbbreviated(name), matchPart(bare), matchTypo(bare)].find((m) => m.length > 0) ?? [];
}

function strip(name: string): string {
	const qualifier = qualifiers.find(([pattern]) => pattern.test(name))?.[0];
	const bare = qualifier ? name.replace(qualifier, '') : name;
	return bare.replace(leadingWords, '').replace(trailingNumber, '').trim();
}

function matchKeys(found: readonly Key[], match: NameMatch['match'], loss: number): NameMatch[] {
	return found.map(({ place, weight }) => ({ place, weight: weight - loss, match }));
}

/** "Jablonec" for "Jablonec nad Nisou": whole words from the start. */
function matchBeginning(name: string): NameMatch[] {
	if (name.length < 3) return [];
	const start = `${name} `;
	const found = keysStartingLike(name).filter(
		({ folded, place }) => place.kind !== 'district' && folded.startsWith(start)
	);
	return matchKeys(found, 'beginning', 0.25);
}

/** "Ústí n. L.", "Sohland a.d. Spree": a word with a full stop begins the name's word. */
function matchAbbreviated(name: string): NameMatch[] {
	const words = name.split(' ');
	if (!words.some((word) => word.endsWith('.'))) return [];
	return matchKeys(
		keys.filter(({ tokens }) => abbreviates(words, tokens)),
		'abbreviation',
		0.08
	);
}

function abbreviates(words: string[], tokens: string[]): boolean {
	return (
		words.length === tokens.length &&
		words.every((word, i) =>
			word.endsWith('.') ? (tokens[i] ?? '').startsWith(word.slice(0, -1)) : word === tokens[i]
		)
	);
}

/** "Dresden Neustadt", "Zittau OT Hartau": the longest known beginning of the text. */
function matchPart(name: string): NameMatch[] {
	const words = name.split(' ');
	for (let length = words.length - 1; length > 0; length--) {
		const found = keysFor(words.slice(0, length).join(' '));
		if (found.length > 0) return matchKeys(found, 'part', 0.3);
	}
	return [];
}

/** One wrong letter from five letters on, two from nine on; the first letter is right. */
function matchTypo(name: string): NameMatch[] {
	const allowed = name.length >= 9 ? 2 : name.length >= 5 ? 1 : 0;
	if (allowed === 0) return [];
	return keysWithInitialOf(name)
		.filter(({ folded }) => Math.abs(folded.length - name.length) <= allowed)
		.map((key) => ({ key, edits: editDistance(key.folded, name) }))
		.filter(({ edits }) => edits <= allowed)
		.map(({ key, edits }) => ({
			place: key.place,
			weight: key.weight - 0.3 - 0.1 * edits,
			match: 'typo'
		}));
}

/** Levenshtein distance with swapped neighbours as one edit (optimal string alignment). */
function editDistance(a: string, b: string): number {
	let before: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const substitution = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
			const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
			row.push(
				Math.min(
					at(last, j) + 1,
					at(row, j - 1) + 1,
					substitution,
					swapped ? at(before, j - 2) + 1 : Infinity
				)
			);
		}
		[before, last] = [last, row];
	}
	return at(last, b.length);
}

function at(row: number[], index: number): number {
	return row[index] ?? Infinity;
}

/**
 * What else speaks for a candidate. Inside the area another name counts as much as a town's own name
 * outside it (Friedland is Frýdlant here), but distance alone never lifts a wrong name over a right one.
 */
function bonus(place: Place, query: Query, { near }: PlaceHints): number {
	const inside = place.district ? 0.08 : 0;
	const whole = place.kind === 'quarter' || place.kind === 'district' ? -0.06 : 0;
	const preferred = query.preferred.some((district) => district === place.district) ? 0.1 : 0;
	const distance = near ? -Math.min(distanceKm(near, place), 500) / 5_000 : 0;
	return inside + whole + preferred + distance + postcodeBonus(place, query.postcodes);
}

function postcodeBonus(place: Place, postcodes: Query['postcodes']): number {
	const best = postcodes.map(({ country, code }) => {
		if (country !== place.country) return 0;
		const town = postcodeTown(country, code);
		if (town && distanceKm(town, place) <= 15) return 0.3;
		const district = districtOfPostcode(country, code);
		return district !== null && district === place.district ? 0.15 : 0;
	});
	return Math.max(0, ...best);
}

function postcodeCandidate({ country, code }: Query['postcodes'][number]): PlaceCandidate | null {
	const town = postcodeTown(country, code);
	if (!town) return null;
	const written = formatPostcode(country, code);
	return {
		...town,
		name: `${written} ${town.name}`,
		displayName: {
			de: `${written} ${town.displayName.de}`,
			cs: `${written} ${town.displayName.cs}`,
			en: `${written} ${town.displayName.en}`
		},
		district: districtOfPostcode(country, code),
		kind: 'postcode',
		match: 'postcode',
		score: 0.9
	};
}

/** A place matches by several names; the best one stays. */
function distinct(list: PlaceCandidate[]): PlaceCandidate[] {
	const seen = new Set<string>();
	return list.filter((candidate) => {
		const identity = [candidate.name, candidate.lat, candidate.lon, candidate.kind].join('|');
		if (seen.has(identity)) return false;
		seen.add(identity);
		return true;
	});
}
