import { rmSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, describe, expect, vi } from 'vitest';
import { commandLine } from '#server/platform/actor.ts';
import { files } from '#server/platform/schema.ts';
import { test } from '#tests/database.ts';
import { anOrganisation } from '#tests/findables.ts';
import { readPdfText } from '#tests/pdf-text.ts';
import { countPages } from '../platform/pdf.ts';
import { printFactSheet } from './fact-sheet.ts';
import { setLogo } from './media/index.ts';

const folder = await vi.hoisted(async () => {
	const { mkdtempSync } = await import('node:fs');
	const made = mkdtempSync(`${process.env.TMPDIR ?? '/tmp'}/glokal-sheet-`);
	process.env.GLOKAL_DATA = made;
	return made;
});
afterAll(() => {
	rmSync(folder, { recursive: true, force: true });
});

describe('the fact sheet', () => {
	test('is one page, however long the texts and words are', async ({ db }) => {
		const id = await anOrganisation(db, {
			name: 'Donaudampfschifffahrtsgesellschaft'.repeat(8),
			description: `${'Přesné obrábění rozměrných dílů. '.repeat(300)}${'ž'.repeat(3_000)}`,
			web: `https://${'a'.repeat(200)}.example`,
			employees: 22,
			spokenLanguages: ['de', 'cs', 'en'],
			certificates: Array.from({ length: 30 }, (_, n) => ({
				name: `ISO ${9_000 + n} ${'Management '.repeat(9)}`,
				conceptId: null,
				validUntil: '2099-12-31'
			})),
			products: Array.from({ length: 40 }, (_, n) => ({
				kind: n % 2 === 0 ? ('product' as const) : ('service' as const),
				language: 'de',
				name: `Erzeugnis ${n} ${'mit langem Namen '.repeat(12)}`
			}))
		});

		const sheet = await printFactSheet(db, `o-${id}`, 'cs');

		expect(countPages(sheet!.pdf)).toBe(1);
	});

	test('shows the logo where there is one', async ({ db }) => {
		const organisationId = await anOrganisation(db);
		const plain = await printFactSheet(db, `o-${organisationId}`, 'de');
		const logo = { create: { width: 900, height: 300, channels: 3 as const, background: 'teal' } };
		const bytes = await sharp(logo).png().toBuffer();
		await setLogo(db, commandLine, { organisationId, bytes });
		const sheet = await printFactSheet(db, `o-${organisationId}`, 'de');
		const pictures = (pdf: Uint8Array) =>
			Buffer.from(pdf)
				.toString('latin1')
				.match(/\/Subtype \/Image/g);
		expect(pictures(plain!.pdf)).toBeNull();
		expect(pictures(sheet!.pdf)).toHaveLength(1);
		expect(countPages(sheet!.pdf)).toBe(1);
	});

	test('goes without the logo where its file is lost', async ({ db }) => {
		const organisationId = await anOrganisation(db);
		const logo = { create: { width: 90, height: 90, channels: 3 as const, background: 'teal' } };
		const bytes = await sharp(logo).png().toBuffer();
		await setLogo(db, commandLine, { organisationId, bytes });
		await db.update(files).set({ key: sql`gen_random_uuid()::text` });
		expect(countPages((await printFactSheet(db, `o-${organisationId}`, 'de'))!.pdf)).toBe(1);
	});

	test('carries the statement of the programme in both languages', async ({ db }) => {
		const id = await anOrganisation(db, { type: 'chamber' });
		const text = readPdfText((await printFactSheet(db, `o-${id}`, 'cs'))!.pdf);
		expect(text).toContain('Kofinanziert von der Europäischen Union');
		expect(text).toContain('Spolufinancováno Evropskou unií');
		expect(text).toContain('Komora · Kammer');
	});

	test('breaks an address at its joints', async ({ db }) => {
		const id = await anOrganisation(db, {
			web: 'https://www.zerspanungstechnik-herrenthal.example/'
		});
		const lines = readPdfText((await printFactSheet(db, `o-${id}`, 'de'))!.pdf).replace(
			/\u200b/g,
			''
		);
		expect(lines).toMatch(/zerspanungstechnik-/);
		expect(lines).toMatch(/herrenthal/);
		expect(lines).not.toContain('https://www.zerspanung');
	});

	test('exists only for what is public', async ({ db }) => {
		const id = await anOrganisation(db, { archivedAt: new Date() });
		expect(await printFactSheet(db, `o-${id}`, 'de')).toBeUndefined();
	});
});
