import { sql } from 'drizzle-orm';
import {
	index,
	jsonb,
	pgTable,
	primaryKey,
	text,
	timestamp,
	uniqueIndex,
	uuid
} from 'drizzle-orm/pg-core';
import { organisations } from '../directory/schema.ts';
import { accounts } from '../identity/schema.ts';
import type { MailingFilter } from './filter.ts';

/** That a person wants news by mail: when, where, and the very words that stood beside the box. */
export const newsConsents = pgTable(
	'news_consents',
	{
		id: uuid().primaryKey().defaultRandom(),
		accountId: uuid()
			.notNull()
			.references(() => accounts.id, { onDelete: 'cascade' }),
		wording: text().notNull(),
		language: text().notNull(),
		givenVia: text({ enum: ['sign_up', 'account'] }).notNull(),
		givenAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
		withdrawnAt: timestamp({ withTimezone: true })
	},
	(t) => [
		uniqueIndex('news_consents_one_current')
			.on(t.accountId)
			.where(sql`${t.withdrawnAt} is null`)
	]
);

/**
 * Addresses that are not written to any more, as keyed hashes: the list outlives the account, so that
 * nobody is written to again because their data were deleted.
 */
export const mailSuppressions = pgTable(
	'mail_suppressions',
	{
		addressHash: text().notNull(),
		scope: text({ enum: ['news', 'service'] }).notNull(),
		since: timestamp({ withTimezone: true }).notNull().defaultNow()
	},
	(t) => [primaryKey({ columns: [t.addressHash, t.scope] })]
);

/** A mail to a group. Its state is its moments: written, released, paused, cancelled, complete. */
export const mailings = pgTable(
	'mailings',
	{
		id: uuid().primaryKey().defaultRandom(),
		/** The institution that writes; null for the operator. */
		institutionId: uuid().references(() => organisations.id, { onDelete: 'cascade' }),
		/** News need consent; everything else needs a legal basis that the operator names. */
		basis: text({ enum: ['news', 'contract', 'obligation', 'interest'] })
			.notNull()
			.default('news'),
		/** Why the basis holds, in words that stand in the mail. */
		reason: text().notNull().default(''),
		filter: jsonb().$type<MailingFilter>().notNull(),
		createdBy: uuid(),
		createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
		updatedAt: timestamp({ withTimezone: true })
			.notNull()
			.$defaultFn(() => new Date()),
		releasedBy: uuid(),
		releasedAt: timestamp({ withTimezone: true }),
		pausedAt: timestamp({ withTimezone: true }),
		cancelledAt: timestamp({ withTimezone: true }),
		completedAt: timestamp({ withTimezone: true })
	},
	(t) => [index().on(t.institutionId, t.createdAt), index().on(t.releasedAt)]
);

export const mailingTexts = pgTable(
	'mailing_texts',
	{
		mailingId: uuid()
			.notNull()
			.references(() => mailings.id, { onDelete: 'cascade' }),
		language: text({ enum: ['de', 'cs', 'en'] }).notNull(),
		subject: text().notNull(),
		body: text().notNull()
	},
	(t) => [primaryKey({ columns: [t.mailingId, t.language] })]
);

/** Who gets it: drawn up when it is released, one row for each person, and one mail for each row. */
export const mailingRecipients = pgTable(
	'mailing_recipients',
	{
		id: uuid().primaryKey().defaultRandom(),
		mailingId: uuid()
			.notNull()
			.references(() => mailings.id, { onDelete: 'cascade' }),
		/** Null once the account is gone, or after a year. */
		accountId: uuid().references(() => accounts.id, { onDelete: 'set null' }),
		/** In the outbox, where the mail stays for 90 days. */
		mailId: uuid(),
		queuedAt: timestamp({ withTimezone: true }),
		/** Why nothing was sent after all. */
		skipped: text({ enum: ['withdrawn', 'suppressed', 'gone'] }),
		sentAt: timestamp({ withTimezone: true }),
		failedAt: timestamp({ withTimezone: true })
	},
	(t) => [
		uniqueIndex('mailing_recipients_once').on(t.mailingId, t.accountId),
		index().on(t.queuedAt),
		index().on(t.mailId)
	]
);
