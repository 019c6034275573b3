/** WGS 84, degrees. */
export interface Point {
	lat: number;
	lon: number;
}

/** Mean radius of the earth, IUGG 1980: (2a + b) / 3. */
const EARTH_RADIUS_KM = 6371.0088;

/** Great-circle distance in kilometres (haversine formula, Sinnott 1984), on the IUGG mean sphere. */
export function distanceKm(a: Point, b: Point): number {
	const latitude = radians(b.lat - a.lat);
	const longitude = radians(b.lon - a.lon);
	const h =
		Math.sin(latitude / 2) ** 2 +
		Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(longitude / 2) ** 2;
	return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

function radians(degrees: number): number {
	return (degrees * Math.PI) / 180;
}
