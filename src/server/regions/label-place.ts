import type { Language } from '#i18n/languages.ts';
import { foldPlace } from './fold.ts';
import { keysFor, type Place } from './gazetteer.ts';
import { districtOfPostcode } from './postcodes.ts';

/** What is known of an address beside the name of its place. */
export interface Whereabouts {
	country: string | null;
	/** NUTS-3 code of the programme district. */
	district?: string | null | undefined;
	postcode?: string | null | undefined;
}

/**
 * The name of a place as a reader is shown it: "Zittau (Žitava)" for Czech ones. A town that was
 * written by its name in the neighbour's language, or by the historic German name of a Czech town,
 * gets its own name again, since historic names find and do not label. What is not the name of a
 * known town stays as it was written.
 */
export function labelPlace(written: string, language: Language, where: Whereabouts): string {
	const folded = foldPlace(written);
	const towns = keysFor(folded).filter(
		({ place }) => place.kind === 'town' && place.country === where.country
	);
	const district = where.district ?? districtOf(where);
	const inDistrict = towns.filter(({ place }) => district !== null && place.district === district);
	const isOwn = ({ place }: { place: Place }) => foldPlace(place.name) === folded;
	const own = inDistrict.find(isOwn) ?? towns.find(isOwn);
	if (own) return own.place.displayName[language];
	const inUse = towns.filter(({ weight }) => weight > OLD_NAME);
	if (inUse[0] && isOne(inUse)) return inUse[0].place.displayName[language];
	const [other] = inDistrict;
	if (!other || !isOne(inDistrict)) return written;
	const { name, displayName } = other.place;
	// "Oybin" for "Kurort Oybin": the short name stays, the other name comes with it.
	if (name.endsWith(` ${written}`))
		return displayName[language].slice(name.length - written.length);
	return where.country === 'CZ' && !CZECH_LETTER.test(written) ? displayName[language] : written;
}

/** Weight in the gazetteer of names that only find. */
const OLD_NAME = 0.93;
const CZECH_LETTER = /[áčďéěíňóřšťúůýž]/i;

function districtOf({ country, postcode }: Whereabouts): string | null {
	return postcode && (country === 'DE' || country === 'CZ')
		? districtOfPostcode(country, postcode)
		: null;
}

function isOne(keys: readonly { place: Place }[]): boolean {
	return new Set(keys.map(({ place }) => place)).size === 1;
}
