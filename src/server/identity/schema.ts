import {
	bigint,
	boolean,
	index,
	integer,
	jsonb,
	pgTable,
	text,
	timestamp,
	unique,
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
	/** Kept out by the operator since then, by every way in. */
	lockedAt: timestamp({ withTimezone: true }),
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
		/** When the person last proved who they are: at sign-in, or since (see confirm-session.ts). */
		confirmedAt: timestamp({ withTimezone: true })
			.notNull()
			.$defaultFn(() => new Date()),
		createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
		updatedAt: timestamp({ withTimezone: true }).notNull().defaultNow()
	},
	(t) => [index().on(t.userId)]
);

/**
 * How a person proves who they are: a password, hashed with argon2id (provider `credential`), or the
 * sign-in of an institution (provider `oidc:<id>`, `accountId` is the subject it names).
 */
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
	(t) => [index().on(t.userId), unique().on(t.providerId, t.accountId)]
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
	/** The password leans on it: too short to stand alone (R17). */
	hasShortPassword: boolean().notNull().default(false),
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

/** What a one-time link of an account is for; each serves this alone. */
export const linkPurposes = [
	'setup',
	'sign_up',
	'sign_in',
	'reset',
	'change_email',
	'undo_email',
	'confirm'
] as const;

/**
 * One-time links of accounts, and of people who may come to have one. A row without `hash` was asked
 * for and not yet mailed: who asks learns nothing, because nothing was looked up until then.
 */
export const accountLinks = pgTable(
	'account_links',
	{
		id: uuid().primaryKey().defaultRandom(),
		purpose: text({ enum: linkPurposes }).notNull(),
		/** The mailbox that the link was or will be sent to, in lower case. */
		email: text().notNull(),
		/** Null while nobody has an account with this address. */
		accountId: uuid().references(() => accounts.id, { onDelete: 'cascade' }),
		language: text({ enum: ['de', 'cs', 'en'] }).notNull(),
		hash: text().unique(),
		/** Where to go on afterwards, sealed; for a change of address the other one. */
		data: jsonb().$type<{ next?: string; from?: string }>().notNull().default({}),
		expiresAt: timestamp({ withTimezone: true }).notNull(),
		usedAt: timestamp({ withTimezone: true }),
		/** A newer link was issued, or there was nothing to send. */
		supersededAt: timestamp({ withTimezone: true }),
		createdAt: timestamp({ withTimezone: true })
			.notNull()
			.$defaultFn(() => new Date())
	},
	(t) => [index().on(t.accountId), index().on(t.email, t.purpose), index().on(t.expiresAt)]
);

/** A sign-in half done: the first factor was right, the second is still to come. */
export const challenges = pgTable(
	'sign_in_challenges',
	{
		id: uuid().primaryKey().defaultRandom(),
		accountId: uuid()
			.notNull()
			.references(() => accounts.id, { onDelete: 'cascade' }),
		/** `enrol` sets a second factor up; for operators it exists only after their one-time link. */
		purpose: text({ enum: ['sign_in', 'enrol'] }).notNull(),
		/** The first factor, for the log: `password`, `link`, `reset`, `setup` or `oidc:<id>`. */
		via: text().notNull(),
		hash: text().notNull().unique(),
		attempts: integer().notNull().default(0),
		expiresAt: timestamp({ withTimezone: true }).notNull(),
		completedAt: timestamp({ withTimezone: true })
	},
	(t) => [index().on(t.accountId), index().on(t.expiresAt)]
);
