import { eq, sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { test } from '#tests/database.ts';
import { commandLine } from '#server/platform/actor.ts';
import { rowsOf, type Db } from '#server/platform/database.ts';
import {
	bytesSource,
	importFile,
	listImportRows,
	organisationTarget,
	undoImport,
	type FileImport
} from '../../directory/import/index.ts';
import { listings, listingTexts } from '../schema.ts';
import { listingTarget } from './index.ts';

const lines = (...rows: object[]) => Buffer.from(rows.map((row) => JSON.stringify(row)).join('\n'));
const firm = (externalId: string, name: string, place = 'Zittau') => ({
	externalId,
	name,
	country: 'DE',
	place,
	language: 'de',
	description: 'Metallbau.'
});
const offer = (fields: object = {}) => ({
	externalId: 'l1',
	organisation: 'f1',
	country: 'DE',
	place: 'Zittau',
	direction: 'offer',
	language: 'de',
	title: 'Freie Fräskapazität',
	text: '20 Stunden in der Woche.',
	...fields
});

const importFirms = (db: Db, ...rows: object[]) =>
	importFile(db, commandLine, organisationTarget, {
		file: bytesSource('firms.jsonl', lines(...rows)),
		source: 'test'
	});
const importOffers = (db: Db, rows: object[], options: Partial<FileImport> = {}) =>
	importFile(db, commandLine, listingTarget, {
		file: bytesSource('listings.jsonl', lines(...rows)),
		source: 'test',
		...options
	});
const owners = (db: Db) =>
	rowsOf<{ title: string; owner: string; published: boolean }>(
		db,
		sql`select text.title, organisation.name as owner,
				listing.published_at is not null and organisation.published_at is not null as published
			from listings listing join listing_texts text on text.listing_id = listing.id
			join organisations organisation on organisation.id = listing.organisation_id
			order by listing.external_id`
	);

describe('importing listings', () => {
	test('finds the organisation by its id at the source, then by its exact name', async ({ db }) => {
		await importFirms(db, firm('f1', 'Weber GmbH'), firm('f2', 'Krause KG'));
		const { summary } = await importOffers(db, [
			offer(),
			offer({ externalId: 'l2', organisation: 'Krause KG', direction: 'request', kind: 'capacity' })
		]);

		expect(summary).toMatchObject({ create: 2, bad: 0, organisations: 0 });
		expect(await owners(db)).toEqual([
			{ title: 'Freie Fräskapazität', owner: 'Weber GmbH', published: true },
			{ title: 'Freie Fräskapazität', owner: 'Krause KG', published: true }
		]);
		const [first, second] = await db.select().from(listings).orderBy(listings.externalId);
		expect(first).toMatchObject({ kind: 'product', district: 'DED2D', source: 'test' });
		expect(second).toMatchObject({ kind: 'capacity', direction: 'request' });
	});

	test('an id wins over the name of another firm', async ({ db }) => {
		await importFirms(db, firm('Krause KG', 'Weber GmbH'), firm('f2', 'Krause KG'));
		await importOffers(db, [offer({ organisation: 'Krause KG' })]);
		expect(await owners(db)).toMatchObject([{ owner: 'Weber GmbH' }]);
	});

	test('names rows whose firm nobody knows, or that several could be', async ({ db }) => {
		await importFirms(db, firm('f1', 'Weber GmbH'), firm('f2', 'Weber GmbH', 'Dresden'));
		const { importId, summary } = await importOffers(db, [
			offer({ organisation: 'Niemand AG' }),
			offer({ externalId: 'l2', organisation: 'weber gmbh' }),
			offer({ externalId: 'l3', organisation: 'Weber GmbH', place: 'Plauen' }),
			offer({ externalId: 'l4', organisation: 'Weber GmbH', place: 'Dresden' })
		]);

		expect(summary).toMatchObject({ create: 1, bad: 3 });
		const bad = await listImportRows(db, importId, ['bad'], { after: 0, limit: 9 });
		expect(bad.map(({ line, problems }) => [line, problems[0]?.reason])).toEqual([
			[1, 'import.problem.organisation'],
			[2, 'import.problem.organisation'],
			[3, 'import.problem.organisation_ambiguous']
		]);
	});

	test('makes missing firms where it is told to, each once, visible with the listings', async ({
		db
	}) => {
		const rows = Array.from({ length: 50 }, (_, i) =>
			offer({ externalId: `l${i}`, organisation: i % 2 === 0 ? 'Neu GmbH' : 'Anders s.r.o.' })
		);
		const { importId, summary } = await importOffers(db, rows, {
			options: { createOrganisations: true }
		});

		expect(summary).toMatchObject({ create: 50, bad: 0, organisations: 2 });
		const made = await owners(db);
		expect(new Set(made.map(({ owner }) => owner))).toEqual(new Set(['Neu GmbH', 'Anders s.r.o.']));
		expect(made.every(({ published }) => published)).toBe(true);

		await undoImport(db, commandLine, listingTarget, importId);
		expect(await owners(db)).toEqual([]);
		const left = await rowsOf(db, sql`select 1 as one from organisations`);
		expect(left).toHaveLength(0);
	});

	test('the same ids again update, and an undone update is put back', async ({ db }) => {
		await importFirms(db, firm('f1', 'Weber GmbH'));
		await importOffers(db, [offer(), offer({ externalId: 'l2', title: 'Zweites' })]);
		const changed = offer({ title: 'Freie Drehkapazität', validUntil: '2027-01-31' });
		const { importId, summary } = await importOffers(db, [changed]);

		expect(summary).toMatchObject({ update: 1, create: 0, missing: 1, missingTitles: ['Zweites'] });
		const [row] = await db.select().from(listings).where(eq(listings.externalId, 'l1'));
		expect(row?.validUntil).toBe('2027-01-31');
		const again = await importOffers(db, [changed], { isPreview: true });
		expect(again.summary).toMatchObject({ unchanged: 1, update: 0 });

		await undoImport(db, commandLine, listingTarget, importId);
		const texts = await db.select().from(listingTexts);
		expect(texts.map(({ title }) => title).sort()).toEqual(['Freie Fräskapazität', 'Zweites']);
	});

	test('a day of publication is kept, but none that is still to come', async ({ db }) => {
		await importFirms(db, firm('f1', 'Weber GmbH'));
		await importOffers(db, [
			offer({ publishedAt: '2026-03-01' }),
			offer({ externalId: 'l2', publishedAt: '2199-01-01' })
		]);
		const rows = await db.select().from(listings).orderBy(listings.externalId);
		expect(rows[0]?.publishedAt?.toISOString().slice(0, 7)).toMatch(/^2026-0[23]$/);
		expect(rows[1]?.publishedAt?.getTime()).toBeLessThan(Date.now() + 60_000);
	});
});
