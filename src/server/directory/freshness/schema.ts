import { sql } from 'drizzle-orm';
import {
	date,
	index,
	integer,
	pgTable,
	primaryKey,
	text,
	timestamp,
	uniqueIndex,
	uuid
} from 'drizzle-orm/pg-core';
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

/**
 * Which end of a certificate was told, and how many days before. By its name: an import writes its
 * rows anew, and the same certificate is not told twice for it.
 */
export const certificateReminders = pgTable(
	'certificate_reminders',
	{
		organisationId: uuid()
			.notNull()
			.references(() => organisations.id, { onDelete: 'cascade' }),
		name: text().notNull(),
		validUntil: date({ mode: 'string' }).notNull(),
		daysBefore: integer().notNull(),
		sentAt: timestamp({ withTimezone: true }).notNull().defaultNow()
	},
	(t) => [primaryKey({ columns: [t.organisationId, t.name, t.validUntil, t.daysBefore] })]
);
