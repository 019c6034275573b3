import { sql } from 'drizzle-orm';
import {
	date,
	index,
	pgEnum,
	pgTable,
	primaryKey,
	text,
	timestamp,
	uniqueIndex,
	uuid
} from 'drizzle-orm/pg-core';
import { accounts } from '../../identity/schema.ts';
import { organisations } from '../schema.ts';

/** Owners decide who else may do what; editors write; viewers read what is not public yet. */
export const memberRole = pgEnum('member_role', ['viewer', 'editor', 'owner']);

/** Who belongs to an organisation. A person may belong to several. */
export const memberships = pgTable(
	'memberships',
	{
		organisationId: uuid()
			.notNull()
			.references(() => organisations.id, { onDelete: 'cascade' }),
		accountId: uuid()
			.notNull()
			.references(() => accounts.id, { onDelete: 'cascade' }),
		role: memberRole().notNull(),
		/** Account that brought the person in; null where the entry was created or claimed. */
		invitedBy: uuid(),
		since: timestamp({ withTimezone: true }).notNull().defaultNow()
	},
	(t) => [primaryKey({ columns: [t.organisationId, t.accountId] }), index().on(t.accountId)]
);

/** A place offered to a mail address. The link lives 14 days; a newer one replaces it. */
export const invitations = pgTable(
	'membership_invitations',
	{
		id: uuid().primaryKey().defaultRandom(),
		organisationId: uuid()
			.notNull()
			.references(() => organisations.id, { onDelete: 'cascade' }),
		/** Lower case; only an account with this confirmed address can accept. */
		email: text().notNull(),
		language: text({ enum: ['de', 'cs', 'en'] }).notNull(),
		role: memberRole().notNull(),
		hash: text().notNull().unique(),
		invitedBy: uuid(),
		createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
		expiresAt: timestamp({ withTimezone: true }).notNull(),
		acceptedAt: timestamp({ withTimezone: true }),
		revokedAt: timestamp({ withTimezone: true })
	},
	(t) => [
		index().on(t.email),
		uniqueIndex('membership_invitations_one_open')
			.on(t.organisationId, t.email)
			.where(sql`${t.acceptedAt} is null and ${t.revokedAt} is null`)
	]
);

/** The firm agreed that an institution writes for it: who agreed, when and how. */
export const assistanceConsents = pgTable(
	'assistance_consents',
	{
		id: uuid().primaryKey().defaultRandom(),
		organisationId: uuid()
			.notNull()
			.references(() => organisations.id, { onDelete: 'cascade' }),
		institutionId: uuid()
			.notNull()
			.references(() => organisations.id, { onDelete: 'cascade' }),
		givenBy: text().notNull(),
		givenOn: date({ mode: 'string' }).notNull(),
		givenHow: text().notNull(),
		recordedBy: uuid(),
		recordedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
		withdrawnAt: timestamp({ withTimezone: true })
	},
	(t) => [
		index().on(t.institutionId),
		uniqueIndex('assistance_consents_one_current')
			.on(t.organisationId, t.institutionId)
			.where(sql`${t.withdrawnAt} is null`)
	]
);
