import {
	boolean,
	date,
	doublePrecision,
	index,
	pgEnum,
	pgTable,
	primaryKey,
	text,
	timestamp,
	uniqueIndex,
	uuid
} from 'drizzle-orm/pg-core';
import { listingKinds } from '#i18n/kinds.ts';
import { organisations, textOrigin } from '../directory/schema.ts';

export const listingDirection = pgEnum('listing_direction', ['offer', 'request']);

export const listingKind = pgEnum('listing_kind', listingKinds);

export const listings = pgTable(
	'listings',
	{
		id: uuid().primaryKey().defaultRandom(),
		organisationId: uuid()
			.notNull()
			.references(() => organisations.id, { onDelete: 'cascade' }),
		direction: listingDirection().notNull(),
		kind: listingKind().notNull(),
		country: text().notNull(),
		place: text(),
		district: text(),
		latitude: doublePrecision(),
		longitude: doublePrecision(),
		/** Quantity as written, for example `500 Stück`. */
		quantity: text(),
		/** Certificates asked for or held, as concept ids of the vocabulary. */
		certificates: text().array().notNull().default([]),
		source: text(),
		externalId: text(),
		importId: uuid(),
		isDemo: boolean().notNull().default(false),
		publishedAt: timestamp({ withTimezone: true }),
		validUntil: date({ mode: 'string' }),
		closedAt: timestamp({ withTimezone: true }),
		createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
		updatedAt: timestamp({ withTimezone: true }).notNull().defaultNow()
	},
	(t) => [
		uniqueIndex('listings_source_external_id').on(t.source, t.externalId),
		index().on(t.organisationId, t.closedAt),
		index().on(t.importId)
	]
);

/** What the listing says, one row per language; the original has the origin `human`. */
export const listingTexts = pgTable(
	'listing_texts',
	{
		listingId: uuid()
			.notNull()
			.references(() => listings.id, { onDelete: 'cascade' }),
		language: text().notNull(),
		origin: textOrigin().notNull(),
		title: text().notNull(),
		text: text().notNull().default('')
	},
	(t) => [primaryKey({ columns: [t.listingId, t.language] })]
);
