import { sql } from 'drizzle-orm';
import {
	bigint,
	boolean,
	index,
	integer,
	jsonb,
	pgTable,
	primaryKey,
	text,
	timestamp,
	uuid
} from 'drizzle-orm/pg-core';

/** What happened, append-only. Audit, notifications and indicators are projections of this table. */
export const activities = pgTable(
	'activities',
	{
		id: uuid().primaryKey().defaultRandom(),
		name: text().notNull(),
		actorKind: text().notNull(),
		personId: uuid(),
		organisationId: uuid(),
		subjectKind: text().notNull(),
		subjectId: uuid(),
		data: jsonb().$type<Record<string, unknown>>().notNull().default({}),
		occurredAt: timestamp({ withTimezone: true }).notNull().defaultNow()
	},
	(t) => [
		index().on(t.name, t.occurredAt),
		index().on(t.subjectId),
		index().on(t.organisationId, t.occurredAt)
	]
);

/** The outbox: a row is written in the transaction that causes the mail and delivered by a job. */
export const mails = pgTable(
	'mails',
	{
		id: uuid().primaryKey().defaultRandom(),
		messageId: text().notNull().unique(),
		recipient: text().notNull(),
		language: text().notNull(),
		/** What the mail is for, for example `inquiry.confirm`. */
		purpose: text().notNull(),
		subject: text().notNull(),
		text: text().notNull(),
		html: text().notNull(),
		headers: jsonb().$type<Record<string, string>>().notNull().default({}),
		/** To a mailbox that nobody has confirmed, and has not confirmed since. */
		asksMailbox: boolean().notNull().default(false),
		createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
		sentAt: timestamp({ withTimezone: true }),
		attempts: integer().notNull().default(0),
		lastError: text(),
		/** Given up after the last attempt; the operator sees it. */
		failedAt: timestamp({ withTimezone: true })
	},
	(t) => [index().on(t.createdAt), index().on(t.recipient, t.createdAt)]
);

/** What is stored on disk or S3. A row without its object, or the reverse, is collected as an orphan. */
export const files = pgTable('files', {
	id: uuid().primaryKey().defaultRandom(),
	/** Opaque storage key; never derived from what people typed. */
	key: text().notNull().unique(),
	name: text().notNull(),
	mediaType: text().notNull(),
	bytes: bigint({ mode: 'number' }).notNull(),
	sha256: text().notNull(),
	purpose: text().notNull(),
	createdAt: timestamp({ withTimezone: true }).notNull().defaultNow()
});

/** Counted hits per key and window, shared by all processes. */
export const throttles = pgTable(
	'throttles',
	{
		key: text().notNull(),
		windowStart: timestamp({ withTimezone: true }).notNull(),
		hits: integer().notNull().default(1)
	},
	(t) => [primaryKey({ columns: [t.key, t.windowStart] }), index().on(t.windowStart)]
);

/** Answers of forms that were sent twice: same key and body give the same answer (R51). */
export const submissions = pgTable('submissions', {
	key: text().primaryKey(),
	bodyHash: text().notNull(),
	result: text(),
	createdAt: timestamp({ withTimezone: true })
		.notNull()
		.default(sql`now()`)
});

/** What the operator chose for this installation; a missing row means the default. */
export const settings = pgTable('settings', {
	key: text().primaryKey(),
	value: jsonb().notNull(),
	updatedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
	updatedBy: uuid()
});

/**
 * How the operator words a mail in one language: every state is a row, the newest holds. Null stands
 * for the text that ships.
 */
export const mailTemplates = pgTable(
	'mail_templates',
	{
		mail: text().notNull(),
		language: text({ enum: ['de', 'cs', 'en'] }).notNull(),
		version: integer().notNull(),
		wording: jsonb().$type<{
			subject: string;
			greeting: string;
			body: string;
			footer: string;
		} | null>(),
		writtenBy: uuid(),
		writtenAt: timestamp({ withTimezone: true }).notNull().defaultNow()
	},
	(t) => [primaryKey({ columns: [t.mail, t.language, t.version] })]
);
