import { expect } from 'vitest';
import { test } from '#tests/database.ts';
import { commandLine, visitor } from '../platform/actor.ts';
import type { Db } from '../platform/database.ts';
import { activities } from '../platform/schema.ts';
import { importPostcodes } from './import-postcodes.ts';
import { openLocator } from './open-locator.ts';
import { regionPostcodes } from './schema.ts';

const zittau = 'DE\t02763\tZittau\tSachsen\tSN\t\t00\tLandkreis Görlitz\t14626\t50.9\t14.81\t4';
const eckartsberg =
	'DE\t02763\tEckartsberg\tSachsen\tSN\t\t00\tLandkreis Görlitz\t14626\t50.92\t14.82\t4';
const leipzig = 'DE\t04109\tLeipzig\tSachsen\tSN\t\t00\tLeipzig\t14713\t51.34\t12.37\t4';
const pertoltice = 'CZ\t463 73\tPertoltice\tLiberecký kraj\t51\tLiberec\t513\t\t\t50.98\t15.05\t1';

function load(db: Db, ...lines: string[]) {
	return importPostcodes(db, commandLine, { bytes: bytesOf(lines.join('\n')) });
}

async function* bytesOf(text: string, size = 7): AsyncGenerator<Uint8Array> {
	const bytes = new TextEncoder().encode(text);
	for (let start = 0; start < bytes.length; start += size) {
		await Promise.resolve();
		yield bytes.subarray(start, start + size);
	}
}

test('imported postcodes are preferred to the shipped table, which answers for the rest', async ({
	db
}) => {
	const before = await openLocator(db);
	expect(before({ country: 'CZ', postcode: '46373', place: 'Pertoltice' }).source).toBe(
		'postcodes'
	);
	expect(await load(db, zittau, eckartsberg, leipzig, pertoltice)).toEqual({ DE: 3, CZ: 1 });
	const locate = await openLocator(db);
	expect(locate({ country: 'CZ', postcode: '46373', place: 'Pertoltice' })).toEqual({
		standing: 'inside',
		district: 'CZ051',
		lat: 50.98,
		lon: 15.05,
		precision: 'place',
		source: 'import',
		conflict: false
	});
	expect(locate({ country: 'DE', postcode: '02763', place: 'eckartsberg' }).lat).toBe(50.92);
	expect(locate({ country: 'DE', postcode: '02763', place: 'Plauen' }).conflict).toBe(true);
	expect(locate({ country: 'DE', postcode: '02763', place: 'Pethau' }).conflict).toBe(false);
	expect(locate({ country: 'DE', postcode: '04109' })).toMatchObject({
		standing: 'outside',
		source: 'import'
	});
	expect(locate({ country: 'DE', postcode: '01067', place: 'Dresden' })).toMatchObject({
		district: 'DED21',
		source: 'gazetteer'
	});
});

test('a new import replaces the country’s postcodes and leaves the other country’s alone', async ({
	db
}) => {
	await load(db, zittau, pertoltice);
	await load(db, leipzig);
	const rows = await db.select().from(regionPostcodes);
	expect(rows.map(({ place }) => place).toSorted()).toEqual(['Leipzig', 'Pertoltice']);
	const locate = await openLocator(db);
	expect(locate({ country: 'DE', postcode: '02763' }).source).toBe('postcodes');
	expect(locate({ country: 'CZ', postcode: '46373' }).source).toBe('import');
});

test('each import records one activity, with counts', async ({ db }) => {
	await load(db, zittau, pertoltice);
	const recorded = await db.select().from(activities);
	expect(recorded.map(({ name, data }) => ({ name, data }))).toEqual([
		{ name: 'postcodes.imported', data: { DE: 1, CZ: 1 } }
	]);
});

test.for([
	['a broken line', [zittau, zittau.replace('50.9', 'north')], 'regions.import.bad_line'],
	['a latitude beyond the pole', [zittau.replace('50.9', '509')], 'regions.import.bad_line'],
	['a postcode of four letters', [zittau.replace('02763', 'ABCD')], 'regions.import.bad_line'],
	['another kind of table', ['name;town', 'a;b'], 'regions.import.not_geonames'],
	['a ZIP archive', ['PK\u0003\u0004…'], 'regions.import.zip'],
	['nothing', [], 'regions.import.no_rows'],
	['one endless line', ['x'.repeat(20_000)], 'regions.import.not_geonames'],
	['other countries only', [zittau.replace('DE', 'AT')], 'regions.import.no_rows']
] as const)('%s is refused and changes nothing', async ([, lines, code], { db }) => {
	await load(db, leipzig);
	await expect(load(db, ...lines)).rejects.toMatchObject({ code });
	const rows = await db.select().from(regionPostcodes);
	expect(rows.map(({ place }) => place)).toEqual(['Leipzig']);
});

test('bytes that are no UTF-8 are refused', async ({ db }) => {
	const latin1 = async function* () {
		await Promise.resolve();
		yield Uint8Array.from(`${zittau.replace('Görlitz', 'G\u00F6rlitz')}\n`, (c) => c.charCodeAt(0));
	};
	await expect(importPostcodes(db, commandLine, { bytes: latin1() })).rejects.toMatchObject({
		code: 'regions.import.not_geonames'
	});
});

test('rows of an interrupted import are never read and go with the next import', async ({ db }) => {
	await db.insert(regionPostcodes).values({
		edition: crypto.randomUUID(),
		country: 'DE',
		postcode: '02763',
		place: 'Zittau',
		lat: 0,
		lon: 0
	});
	const locate = await openLocator(db);
	expect(locate({ country: 'DE', postcode: '02763', place: 'Zittau' }).source).toBe('gazetteer');
	await load(db, pertoltice);
	expect(await db.select().from(regionPostcodes)).toHaveLength(1);
});

test('an import whose rows another one removed gives up instead of publishing a part', async ({
	db
}) => {
	await load(db, leipzig);
	const overtaken = async function* () {
		yield new TextEncoder().encode(`${Array(1_000).fill(zittau).join('\n')}\n`);
		await load(db, pertoltice);
		yield new TextEncoder().encode(eckartsberg);
	};
	await expect(importPostcodes(db, commandLine, { bytes: overtaken() })).rejects.toMatchObject({
		code: 'regions.import.overtaken'
	});
	const places = (await db.select().from(regionPostcodes)).map(({ place }) => place);
	expect(places.toSorted()).toEqual(['Leipzig', 'Pertoltice']);
});

test('only operators import', async ({ db }) => {
	await expect(importPostcodes(db, visitor, { bytes: bytesOf(zittau) })).rejects.toMatchObject({
		code: 'regions.import.operators_only'
	});
});
