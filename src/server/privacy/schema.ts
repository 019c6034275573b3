import { index, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { organisations } from '../directory/schema.ts';
import { accounts } from '../identity/schema.ts';
import { files } from '../platform/schema.ts';

/** Somebody asked for a copy of their data. The document lives a day, and is fetched once. */
export const dataExports = pgTable(
	'data_exports',
	{
		id: uuid().primaryKey().defaultRandom(),
		accountId: uuid()
			.notNull()
			.references(() => accounts.id, { onDelete: 'cascade' }),
		requestedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
		/** Of the link in the mail; null until the document is made. */
		hash: text().unique(),
		fileId: uuid().references(() => files.id, { onDelete: 'set null' }),
		expiresAt: timestamp({ withTimezone: true }),
		fetchedAt: timestamp({ withTimezone: true })
	},
	(t) => [index().on(t.accountId, t.requestedAt), index().on(t.expiresAt)]
);

/** An owner wants the organisation gone: out of sight at once, deleted after thirty days. */
export const organisationErasures = pgTable('organisation_erasures', {
	organisationId: uuid()
		.primaryKey()
		.references(() => organisations.id, { onDelete: 'cascade' }),
	requestedBy: uuid(),
	requestedAt: timestamp({ withTimezone: true }).notNull().defaultNow()
});

/**
 * Who was erased, as a hash of the id: nobody can be found by it, but what an older backup brings back
 * is recognised and erased again.
 */
export const erasures = pgTable(
	'erasures',
	{
		kind: text({ enum: ['person', 'organisation'] }).notNull(),
		hash: text().notNull(),
		erasedAt: timestamp({ withTimezone: true }).notNull().defaultNow()
	},
	(t) => [primaryKey({ columns: [t.kind, t.hash] })]
);
