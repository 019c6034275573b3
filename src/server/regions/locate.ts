import { distanceKm, type Point } from './distance.ts';
import { districtById, type Country, type DistrictId } from './districts.ts';
import { findPlace, type PlaceCandidate } from './find-place.ts';
import { foldPlace } from './fold.ts';
import { postcodeTown } from './gazetteer.ts';
import { frequentNames } from './names.ts';
import { districtOfPostcode, districtsOfPostcode, normalisePostcode } from './postcodes.ts';

export interface Address {
	country: Country;
	postcode?: string | undefined;
	place?: string | undefined;
}

export interface Location {
	/**
	 * `inside` the programme area, `outside` it, `ambiguous` (towns of that name lie in several
	 * districts, and no postcode decides), `unknown` (nothing is known of the address).
	 */
	standing: 'inside' | 'outside' | 'ambiguous' | 'unknown';
	/** Set exactly when `inside`. */
	district: DistrictId | null;
	/** WGS 84 degrees, or null where nothing better than the country is known. */
	lat: number | null;
	lon: number | null;
	/** `place`: the town itself; `postcode`: the postcode's main town; `district`: its seat. */
	precision: 'place' | 'postcode' | 'district' | 'none';
	/** `import`: the operator's own table of postcodes. */
	source: 'gazetteer' | 'postcodes' | 'import' | 'none';
	/** The place is known, but far from where the postcode lies: one of the two is wrong. */
	conflict: boolean;
}

/**
 * Farther from its postcode's main town a place is another one of that name. Names understood only
 * in part, or with a wrong letter, need more support from the postcode than exact ones.
 */
const CATCHMENT_KM = { exact: 16, loose: 8 };

/**
 * Where an address lies. The postcode decides the district, the place the point within it; a place
 * alone decides both only where it is unmistakable. Nothing is guessed.
 */
export function locate({ country, postcode = '', place = '' }: Address): Location {
	const code = normalisePostcode(country, postcode);
	const candidates = place.trim() === '' ? [] : findPlace(place, { country });
	return code === null
		? locateByPlace(place, candidates)
		: locateByPostcode(country, code, place, candidates);
}

function locateByPostcode(
	country: Country,
	code: string,
	place: string,
	candidates: PlaceCandidate[]
): Location {
	const districts = districtsOfPostcode(country, code);
	const town = postcodeTown(country, code);
	const known = nearestTo(
		town,
		candidates.filter((c) => agrees(c, districts, town))
	);
	const district = decide(districtOfPostcode(country, code, place), districts, known);
	const conflict = !known && liesElsewhere(place, town);
	const standing = district ? 'inside' : 'outside';
	const found = { standing, district, conflict } as const;
	if (known) return { ...found, ...point(known), precision: 'place', source: 'gazetteer' };
	if (town) return { ...found, ...point(town), precision: 'postcode', source: 'postcodes' };
	const seat = district && districtById(district)?.seat;
	if (seat) return { ...found, ...point(seat), precision: 'district', source: 'postcodes' };
	return { ...found, lat: null, lon: null, precision: 'none', source: 'postcodes' };
}

/** The name is known, in either country, but nowhere near this point: one of the two is wrong. */
export function liesElsewhere(place: string, at: Point | null): boolean {
	const named = findPlace(place, { exactly: true, limit: 50 });
	if (named.length === 0) return false;
	return !at || named.every((candidate) => distanceKm(candidate, at) > CATCHMENT_KM.exact);
}

/** A candidate must lie near the postcode's town, or in a district that the postcode reaches. */
function agrees(candidate: PlaceCandidate, districts: DistrictId[], town: Point | null): boolean {
	if (candidate.kind === 'district' || candidate.kind === 'postcode') return false;
	if (town)
		return distanceKm(candidate, town) <= CATCHMENT_KM[isExact(candidate) ? 'exact' : 'loose'];
	if (districts.length === 0) return candidate.district === null && isExact(candidate);
	return candidate.district !== null && districts.includes(candidate.district);
}

/** Of equally understood namesakes the one nearest to the postcode's town. */
function nearestTo(town: Point | null, candidates: PlaceCandidate[]): PlaceCandidate | undefined {
	const [first] = candidates.filter(isExact).length > 0 ? candidates.filter(isExact) : candidates;
	if (!town || !first) return first;
	return candidates
		.filter((c) => isExact(c) === isExact(first))
		.sort((a, b) => distanceKm(town, a) - distanceKm(town, b))[0];
}

function isExact({ match }: PlaceCandidate): boolean {
	return match === 'name' || match === 'abbreviation';
}

/** Where a postcode serves two districts, a place that lies in one of them decides. */
function decide(
	main: DistrictId | null,
	districts: DistrictId[],
	known: PlaceCandidate | undefined
): DistrictId | null {
	const own = known?.district;
	return own && districts.length > 1 && districts.includes(own) ? own : main;
}

function locateByPlace(place: string, candidates: PlaceCandidate[]): Location {
	const reliable = candidates.filter(isExact);
	const best = reliable.filter(({ score }) => score > (reliable[0]?.score ?? 0) - 0.05);
	const [first] = best;
	if (!first) return nowhere('unknown');
	if (frequentNames.has(foldPlace(place))) return nowhere('ambiguous');
	if (best.some((other) => other.district !== first.district || distanceKm(other, first) > 25))
		return nowhere('ambiguous');
	return {
		standing: first.district ? 'inside' : 'outside',
		district: first.district,
		...point(first),
		precision: first.kind === 'district' ? 'district' : 'place',
		source: 'gazetteer',
		conflict: false
	};
}

function nowhere(standing: 'unknown' | 'ambiguous'): Location {
	return {
		standing,
		district: null,
		lat: null,
		lon: null,
		precision: 'none',
		source: 'none',
		conflict: false
	};
}

function point({ lat, lon }: Point): Point {
	return { lat, lon };
}
