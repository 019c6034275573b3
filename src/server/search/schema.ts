import { sql } from 'drizzle-orm';
import {
	customType,
	date,
	doublePrecision,
	index,
	jsonb,
	pgEnum,
	pgTable,
	pgView,
	text,
	timestamp,
	uuid,
	type AnyPgColumn
} from 'drizzle-orm/pg-core';
import { organisations, products } from '../directory/schema.ts';
import { listings } from '../listings/schema.ts';

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

export const searchType = pgEnum('search_type', [
	'organisation',
	'product',
	'service',
	'offer',
	'request'
]);

/** A text of a document as people wrote it; what a hit quotes comes from here. */
export interface Passage {
	language: string;
	part: 'title' | 'body' | 'related';
	text: string;
}

/** Where a concept stands: number of the passage, start and end in UTF-16 units. */
export type Place = [passage: number, start: number, end: number];

/**
 * One row for each thing that can be found. Derived from the directory and the listings, never the
 * truth: it can be dropped and built again. Read it through `findableDocuments`, which holds the rule
 * of what the public may see.
 */
export const searchDocuments = pgTable(
	'search_documents',
	{
		/** Id of the organisation, product or listing itself. */
		id: uuid().primaryKey(),
		type: searchType().notNull(),
		/** What a visitor chooses from: organisations by sort (company, institution, research, network), else the type. */
		sort: text().notNull(),
		/** Type of the organisation, or kind of the listing; null for products and services. */
		kind: text(),
		organisationId: uuid()
			.notNull()
			.references(() => organisations.id, { onDelete: 'cascade' }),
		productId: uuid().references(() => products.id, { onDelete: 'cascade' }),
		listingId: uuid().references(() => listings.id, { onDelete: 'cascade' }),
		externalId: text(),
		title: text().notNull(),
		/** Folded; for exact names and beginnings of names. */
		titleKey: text().notNull(),
		language: text().notNull(),
		passages: jsonb().$type<Passage[]>().notNull(),
		/** Where each concept that the subject has itself was read; null where a person stated it. */
		places: jsonb().$type<Record<string, Place | null>>().notNull(),
		/**
		 * One lexeme per concept, `c:` before its id, labelled A (title, or confirmed), B (other texts)
		 * or C (only through narrower concepts); stems and parts of compounds without prefix, labelled
		 * C (title) or D.
		 */
		terms: tsvector().notNull(),
		country: text().notNull(),
		place: text(),
		/** NUTS-3 codes of all sites in the programme area. */
		districts: text().array().notNull(),
		/** Latitude and longitude of each site by turns; the first is the seat or the listing's own. */
		points: doublePrecision().array().notNull(),
		fields: text().array().notNull(),
		size: text(),
		certificates: text().array().notNull(),
		spokenLanguages: text().array().notNull(),
		/** Since when an institution vouches for the organisation. */
		verifiedAt: timestamp({ withTimezone: true }),
		/** The first day on which the row says something that has become untrue. */
		staleOn: date({ mode: 'string' }),
		vocabularyVersion: text().notNull(),
		indexedAt: timestamp({ withTimezone: true }).notNull().defaultNow()
	},
	(t) => [
		// Without autovacuum (embedded database) a pending list would be read through by every query.
		index('search_documents_terms').using('gin', t.terms).with({ fastupdate: false }),
		index('search_documents_title_key').on(t.titleKey.op('text_pattern_ops')),
		index().on(t.organisationId),
		index().on(t.productId),
		index().on(t.listingId),
		index().on(t.vocabularyVersion)
	]
);

/**
 * When somebody last said that it is true, or changed it. From the records themselves: an import
 * dates its records after they are indexed.
 */
const freshAt = sql<Date>`case when ${searchDocuments.listingId} is not null
				then coalesce(${listings.publishedAt}, ${listings.updatedAt})
				else coalesce(${organisations.confirmedAt}, ${products.updatedAt}, ${organisations.updatedAt})
				end`.mapWith(listings.updatedAt);

/**
 * The documents that anybody may find, judged by the records themselves at the moment of the query:
 * a record that was archived a second ago is gone here, whether the index was built again or not.
 */
export const findableDocuments = pgView('findable_documents').as((query) =>
	query
		.select({
			id: searchDocuments.id,
			type: searchDocuments.type,
			sort: searchDocuments.sort,
			kind: searchDocuments.kind,
			organisationId: searchDocuments.organisationId,
			organisationSlug: sql<string>`${organisations.slug}`.as('organisation_slug'),
			organisationName: sql<string>`${organisations.name}`.as('organisation_name'),
			externalId: searchDocuments.externalId,
			title: searchDocuments.title,
			titleKey: searchDocuments.titleKey,
			language: searchDocuments.language,
			passages: searchDocuments.passages,
			places: searchDocuments.places,
			terms: searchDocuments.terms,
			country: searchDocuments.country,
			place: searchDocuments.place,
			districts: searchDocuments.districts,
			points: searchDocuments.points,
			fields: searchDocuments.fields,
			size: searchDocuments.size,
			certificates: searchDocuments.certificates,
			spokenLanguages: searchDocuments.spokenLanguages,
			freshAt: freshAt.as('fresh_at'),
			verifiedAt: searchDocuments.verifiedAt
		})
		.from(searchDocuments)
		.innerJoin(organisations, sql`${organisations.id} = ${searchDocuments.organisationId}`)
		.leftJoin(products, sql`${products.id} = ${searchDocuments.productId}`)
		.leftJoin(listings, sql`${listings.id} = ${searchDocuments.listingId}`)
		.where(
			sql`${organisations.publishedAt} <= now() and ${organisations.archivedAt} is null
				and (${searchDocuments.listingId} is null or (
					${listings.publishedAt} <= now() and ${listings.closedAt} is null
					and (${listings.validUntil} is null
						or ${listings.validUntil} >= (now() at time zone 'Europe/Berlin')::date)))
				and ${isComplete(organisations.importId)}
				and ${isComplete(products.importId)}
				and ${isComplete(listings.importId)}`
		)
);

// Records of an import become visible together, when it is complete.
function isComplete(importId: AnyPgColumn) {
	return sql`(${importId} is null
		or ${importId} not in (select imports.id from imports where imports.completed_at is null))`;
}
