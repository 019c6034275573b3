import type { Language } from '#i18n/languages.ts';
import { distanceKm, type Point } from './distance.ts';
import { districtById, districts, type Country, type DistrictId } from './districts.ts';
import { collapseUmlauts, foldPlace } from './fold.ts';
import file from './gazetteer.json' with { type: 'json' };
import { localities } from './localities.ts';
import { otherNamesOf, type OtherNames } from './names.ts';
import { townOfPostcode } from './postcode-towns.ts';
import { districtOfPostcode } from './postcodes.ts';

/** A place that can be found by name. */
export interface Place extends Point {
	name: string;
	country: Country | 'PL';
	/** Null outside the programme area. */
	district: DistrictId | null;
	/** Name of the state, kraj or voivodeship in its own language, to tell namesakes apart. */
	area: string;
	kind: 'town' | 'quarter' | 'locality' | 'district';
	/** What a reader of each language is shown: "Zittau (Žitava)" for Czech ones. */
	displayName: Record<Language, string>;
}

export interface Key {
	place: Place;
	folded: string;
	tokens: string[];
	/** 1 for the place's own name, less for other names. */
	weight: number;
}

/** Attribution that a page showing places or the map has to give. */
export const gazetteerSource = {
	name: file.source,
	licence: file.licence,
	url: file.url
} as const;

/** GeoNames' first level in the places' own language. */
const areas: Record<string, string> = {
	DE01: 'Baden-Württemberg',
	DE02: 'Bayern',
	DE03: 'Bremen',
	DE04: 'Hamburg',
	DE05: 'Hessen',
	DE06: 'Niedersachsen',
	DE07: 'Nordrhein-Westfalen',
	DE11: 'Brandenburg',
	DE12: 'Mecklenburg-Vorpommern',
	DE13: 'Sachsen',
	DE14: 'Sachsen-Anhalt',
	DE15: 'Thüringen',
	DE16: 'Berlin',
	CZ52: 'Praha',
	CZ78: 'Jihomoravský kraj',
	CZ79: 'Jihočeský kraj',
	CZ80: 'Kraj Vysočina',
	CZ81: 'Karlovarský kraj',
	CZ82: 'Královéhradecký kraj',
	CZ83: 'Liberecký kraj',
	CZ84: 'Olomoucký kraj',
	CZ85: 'Moravskoslezský kraj',
	CZ86: 'Pardubický kraj',
	CZ87: 'Plzeňský kraj',
	CZ88: 'Středočeský kraj',
	CZ89: 'Ústecký kraj',
	CZ90: 'Zlínský kraj',
	PL72: 'Dolnośląskie',
	PL76: 'Lubuskie',
	PL79: 'Opolskie',
	PL86: 'Wielkopolskie'
};

/** Names of landscapes that people say for a district. */
const landscapes: Partial<Record<DistrictId, string[]>> = {
	DED44: ['Vogtland', 'Sächsisches Vogtland', 'Fojtsko'],
	DED42: ['Erzgebirge', 'Krušnohoří'],
	DED43: ['Střední Sasko'],
	DED2F: ['Sächsische Schweiz', 'Osterzgebirge', 'Saské Švýcarsko'],
	CZ041: ['Karlovarsko', 'Bezirk Karlovy Vary', 'Bezirk Karlsbad'],
	CZ042: ['Ústecko', 'Bezirk Ústí nad Labem', 'Bezirk Aussig'],
	CZ051: ['Liberecko', 'Bezirk Liberec', 'Bezirk Reichenberg']
};

export const towns: readonly Place[] = (file.places as Row[]).map(readRow);
const byName = groupByName(towns);

export const keys: readonly Key[] = [
	...towns.flatMap((place) => keysOf(place, otherNamesOf(place.name, place.district))),
	...readLocalities().flatMap((place) => keysOf(place, {}, 0.95)),
	...districts.flatMap(districtKeys)
];
const exact = Map.groupBy(keys, (key) => key.folded);
const byFirstWord = Map.groupBy(keys, (key) => key.tokens[0]);
const byFirstLetter = Map.groupBy(keys, (key) => key.folded[0]);
const collapsed = Map.groupBy(keys, (key) => collapseUmlauts(key.folded));

type Row = [string, string, string, string, number, number, number?];

/** Keys equal to a folded name, umlauts written as ae, oe, ue included. */
export function keysFor(folded: string): readonly Key[] {
	return exact.get(folded) ?? collapsed.get(collapseUmlauts(folded)) ?? [];
}

