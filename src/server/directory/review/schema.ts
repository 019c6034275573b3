import { index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { organisations } from '../schema.ts';

/** An entry that was handed in and went back to its people, with what is to be put right. */
export const reviewReturns = pgTable(
	'review_returns',
	{
		id: uuid().primaryKey().defaultRandom(),
		organisationId: uuid()
			.notNull()
			.references(() => organisations.id, { onDelete: 'cascade' }),
		reason: text().notNull(),
		/** Language of the reason. */
		language: text({ enum: ['de', 'cs', 'en'] }).notNull(),
		/** Desk that sent it back; null where the operator did. */
		institutionId: uuid().references(() => organisations.id, { onDelete: 'set null' }),
		returnedBy: uuid(),
		returnedAt: timestamp({ withTimezone: true }).notNull().defaultNow()
	},
	(t) => [index().on(t.organisationId, t.returnedAt)]
);
