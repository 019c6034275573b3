import { and, eq } from 'drizzle-orm';
import type { Db } from '../platform/database.ts';
import { distanceKm, type Point } from './distance.ts';
import { isDistrictId, type DistrictId } from './districts.ts';
import { foldPlace } from './fold.ts';
import { locate, type Address, type Location } from './locate.ts';
import { normalisePostcode } from './postcodes.ts';
import { regionPostcodeEditions, regionPostcodes } from './schema.ts';

export type Locator = (address: Address) => Location;

interface Row extends Point {
	place: string;
	district: DistrictId | null;
}

/**
 * `locate` with the operator's imported postcodes first, where there are any; read once, for as many
 * addresses as follow. The shipped table answers for whatever the import doesn't know.
 */
export async function openLocator(db: Db): Promise<Locator> {
	const rows = await db
		.select({
			country: regionPostcodes.country,
			postcode: regionPostcodes.postcode,
			place: regionPostcodes.place,
			lat: regionPostcodes.lat,
			lon: regionPostcodes.lon,
			district: regionPostcodes.district
		})
		.from(regionPostcodes)
		.innerJoin(
			regionPostcodeEditions,
			and(
				eq(regionPostcodeEditions.edition, regionPostcodes.edition),
				eq(regionPostcodeEditions.country, regionPostcodes.country)
			)
		);
	const byCode = new Map<string, Row[]>();
	for (const { country, postcode, district, ...row } of rows) {
		const key = country + postcode;
		const known = { ...row, district: district && isDistrictId(district) ? district : null };
		byCode.set(key, [...(byCode.get(key) ?? []), known]);
	}
	return (address) => locateAmong(byCode, address) ?? locate(address);
}

function locateAmong(byCode: Map<string, Row[]>, address: Address): Location | null {
	const { country, postcode = '', place = '' } = address;
	const code = normalisePostcode(country, postcode);
	const rows = code === null ? [] : (byCode.get(country + code) ?? []);
	const folded = foldPlace(place);
	const exact = rows.find((row) => foldPlace(row.place) === folded);
	const chosen = exact ?? middleOf(rows);
	if (!chosen) return null;
	return {
		standing: chosen.district ? 'inside' : 'outside',
		district: chosen.district,
		lat: chosen.lat,
		lon: chosen.lon,
		precision: exact ? 'place' : 'postcode',
		source: 'import',
		conflict: !exact && locate(address).conflict
	};
}

/** The place of a postcode from which the others are least far. */
function middleOf(rows: Row[]): Row | undefined {
	const effort = (from: Row) => rows.reduce((sum, row) => sum + distanceKm(from, row), 0);
	return rows.map((row) => ({ row, km: effort(row) })).toSorted((a, b) => a.km - b.km)[0]?.row;
}
