import { sql } from 'drizzle-orm';
import { check, index, jsonb, pgEnum, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { contactConsents, organisations } from '../directory/schema.ts';
import { listings } from '../listings/schema.ts';
import type { Inquiry } from './inquiry/structure.ts';

/** What the addressed organisation says in one click. */
export const inquiryAnswer = pgEnum('inquiry_answer', ['interested', 'need_more', 'not_now']);

/** What became of an inquiry at the operator's desk. */
export const deskOutcome = pgEnum('desk_outcome', ['delivered', 'passed_on', 'not_passed_on']);

/** A letter from somebody to one organisation. Each step of its way is a timestamp. */
export const inquiries = pgTable(
	'inquiries',
	{
		id: uuid().primaryKey().defaultRandom(),
		organisationId: uuid()
			.notNull()
			.references(() => organisations.id, { onDelete: 'cascade' }),
		/** The listing it answers, if any. */
		listingId: uuid().references(() => listings.id, { onDelete: 'set null' }),
		/** Account of the sender, once there is one. */
		personId: uuid(),
		/** Language of the sender: of the own words, and of the mails to the sender. */
		language: text().notNull(),
		content: jsonb().$type<Inquiry>().notNull(),
		senderName: text().notNull(),
		senderFirm: text().notNull(),
		senderEmail: text().notNull(),
		createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
		/** The sender's address is the sender's; nothing goes out before. */
		confirmedAt: timestamp({ withTimezone: true }),
		/** Went to the organisation's recorded address. */
		deliveredAt: timestamp({ withTimezone: true }),
		consentId: uuid().references(() => contactConsents.id, { onDelete: 'set null' }),
		/** Language of the mail to the organisation, and of its answer pages. */
		deliveredLanguage: text(),
		/** Nobody looks after the entry: lies at the operator's desk since then. */
		deskAt: timestamp({ withTimezone: true }),
		handledAt: timestamp({ withTimezone: true }),
		/** Account of the operator; null for the command line. */
		handledBy: uuid(),
		deskOutcome: deskOutcome(),
		/** For the desk only. */
		deskNote: text(),
		/** For the sender, in the language given. */
		deskMessage: text(),
		deskMessageLanguage: text()
	},
	(t) => [
		index().on(t.organisationId, t.createdAt),
		index().on(t.senderEmail, t.createdAt),
		index().on(t.deskAt),
		index().on(t.createdAt),
		check(
			'inquiries_confirmed_first',
			sql`${t.confirmedAt} is not null or (${t.deliveredAt} is null and ${t.deskAt} is null)`
		),
		check(
			'inquiries_handled_with_outcome',
			sql`(${t.handledAt} is null) = (${t.deskOutcome} is null)`
		)
	]
);

/** Links that act without sign-in: one purpose each, kept as a hash, used once. */
export const inquiryLinks = pgTable(
	'inquiry_links',
	{
		id: uuid().primaryKey().defaultRandom(),
		inquiryId: uuid()
			.notNull()
			.references(() => inquiries.id, { onDelete: 'cascade' }),
		purpose: text({ enum: ['confirm', 'status', 'interested', 'need_more', 'not_now'] }).notNull(),
		hash: text().notNull().unique(),
		createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
		expiresAt: timestamp({ withTimezone: true }).notNull(),
		usedAt: timestamp({ withTimezone: true })
	},
	(t) => [index().on(t.inquiryId), index().on(t.expiresAt)]
);

/** What the organisation answered; a later answer stands beside an earlier one. */
export const inquiryAnswers = pgTable(
	'inquiry_answers',
	{
		id: uuid().primaryKey().defaultRandom(),
		inquiryId: uuid()
			.notNull()
			.references(() => inquiries.id, { onDelete: 'cascade' }),
		answer: inquiryAnswer().notNull(),
		message: text(),
		/** Language of `message`. */
		language: text().notNull(),
		/** Whom to ask for, as written: name, telephone, mail address. */
		contact: text(),
		answeredAt: timestamp({ withTimezone: true }).notNull().defaultNow()
	},
	(t) => [index().on(t.inquiryId, t.answeredAt)]
);

/** Key that signs forms, so that they prove when they were handed out; one per installation. */
export const formKeys = pgTable('form_keys', {
	id: text().primaryKey(),
	key: text().notNull(),
	createdAt: timestamp({ withTimezone: true }).notNull().defaultNow()
});
