import {
	bigint,
	boolean,
	index,
	integer,
	pgTable,
	text,
	timestamp,
	uuid
} from 'drizzle-orm/pg-core';

/**
 * People who can sign in. Accounts, sessions and credentials have the shape that better-auth reads
 * and writes; everything else of this file is ours alone.
 */
export const accounts = pgTable('accounts', {
	id: uuid().primaryKey().defaultRandom(),
	name: text().notNull(),
	/** Lower case. */
	email: text().notNull().unique(),
	emailVerified: boolean().notNull().default(false),
	image: text(),
	/** Language of the person, for every mail and link. */
	language: text({ enum: ['de', 'cs', 'en'] })
		.notNull()
		.default('de'),
	/** Since when the person operates the platform; null for everybody else. */
	operatorSince: timestamp({ withTimezone: true }),
	createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
	updatedAt: timestamp({ withTimezone: true }).notNull().defaultNow()
});

/** Who is signed in where. `token` is the hash of what the cookie carries. */
export const sessions = pgTable(
	'sessions',
	{
		id: uuid().primaryKey().defaultRandom(),
		token: text().notNull().unique(),
		userId: uuid('account_id')
			.notNull()
			.references(() => accounts.id, { onDelete: 'cascade' }),
		/** Moves on with every use: the idle lifetime. The absolute one counts from `createdAt`. */
		expiresAt: timestamp({ withTimezone: true }).notNull(),
		/** Never filled: the address of a person is kept nowhere. */
		ipAddress: text(),
		userAgent: text(),
		createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
		updatedAt: timestamp({ withTimezone: true }).notNull().defaultNow()
	},
	(t) => [index().on(t.userId)]
);

/** How a person proves who they are: today a password, hashed with argon2id. */
export const credentials = pgTable(
	'credentials',
	{
		id: uuid().primaryKey().defaultRandom(),
		accountId: text().notNull(),
		providerId: text().notNull(),
		userId: uuid('owner_id')
			.notNull()
			.references(() => accounts.id, { onDelete: 'cascade' }),
		password: text(),
		createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
		updatedAt: timestamp({ withTimezone: true }).notNull().defaultNow()
	},
	(t) => [index().on(t.userId)]
);

/** The authenticator app of a person. */
export const secondFactors = pgTable('second_factors', {
	accountId: uuid()
		.primaryKey()
		.references(() => accounts.id, { onDelete: 'cascade' }),
	/** Sealed with the installation's secret, which is not in the database. */
	secret: text().notNull(),
	/** Null until the person has shown a first code. */
	confirmedAt: timestamp({ withTimezone: true }),
	/** The last 30-second step whose code was accepted: no code works twice. */
	lastStep: bigint({ mode: 'number' }),
	createdAt: timestamp({ withTimezone: true }).notNull().defaultNow()
});

/** Codes for the day the phone is lost; each works once. */
export const recoveryCodes = pgTable(
	'recovery_codes',
	{
		id: uuid().primaryKey().defaultRandom(),
		accountId: uuid()
			.notNull()
			.references(() => accounts.id, { onDelete: 'cascade' }),
		hash: text().notNull(),
		usedAt: timestamp({ withTimezone: true })
	},
	(t) => [index().on(t.accountId)]
);

/** One-time links of `glokal admin create`: whoever opens one may set the account's password. */
export const setupLinks = pgTable(
	'setup_links',
	{
		id: uuid().primaryKey().defaultRandom(),
		accountId: uuid()
			.notNull()
			.references(() => accounts.id, { onDelete: 'cascade' }),
		hash: text().notNull().unique(),
		expiresAt: timestamp({ withTimezone: true }).notNull(),
		usedAt: timestamp({ withTimezone: true }),
		/** A newer link was issued. */
		supersededAt: timestamp({ withTimezone: true }),
		createdAt: timestamp({ withTimezone: true }).notNull().defaultNow()
	},
	(t) => [index().on(t.accountId)]
);

/** A sign-in half done: the password was right, the second factor is still to come. */
export const challenges = pgTable(
	'sign_in_challenges',
	{
		id: uuid().primaryKey().defaultRandom(),
		accountId: uuid()
			.notNull()
			.references(() => accounts.id, { onDelete: 'cascade' }),
		/** `enrol` sets a second factor up and exists only after a one-time link. */
		purpose: text({ enum: ['sign_in', 'enrol'] }).notNull(),
		hash: text().notNull().unique(),
		attempts: integer().notNull().default(0),
		expiresAt: timestamp({ withTimezone: true }).notNull(),
		completedAt: timestamp({ withTimezone: true })
	},
	(t) => [index().on(t.accountId), index().on(t.expiresAt)]
);