/** Keys that share the folded name's first word. */
export function keysStartingLike(folded: string): readonly Key[] {
	return byFirstWord.get(folded.split(' ')[0]) ?? [];
}

/** Keys that share the folded name's first letter. */
export function keysWithInitialOf(folded: string): readonly Key[] {
	return byFirstLetter.get(folded[0]) ?? [];
}

/** The gazetteer's town of that name; the district decides between namesakes. */
export function townNamed(
	name: string,
	country: Country,
	district: DistrictId | null
): Place | null {
	const named = (byName.get(name) ?? []).filter((town) => town.country === country);
	return named.find((town) => town.district === district) ?? named[0] ?? null;
}

/** Where the deliveries of a postcode start from: its main town, or null when unknown. */
export function postcodeTown(country: Country, code: string): Place | null {
	const town = townOfPostcode(country, code);
	return town === null ? null : townNamed(town, country, districtOfPostcode(country, code));
}

function readRow([name, country, admin1, district, lat, lon, quarter]: Row): Place {
	const place = {
		name,
		country: country as Country | 'PL',
		district: (district || null) as DistrictId | null,
		area: areas[country + admin1] ?? '',
		lat,
		lon
	};
	return quarter
		? { ...place, kind: 'quarter', displayName: everywhere(`${name} (${cityOf(place)})`) }
		: { ...place, kind: 'town', displayName: displayNames(place) };
}

function displayNames(place: Pick<Place, 'name' | 'country' | 'district'>): Place['displayName'] {
	const { name } = place;
	const other = otherNamesOf(name, place.district);
	const label = (inUse: string | undefined) => (inUse ? `${name} (${inUse})` : name);
	return { de: label(other.de), cs: label(other.cs), en: label(other.en) };
}

function everywhere(name: string): Place['displayName'] {
	return { de: name, cs: name, en: name };
}

/** The city that a quarter of the gazetteer belongs to. */
function cityOf(point: Point): string {
	const cities = [
		{ name: 'Dresden', lat: 51.05, lon: 13.74 },
		{ name: 'Chemnitz', lat: 50.84, lon: 12.93 },
		{ name: 'Leipzig', lat: 51.34, lon: 12.37 },
		{ name: 'Bautzen', lat: 51.18, lon: 14.43 }
	];
	const distances = cities.map((city) => distanceKm(point, city));
	return cities[distances.indexOf(Math.min(...distances))]?.name ?? '';
}

function keysOf(place: Place, other: OtherNames, weight = 1): Key[] {
	const inUse = [other.cs, other.de, other.en].filter((name) => name !== undefined);
	// "Cvikov, Sasko" labels, "Cvikov" finds.
	const weighted: [string, number][] = [
		[place.name, weight],
		...inUse.map((name): [string, number] => [name, 0.97]),
		...(other.find ?? []).map((name): [string, number] => [name, 0.93])
	];
	return weighted.map(([name, w]) => key(place, name, w));
}

function key(place: Place, name: string, weight: number): Key {
	const folded = foldPlace(name);
	return { place, folded, tokens: folded.split(' '), weight };
}

function readLocalities(): Place[] {
	return Object.entries(localities).flatMap(([id, table]) =>
		Object.entries(table).flatMap(([town, list]) => {
			const district = districtById(id);
			const near = district && townNamed(town, district.country, district.id);
			if (near?.district !== district?.id || !near)
				throw new Error(`The gazetteer has no ${town} in ${id}`);
			return list.split(', ').map((name): Place => {
				return { ...near, name, kind: 'locality', displayName: everywhere(name) };
			});
		})
	);
}

/** Districts by their full names; the short name only where no town bears it. */
function districtKeys({ id, country, name, short, seat }: (typeof districts)[number]): Key[] {
	const place: Place = {
		name: name[country === 'DE' ? 'de' : 'cs'],
		country,
		district: id,
		area: '',
		kind: 'district',
		displayName: name,
		lat: seat.lat,
		lon: seat.lon
	};
	const names = new Set([
		name.de,
		name.cs,
		name.en,
		...(byName.has(short) ? [] : [short]),
		...(landscapes[id] ?? [])
	]);
	return [...names].map((text) => key(place, text, 0.9));
}

function groupByName(list: readonly Place[]): Map<string, Place[]> {
	return Map.groupBy(list, (place) => place.name);
}
