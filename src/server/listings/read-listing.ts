import { and, desc, eq, inArray, ne, sql, type SQL } from 'drizzle-orm';
import { isLanguage, type Language } from '#i18n/languages.ts';
import {
	belongsToPublicOrganisation,
	isOfCompleteImport,
	pickText,
	type ReadText
} from '../directory/index.ts';
import type { Db } from '../platform/database.ts';
import { listings, listingTexts } from './schema.ts';

export type Listing = typeof listings.$inferSelect;

export interface ReadListing {
	listing: Listing;
	text: ReadText<{ title: string; text: string }>;
}

/**
 * What everybody may see of listings: published, open, not over, of a completed import and of an
 * organisation that is public itself.
 */
function isPublicListing(): SQL {
	return sql`${listings.publishedAt} <= now() and ${listings.closedAt} is null
		and (${listings.validUntil} is null
			or ${listings.validUntil} >= (now() at time zone 'Europe/Berlin')::date)
		and ${isOfCompleteImport(listings.importId)}
		and ${belongsToPublicOrganisation(listings.organisationId)}`;
}

/** A public listing as one reader sees it. */
export async function readListing(
	db: Db,
	id: string,
	reader: Language
): Promise<ReadListing | undefined> {
	const [found] = await withTexts(
		db,
		await db
			.select()
			.from(listings)
			.where(and(eq(listings.id, id), isPublicListing())),
		reader
	);
	return found;
}

/** Open listings of an organisation, newest first. */
export async function listOpenListings(
	db: Db,
	organisationId: string,
	reader: Language
): Promise<ReadListing[]> {
	const rows = await db
		.select()
		.from(listings)
		.where(and(eq(listings.organisationId, organisationId), isPublicListing()))
		.orderBy(desc(listings.publishedAt), desc(listings.id));
	return withTexts(db, rows, reader);
}

/** Other open listings of the same direction's counterpart and the same kind, newest first. */
export async function listCounterparts(
	db: Db,
	listing: Listing,
	reader: Language,
	limit: number
): Promise<ReadListing[]> {
	const other = listing.direction === 'offer' ? 'request' : 'offer';
	const rows = await db
		.select()
		.from(listings)
		.where(
			and(
				eq(listings.direction, other),
				eq(listings.kind, listing.kind),
				ne(listings.organisationId, listing.organisationId),
				isPublicListing()
			)
		)
		.orderBy(desc(sql`${listings.country} <> ${listing.country}`), desc(listings.publishedAt))
		.limit(limit);
	return withTexts(db, rows, reader);
}

/** The newest open listings, for feeds. */
export async function listNewest(db: Db, reader: Language, limit: number): Promise<ReadListing[]> {
	const rows = await db
		.select()
		.from(listings)
		.where(isPublicListing())
		.orderBy(desc(listings.publishedAt), desc(listings.id))
		.limit(limit);
	return withTexts(db, rows, reader);
}

async function withTexts(db: Db, rows: Listing[], reader: Language): Promise<ReadListing[]> {
	if (rows.length === 0) return [];
	const texts = await db
		.select()
		.from(listingTexts)
		.where(
			inArray(
				listingTexts.listingId,
				rows.map(({ id }) => id)
			)
		);
	const byListing = Map.groupBy(texts, ({ listingId }) => listingId);
	return rows.flatMap((listing): ReadListing[] => {
		const own = (byListing.get(listing.id) ?? [])
			.filter(({ language }) => isLanguage(language))
			.map(({ language, origin, title, text }) => ({ language, origin, content: { title, text } }));
		const text = pickText(own, reader);
		return text ? [{ listing, text }] : [];
	});
}
