import { asc, inArray } from 'drizzle-orm';
import type { Db } from '../platform/database.ts';
import { listings, listingTexts } from './schema.ts';

/** Everything of an offer or a request that makes it findable. */
export interface FindableListing extends Readonly<typeof listings.$inferSelect> {
	texts: (typeof listingTexts.$inferSelect)[];
}

/** What the search index is built from: all listings of these organisations. */
export async function readFindableListings(
	db: Db,
	organisationIds: readonly string[]
): Promise<FindableListing[]> {
	if (organisationIds.length === 0) return [];
	const rows = await db
		.select()
		.from(listings)
		.where(inArray(listings.organisationId, [...organisationIds]))
		.orderBy(asc(listings.id));
	return addTexts(db, rows);
}

/** The same for some listings alone. */
export async function readFindableListingsById(
	db: Db,
	ids: readonly string[]
): Promise<FindableListing[]> {
	if (ids.length === 0) return [];
	const rows = await db
		.select()
		.from(listings)
		.where(inArray(listings.id, [...ids]));
	return addTexts(db, rows);
}

async function addTexts(
	db: Db,
	rows: (typeof listings.$inferSelect)[]
): Promise<FindableListing[]> {
	if (rows.length === 0) return [];
	const texts = await db
		.select()
		.from(listingTexts)
		.where(
			inArray(
				listingTexts.listingId,
				rows.map(({ id }) => id)
			)
		)
		.orderBy(asc(listingTexts.language));
	const byListing = Map.groupBy(texts, ({ listingId }) => listingId);
	return rows.map((row) => ({ ...row, texts: byListing.get(row.id) ?? [] }));
}
