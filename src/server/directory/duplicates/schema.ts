import { sql } from 'drizzle-orm';
import {
	check,
	index,
	jsonb,
	pgTable,
	primaryKey,
	text,
	timestamp,
	uniqueIndex,
	uuid
} from 'drizzle-orm/pg-core';
import { organisations } from '../schema.ts';

/** Two public entries that seem to be one organisation. The smaller id comes first. */
export const duplicatePairs = pgTable(
	'duplicate_pairs',
	{
		firstId: uuid()
			.notNull()
			.references(() => organisations.id, { onDelete: 'cascade' }),
		secondId: uuid()
			.notNull()
			.references(() => organisations.id, { onDelete: 'cascade' }),
		/** The surest sign that both have. */
		why: text({ enum: ['register_number', 'vat_id', 'web_domain', 'name_place'] }).notNull(),
		foundAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
		/** When the nightly comparison last found it. */
		seenAt: timestamp({ withTimezone: true })
			.notNull()
			.default(sql`clock_timestamp()`),
		/** Somebody looked: they are two. */
		dismissedAt: timestamp({ withTimezone: true }),
		/** Account; null for the command line. */
		dismissedBy: uuid()
	},
	(t) => [
		primaryKey({ columns: [t.firstId, t.secondId] }),
		index().on(t.secondId),
		check('duplicate_pairs_ordered', sql`${t.firstId} < ${t.secondId}`)
	]
);

/** One entry became part of another one; for thirty days it can be taken back. */
export const organisationMerges = pgTable(
	'organisation_merges',
	{
		id: uuid().primaryKey().defaultRandom(),
		keptId: uuid()
			.notNull()
			.references(() => organisations.id, { onDelete: 'cascade' }),
		mergedId: uuid()
			.notNull()
			.references(() => organisations.id, { onDelete: 'cascade' }),
		/** Columns of either entry that changed, as they were and as they became. */
		changes: jsonb().$type<MergeChanges>().notNull(),
		mergedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
		mergedBy: uuid(),
		undoneAt: timestamp({ withTimezone: true }),
		undoneBy: uuid()
	},
	(t) => [
		index().on(t.keptId, t.mergedAt),
		uniqueIndex('organisation_merges_one_current')
			.on(t.mergedId)
			.where(sql`${t.undoneAt} is null`)
	]
);

export interface ColumnChange {
	column: string;
	/** As `to_jsonb` writes them. */
	before: unknown;
	after: unknown;
}

export interface MergeChanges {
	kept: ColumnChange[];
	merged: ColumnChange[];
}

/** Every row that a merge moved or removed: what undoing needs, kept as long as one can undo. */
export const mergeMoves = pgTable(
	'merge_moves',
	{
		id: uuid().primaryKey().defaultRandom(),
		mergeId: uuid()
			.notNull()
			.references(() => organisationMerges.id, { onDelete: 'cascade' }),
		/** Table and column, for example `people.organisation_id`. */
		part: text().notNull(),
		/** Primary key of the row where it is now; null where it was removed. */
		key: jsonb().$type<Record<string, unknown>>(),
		/** The columns that changed as they were; the whole row where it was removed. */
		before: jsonb().$type<Record<string, unknown>>().notNull()
	},
	(t) => [index().on(t.mergeId, t.part)]
);

/** Former addresses of profiles: they lead to the entry that holds their content now. */
export const slugRedirects = pgTable(
	'slug_redirects',
	{
		slug: text().primaryKey(),
		organisationId: uuid()
			.notNull()
			.references(() => organisations.id, { onDelete: 'cascade' }),
		mergeId: uuid()
			.notNull()
			.references(() => organisationMerges.id, { onDelete: 'cascade' }),
		since: timestamp({ withTimezone: true }).notNull().defaultNow()
	},
	(t) => [index().on(t.organisationId), index().on(t.mergeId)]
);
