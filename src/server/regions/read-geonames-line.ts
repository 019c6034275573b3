import { Refusal } from '../platform/refusal.ts';
import type { Country, DistrictId } from './districts.ts';
import { normalisePostcode } from './postcodes.ts';

export interface PostcodeRow {
	country: Country;
	/** Five digits. */
	postcode: string;
	place: string;
	lat: number;
	lon: number;
	district: DistrictId | null;
}

/** First five digits of the official municipality key (AGS) of the Saxon districts. */
const saxonKeys: Record<string, DistrictId> = {
	14511: 'DED41',
	14521: 'DED42',
	14522: 'DED43',
	14523: 'DED44',
	14524: 'DED45',
	14612: 'DED21',
	14625: 'DED2C',
	14626: 'DED2D',
	14628: 'DED2F'
};

const kraje: Record<string, DistrictId> = {
	'Karlovarský kraj': 'CZ041',
	'Ústecký kraj': 'CZ042',
	'Liberecký kraj': 'CZ051'
};

/**
 * One line of GeoNames' postal code dump: country, postcode, place, admin name and code 1 to 3,
 * latitude, longitude, accuracy, separated by tabs (https://download.geonames.org/export/zip/).
 * Null for other countries and empty lines; refuses what is no such line.
 */
export function readGeonamesLine(line: string, number: number): PostcodeRow | null {
	if (line.trim() === '') return null;
	const columns = line.replace(/^\uFEFF/u, '').split('\t');
	const [country = '', code = '', place = '', state = '', , , , , key = ''] = columns;
	const [lat, lon] = [readDegrees(columns[9], 90), readDegrees(columns[10], 180)];
	if (columns.length < 11 || !/^[A-Z]{2}$/u.test(country))
		throw new Refusal('regions.import.not_geonames');
	if (country !== 'DE' && country !== 'CZ') return null;
	const postcode = normalisePostcode(country, code);
	if (postcode === null || place.trim() === '' || lat === null || lon === null)
		throw new Refusal('regions.import.bad_line', { line: number });
	const district = (country === 'DE' ? saxonKeys[key] : kraje[state]) ?? null;
	return { country, postcode, place: place.trim().slice(0, 200), lat, lon, district };
}

function readDegrees(text: string | undefined, limit: number): number | null {
	if (!text || !/^-?\d+(?:\.\d+)?$/u.test(text)) return null;
	const degrees = Number(text);
	return Math.abs(degrees) <= limit ? degrees : null;
}
