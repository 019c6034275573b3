import { sql } from 'drizzle-orm';
import { index, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { organisations } from '../schema.ts';

/** "Is your entry still true?", once a year. */
export const freshnessQuestions = pgTable(
	'freshness_questions',
	{
		id: uuid().primaryKey().defaultRandom(),
		organisationId: uuid()
			.notNull()
			.references(() => organisations.id, { onDelete: 'cascade' }),
		askedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
		answeredAt: timestamp({ withTimezone: true }),
		answer: text({ enum: ['still_true', 'change', 'remove'] })
	},
	(t) => [
		index().on(t.organisationId, t.askedAt),
		uniqueIndex('freshness_questions_one_open')
			.on(t.organisationId)
			.where(sql`${t.answeredAt} is null`)
	]
);

/** Links of a question: one purpose each, kept as a hash. */
export const freshnessLinks = pgTable(
	'freshness_links',
	{
		id: uuid().primaryKey().defaultRandom(),
		questionId: uuid()
			.notNull()
			.references(() => freshnessQuestions.id, { onDelete: 'cascade' }),
		purpose: text({ enum: ['still_true', 'change', 'remove'] }).notNull(),
		hash: text().notNull().unique(),
		expiresAt: timestamp({ withTimezone: true }).notNull(),
		usedAt: timestamp({ withTimezone: true })
	},
	(t) => [index().on(t.questionId)]
);

/** An entry taken out of sight; for thirty days anybody who was told can bring it back. */
export const archivals = pgTable(
	'archivals',
	{
		id: uuid().primaryKey().defaultRandom(),
		organisationId: uuid()
			.notNull()
			.references(() => organisations.id, { onDelete: 'cascade' }),
		why: text({ enum: ['asked', 'silence', 'desk', 'erasure'] }).notNull(),
		/** Of the link that brings it back. */
		hash: text().notNull().unique(),
		archivedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
		restoredAt: timestamp({ withTimezone: true })
	},
	(t) => [index().on(t.organisationId, t.archivedAt)]
);
