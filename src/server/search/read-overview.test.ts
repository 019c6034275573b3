import { eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import type { Db } from '#server/platform/database.ts';
import { organisations } from '#server/directory/schema.ts';
import { listings } from '#server/listings/schema.ts';
import { test } from '#tests/database.ts';
import { aListing, anOrganisation } from '#tests/findables.ts';
import { indexListings, indexOrganisations } from './index-subjects.ts';
import { readOverview } from './read-overview.ts';

async function twoFirms(db: Db) {
	const busy = await anOrganisation(db, {
		name: 'Tiskárna Podhora s.r.o.',
		country: 'CZ',
		language: 'cs',
		description: 'Tiskneme obaly.',
		site: { place: 'Liberec', district: 'CZ051', latitude: 50.767, longitude: 15.056 }
	});
	const quiet = await anOrganisation(db, {
		name: 'Weberei Mühlbach',
		country: 'DE',
		language: 'de',
		description: 'Wir weben.',
		site: { place: 'Plauen', district: 'DED44', latitude: 50.495, longitude: 12.133 }
	});
	const offers: string[] = [];
	for (const [organisationId, title] of [
		[quiet, 'Gardinen'],
		[busy, 'Krabice'],
		[busy, 'Etikety'],
		[busy, 'Letáky']
	] as const) {
		const id = await aListing(db, organisationId, { title, language: 'cs' });
		offers.push(id);
	}
	await indexOrganisations(db, [busy, quiet]);
	await indexListings(db, offers);
	return { busy, quiet, offers };
}

describe('The overview on the start page', () => {
	test('counts what can be found and the districts it is in', async ({ db }) => {
		await twoFirms(db);
		expect(await readOverview(db)).toMatchObject({
			organisations: 2,
			offers: 4,
			requests: 0,
			byDistrict: new Map([
				['CZ051', 1],
				['DED44', 1]
			]),
			newestRequests: []
		});
	});

	test('shows one listing of each firm, so that a busy one does not fill the list', async ({
		db
	}) => {
		await twoFirms(db);
		const { newestOffers } = await readOverview(db);
		expect(newestOffers.map(({ organisationName }) => organisationName).sort()).toEqual([
			'Tiskárna Podhora s.r.o.',
			'Weberei Mühlbach'
		]);
	});

	test('knows nothing of what was closed or archived a moment ago', async ({ db }) => {
		const { busy, offers } = await twoFirms(db);
		await db
			.update(organisations)
			.set({ archivedAt: new Date() })
			.where(eq(organisations.id, busy));
		await db.update(listings).set({ closedAt: new Date() }).where(eq(listings.id, offers[0]!));
		expect(await readOverview(db)).toMatchObject({
			organisations: 1,
			offers: 0,
			byDistrict: new Map([['DED44', 1]]),
			newestOffers: []
		});
	});
});
