/**
 * Compares the postcode table and the gazetteer with a reference list of places, named by
 * GLOKAL_REFERENCE (a folder with geo/places.jsonl: country, zip, place, district, lat, lon). The
 * reference is no part of the project. Prints figures and every mistake; exit code 1 when a goal is
 * missed. Run with `node scripts/regions/check-reference.ts [--all]`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
	distanceKm,
	districtOfPostcode,
	districtsOfPostcode,
	locate,
	normalisePostcode,
	type Country
} from '../../src/server/regions/index.ts';
import { towns } from '../../src/server/regions/gazetteer.ts';

interface Reference {
	country: Country;
	zip: string;
	place: string;
	district: string;
	lat: number;
	lon: number;
}

const goals = { districts: 0.97, points: 0.9, outside: 1 };

const districtNames: Record<string, string> = {
	'Kreisfreie Stadt Dresden': 'DED21',
	'Chemnitz, Stadt': 'DED41',
	'Landkreis Bautzen': 'DED2C',
	'Landkreis Görlitz': 'DED2D',
	'Landkreis Sächsische Schweiz': 'DED2F',
	Erzgebirgskreis: 'DED42',
	'Landkreis Mittelsachsen': 'DED43',
	Vogtlandkreis: 'DED44',
	Zwickau: 'DED45',
	'Karlovy Vary': 'CZ041',
	Cheb: 'CZ041',
	Sokolov: 'CZ041',
	Děčín: 'CZ042',
	Chomutov: 'CZ042',
	Litoměřice: 'CZ042',
	Louny: 'CZ042',
	Most: 'CZ042',
	Teplice: 'CZ042',
	'Ústí nad Labem': 'CZ042',
	'Česká Lípa': 'CZ051',
	'Jablonec nad Nisou': 'CZ051',
	Liberec: 'CZ051',
	Semily: 'CZ051'
};

const folder = process.env.GLOKAL_REFERENCE;
const file = folder ? join(folder, 'geo/places.jsonl') : null;
if (!file || !existsSync(file)) {
	process.stdout.write('Skipped: GLOKAL_REFERENCE names no folder with geo/places.jsonl.\n');
	process.exit(0);
}
const reference = readFileSync(file, 'utf8')
	.trim()
	.split('\n')
	.map((line) => JSON.parse(line) as Reference);

const passed = [checkDistricts(), checkOutside(), ...checkPoints()];
listDoubtfulTowns();
process.exitCode = passed.every(Boolean) ? 0 : 1;

/** Per postcode: is the table's district one of those that the reference names? */
function checkDistricts(): boolean {
	const expected = new Map<string, { country: Country; zip: string; districts: Set<string> }>();
	for (const row of reference) {
		const district = districtNames[row.district];
		if (!district) continue;
		const key = row.country + row.zip;
		const entry = expected.get(key) ?? { ...row, districts: new Set<string>() };
		expected.set(key, { ...entry, districts: entry.districts.add(district) });
	}
	const wrong = [...expected.values()].filter(
		({ country, zip, districts }) => !districts.has(districtOfPostcode(country, zip) ?? '')
	);
	for (const { country, zip, districts } of wrong)
		say(
			`  ${country} ${zip}: ${String(districtOfPostcode(country, zip))}, not ${[...districts].join(' or ')}`
		);
	return report(
		'postcodes in the right district',
		expected.size - wrong.length,
		expected.size,
		goals.districts
	);
}

/** Leipzig, Nordsachsen and Meißen must have no district at all. */
function checkOutside(): boolean {
	const outside = reference.filter(({ district }) => !districtNames[district]);
	const codes = new Map(outside.map((row) => [row.zip, row]));
	const inside = new Set(
		reference.filter(({ district }) => districtNames[district]).map(({ zip }) => zip)
	);
	const list = [...codes.values()].filter(({ zip }) => !inside.has(zip));
	const wrong = list.filter(({ country, zip }) => districtsOfPostcode(country, zip).length > 0);
	for (const { zip, district } of wrong) say(`  ${zip} (${district}) is taken for inside`);
	return report(
		'postcodes outside known as outside',
		list.length - wrong.length,
		list.length,
		goals.outside
	);
}

/** Distance of the located point from the reference's, by place and postcode, and by postcode. */
function checkPoints(): boolean[] {
	const rows = reference.filter(({ district }) => districtNames[district]);
	const byPlace = rows.map((row) => ({
		row,
		km: distance(row, locate({ ...row, postcode: row.zip }))
	}));
	const byCode = rows.map((row) => ({
		row,
		km: distance(row, locate({ country: row.country, postcode: row.zip }))
	}));
	const byName = rows.map((row) => locate({ country: row.country, place: row.place }));
	const wrong = byName.filter(
		({ standing, district }, i) =>
			standing === 'outside' || (district && district !== districtNames[rows[i]?.district ?? ''])
	);
	say(
		`place without postcode: ${String(byName.filter((l) => l.standing === 'inside').length)} located, ` +
			`${String(byName.filter((l) => l.standing === 'ambiguous').length)} ambiguous, ` +
			`${String(wrong.length)} in a wrong district, of ${String(rows.length)}`
	);
	if (process.argv.includes('--all')) {
		listFar(byPlace);
		for (const [i, found] of byName.entries())
			if (wrong.includes(found))
				say(
					`  ${rows[i]?.place ?? ''} (${rows[i]?.district ?? ''}): ${found.district ?? 'outside'}`
				);
	}
	return (['DE', 'CZ'] as const).flatMap((country) =>
		(
			[
				['place and postcode', byPlace],
				['postcode alone', byCode]
			] as const
		).map(([what, list]) => {
			const own = list.filter(({ row }) => row.country === country);
			const near = own.filter(({ km }) => km <= 10);
			return report(
				`${country} points within 10 km (${what})`,
				near.length,
				own.length,
				goals.points
			);
		})
	);
}

/** Gazetteer towns whose three nearest reference places all lie in another district: for the eye. */
function listDoubtfulTowns(): void {
	for (const town of towns) {
		if (!town.district && town.area !== 'Sachsen') continue;
		const nearest = reference
			.filter(({ country }) => country === town.country)
			.map((row) => ({ row, km: distanceKm(row, town) }))
			.sort((a, b) => a.km - b.km)
			.slice(0, 3);
		const strange = nearest.every(
			({ row }) => (districtNames[row.district] ?? null) !== town.district
		);
		const names = nearest.map(({ row }) => `${row.place} (${row.district})`).join(', ');
		if (strange) say(`  look at ${town.name}: ${String(town.district)}, but near ${names}`);
	}
}

function distance(
	row: Reference,
	{ lat, lon }: { lat: number | null; lon: number | null }
): number {
	return lat === null || lon === null ? Infinity : distanceKm(row, { lat, lon });
}

function listFar(list: { row: Reference; km: number }[]): void {
	const far = Map.groupBy(
		list.filter(({ km }) => km > 10),
		({ row }) => `${row.country} ${normalisePostcode(row.country, row.zip) ?? row.zip}`
	);
	for (const [code, rows] of far)
		say(`  ${code}: ${rows.map(({ row, km }) => `${row.place} ${km.toFixed(0)} km`).join(', ')}`);
}

function report(what: string, right: number, all: number, goal: number): boolean {
	const share = right / all;
	say(
		`${what}: ${String(right)} of ${String(all)} (${(share * 100).toFixed(1)} %, goal ${(goal * 100).toFixed(0)} %)`
	);
	return share >= goal;
}

function say(line: string): void {
	process.stdout.write(`${line}\n`);
}
