/** NUTS-3 code (2021) of a district of the programme area. */
export type DistrictId =
	| 'DED21'
	| 'DED2C'
	| 'DED2D'
	| 'DED2F'
	| 'DED41'
	| 'DED42'
	| 'DED43'
	| 'DED44'
	| 'DED45'
	| 'CZ041'
	| 'CZ042'
	| 'CZ051';

export type Country = 'DE' | 'CZ';

export interface District {
	id: DistrictId;
	country: Country;
	/** Full names, stored whole: kraj, zemský okres and Landkreis never combine by template. */
	name: { de: string; cs: string; en: string };
	/** Proper name alone, for the map. */
	short: string;
	/** Main town, used where nothing nearer is known. WGS 84 degrees. */
	seat: { name: string; lat: number; lon: number };
}

/** The programme area Saxony–Czechia: Saxon districts west to east in the list, then the kraje. */
export const districts: readonly District[] = [
	{
		id: 'DED44',
		country: 'DE',
		name: { de: 'Vogtlandkreis', cs: 'zemský okres Vogtlandkreis', en: 'Vogtlandkreis' },
		short: 'Vogtlandkreis',
		seat: { name: 'Plauen', lat: 50.4973, lon: 12.1378 }
	},
	{
		id: 'DED45',
		country: 'DE',
		name: { de: 'Landkreis Zwickau', cs: 'zemský okres Zwickau', en: 'Zwickau district' },
		short: 'Zwickau',
		seat: { name: 'Zwickau', lat: 50.7272, lon: 12.4884 }
	},
	{
		id: 'DED41',
		country: 'DE',
		name: {
			de: 'Kreisfreie Stadt Chemnitz',
			cs: 'město s postavením okresu Chemnitz (Saská Kamenice)',
			en: 'City of Chemnitz'
		},
		short: 'Chemnitz',
		seat: { name: 'Chemnitz', lat: 50.8357, lon: 12.9292 }
	},
	{
		id: 'DED42',
		country: 'DE',
		name: { de: 'Erzgebirgskreis', cs: 'zemský okres Erzgebirgskreis', en: 'Erzgebirgskreis' },
		short: 'Erzgebirgskreis',
		seat: { name: 'Annaberg-Buchholz', lat: 50.5795, lon: 13.0063 }
	},
	{
		id: 'DED43',
		country: 'DE',
		name: {
			de: 'Landkreis Mittelsachsen',
			cs: 'zemský okres Mittelsachsen',
			en: 'Mittelsachsen district'
		},
		short: 'Mittelsachsen',
		seat: { name: 'Freiberg', lat: 50.9109, lon: 13.3388 }
	},
	{
		id: 'DED21',
		country: 'DE',
		name: {
			de: 'Kreisfreie Stadt Dresden',
			cs: 'město s postavením okresu Dresden (Drážďany)',
			en: 'City of Dresden'
		},
		short: 'Dresden',
		seat: { name: 'Dresden', lat: 51.0509, lon: 13.7383 }
	},
	{
		id: 'DED2F',
		country: 'DE',
		name: {
			de: 'Landkreis Sächsische Schweiz-Osterzgebirge',
			cs: 'zemský okres Sächsische Schweiz-Osterzgebirge',
			en: 'Sächsische Schweiz-Osterzgebirge district'
		},
		short: 'Sächsische Schweiz-Osterzgebirge',
		seat: { name: 'Pirna', lat: 50.9584, lon: 13.9371 }
	},
	{
		id: 'DED2C',
		country: 'DE',
		name: {
			de: 'Landkreis Bautzen',
			cs: 'zemský okres Bautzen (Budyšín)',
			en: 'Bautzen district'
		},
		short: 'Bautzen',
		seat: { name: 'Bautzen', lat: 51.1803, lon: 14.4349 }
	},
	{
		id: 'DED2D',
		country: 'DE',
		name: {
			de: 'Landkreis Görlitz',
			cs: 'zemský okres Görlitz (Zhořelec)',
			en: 'Görlitz district'
		},
		short: 'Görlitz',
		seat: { name: 'Görlitz', lat: 51.1552, lon: 14.9885 }
	},
	{
		id: 'CZ041',
		country: 'CZ',
		name: {
			de: 'Karlovarský kraj (Bezirk Karlovy Vary)',
			cs: 'Karlovarský kraj',
			en: 'Karlovy Vary Region'
		},
		short: 'Karlovarský kraj',
		seat: { name: 'Karlovy Vary', lat: 50.2327, lon: 12.8712 }
	},
	{
		id: 'CZ042',
		country: 'CZ',
		name: {
			de: 'Ústecký kraj (Bezirk Ústí nad Labem)',
			cs: 'Ústecký kraj',
			en: 'Ústí nad Labem Region'
		},
		short: 'Ústecký kraj',
		seat: { name: 'Ústí nad Labem', lat: 50.6607, lon: 14.0323 }
	},
	{
		id: 'CZ051',
		country: 'CZ',
		name: {
			de: 'Liberecký kraj (Bezirk Liberec)',
			cs: 'Liberecký kraj',
			en: 'Liberec Region'
		},
		short: 'Liberecký kraj',
		seat: { name: 'Liberec', lat: 50.7671, lon: 15.0562 }
	}
];

const byId = new Map<string, District>(districts.map((district) => [district.id, district]));

/** The district of a NUTS-3 code, or null for any other text. */
export function districtById(id: string): District | null {
	return byId.get(id) ?? null;
}

export function isDistrictId(id: string): id is DistrictId {
	return byId.has(id);
}
