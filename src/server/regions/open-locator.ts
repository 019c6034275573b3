import { and, asc, eq } from 'drizzle-orm';
import type { Db } from '../platform/database.ts';
import { distanceKm, type Point } from './distance.ts';
import { isDistrictId, type DistrictId } from './districts.ts';
import { foldPlace } from './fold.ts';
import { liesElsewhere, locate, type Address, type Location } from './locate.ts';
import { normalisePostcode } from './postcodes.ts';
import { regionPostcodeEditions, regionPostcodes } from './schema.ts';

export type Locator = (address: Address) => Location;

interface Row extends Point {
	folded: string;
	district: DistrictId | null;
}

/** The places of a postcode, and the one in their middle once somebody asked for it. */
interface Deliveries {
	rows: Row[];
	middle?: Row | undefined;
}

type Imported = Map<string, Deliveries>;

let read: { editions: string; byCode: Imported } | undefined;

/**
 * `locate` with the operator's imported postcodes first, where there are any. They are read once and
 * again after another import. The shipped table answers for whatever the import doesn't know.
 */
export async function openLocator(db: Db): Promise<Locator> {
	const inForce = await db
		.select()
		.from(regionPostcodeEditions)
		.orderBy(asc(regionPostcodeEditions.country));
	const editions = JSON.stringify(inForce.map(({ country, edition }) => [country, edition]));
	if (read?.editions !== editions) read = { editions, byCode: await readImported(db) };
	const { byCode } = read;
	return (address) => locateAmong(byCode, address) ?? locate(address);
}

async function readImported(db: Db): Promise<Imported> {
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
	const byCode: Imported = new Map();
	for (const { country, postcode, place, district, lat, lon } of rows) {
		const known = district && isDistrictId(district) ? district : null;
		const row = { folded: foldPlace(place), lat, lon, district: known };
		const deliveries = byCode.get(country + postcode) ?? { rows: [] };
		deliveries.rows.push(row);
		byCode.set(country + postcode, deliveries);
	}
	return byCode;
}

function locateAmong(byCode: Imported, address: Address): Location | null {
	const { country, postcode = '', place = '' } = address;
	const code = normalisePostcode(country, postcode);
	const deliveries = code === null ? undefined : byCode.get(country + code);
	if (!deliveries) return null;
	const folded = foldPlace(place);
	const exact = deliveries.rows.find((row) => row.folded === folded);
	const chosen = exact ?? (deliveries.middle ??= middleOf(deliveries.rows));
	if (!chosen) return null;
	return {
		standing: chosen.district ? 'inside' : 'outside',
		district: chosen.district,
		lat: chosen.lat,
		lon: chosen.lon,
		precision: exact ? 'place' : 'postcode',
		source: 'import',
		conflict: !exact && liesElsewhere(place, chosen)
	};
}

/** The place of a postcode from which the others are least far. */
function middleOf(rows: Row[]): Row | undefined {
	const effort = (from: Row) => rows.reduce((sum, row) => sum + distanceKm(from, row), 0);
	return rows.map((row) => ({ row, km: effort(row) })).toSorted((a, b) => a.km - b.km)[0]?.row;
}
