import { sql } from 'drizzle-orm';
import {
	index,
	integer,
	pgEnum,
	pgTable,
	primaryKey,
	text,
	timestamp,
	uniqueIndex,
	uuid
} from 'drizzle-orm/pg-core';
import { files } from '../../platform/schema.ts';
import { organisations, textOrigin } from '../schema.ts';

export const pictureKind = pgEnum('picture_kind', ['logo', 'picture']);

/** A picture of an organisation. What was uploaded is not kept, only what was made of it. */
export const pictures = pgTable(
	'pictures',
	{
		id: uuid().primaryKey().defaultRandom(),
		organisationId: uuid()
			.notNull()
			.references(() => organisations.id, { onDelete: 'cascade' }),
		kind: pictureKind().notNull(),
		position: integer().notNull().default(0),
		addedBy: uuid(),
		addedAt: timestamp({ withTimezone: true }).notNull().defaultNow()
	},
	(t) => [
		index().on(t.organisationId),
		uniqueIndex('pictures_one_logo')
			.on(t.organisationId)
			.where(sql`${t.kind} = 'logo'`)
	]
);

/** The files of a picture, one for each size. */
export const pictureSizes = pgTable(
	'picture_sizes',
	{
		pictureId: uuid()
			.notNull()
			.references(() => pictures.id, { onDelete: 'cascade' }),
		format: text({ enum: ['webp', 'png'] }).notNull(),
		/** In pixels. */
		width: integer().notNull(),
		height: integer().notNull(),
		fileId: uuid()
			.notNull()
			.unique()
			.references(() => files.id)
	},
	(t) => [primaryKey({ columns: [t.pictureId, t.format, t.width] })]
);

/** What a picture shows, for those who do not see it, one row per language. */
export const pictureTexts = pgTable(
	'picture_texts',
	{
		pictureId: uuid()
			.notNull()
			.references(() => pictures.id, { onDelete: 'cascade' }),
		language: text().notNull(),
		origin: textOrigin().notNull(),
		alt: text().notNull()
	},
	(t) => [primaryKey({ columns: [t.pictureId, t.language] })]
);

/** A document to download: a price list, a machine list. */
export const documents = pgTable(
	'documents',
	{
		id: uuid().primaryKey().defaultRandom(),
		organisationId: uuid()
			.notNull()
			.references(() => organisations.id, { onDelete: 'cascade' }),
		/** What it is called, in the language that it is written in. */
		title: text().notNull(),
		language: text().notNull(),
		fileId: uuid()
			.notNull()
			.unique()
			.references(() => files.id),
		addedBy: uuid(),
		addedAt: timestamp({ withTimezone: true }).notNull().defaultNow()
	},
	(t) => [index().on(t.organisationId)]
);
