import { sql } from 'drizzle-orm';
import {
	check,
	index,
	integer,
	pgEnum,
	pgTable,
	text,
	timestamp,
	uniqueIndex,
	uuid
} from 'drizzle-orm/pg-core';
import { accounts } from '../../identity/schema.ts';
import { files } from '../../platform/schema.ts';
import { organisations } from '../schema.ts';

/** How somebody shows that an entry is theirs. */
export const claimMethod = pgEnum('claim_method', ['domain', 'letter', 'desk']);

/** Letters of one order, printed as one document. The document is deleted after a week. */
export const letterBatches = pgTable(
	'letter_batches',
	{
		id: uuid().primaryKey().defaultRandom(),
		/** Who writes: the chamber, with its name on the letter. */
		institutionId: uuid()
			.notNull()
			.references(() => organisations.id, { onDelete: 'cascade' }),
		total: integer().notNull(),
		done: integer().notNull().default(0),
		fileId: uuid().references(() => files.id, { onDelete: 'set null' }),
		createdBy: uuid(),
		createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
		completedAt: timestamp({ withTimezone: true }),
		failedAt: timestamp({ withTimezone: true })
	},
	(t) => [index().on(t.institutionId, t.createdAt)]
);

/** A letter with a code that opens one entry. Only the code's keyed hash is kept. */
export const claimLetters = pgTable(
	'claim_letters',
	{
		id: uuid().primaryKey().defaultRandom(),
		batchId: uuid()
			.notNull()
			.references(() => letterBatches.id, { onDelete: 'cascade' }),
		organisationId: uuid()
			.notNull()
			.references(() => organisations.id, { onDelete: 'cascade' }),
		/** First group of the code: says which letter it is, proves nothing. */
		label: text().unique(),
		/** Null, like the label, until the letter is printed. */
		hash: text(),
		expiresAt: timestamp({ withTimezone: true }).notNull(),
		usedAt: timestamp({ withTimezone: true }),
		/** A newer letter was printed. */
		supersededAt: timestamp({ withTimezone: true })
	},
	(t) => [index().on(t.organisationId), index().on(t.batchId)]
);

/**
 * Somebody says "this is our organisation". Open until granted or refused; where somebody has the
 * entry already, a claim waits for a decision, however strong its proof.
 */
export const claims = pgTable(
	'claims',
	{
		id: uuid().primaryKey().defaultRandom(),
		organisationId: uuid()
			.notNull()
			.references(() => organisations.id, { onDelete: 'cascade' }),
		accountId: uuid()
			.notNull()
			.references(() => accounts.id, { onDelete: 'cascade' }),
		method: claimMethod().notNull(),
		/** Address at the organisation's domain. */
		email: text(),
		/** What the person wrote to the desk, and in which language. */
		message: text(),
		language: text({ enum: ['de', 'cs', 'en'] }).notNull(),
		letterId: uuid().references(() => claimLetters.id, { onDelete: 'set null' }),
		/** Link to the address, where it is not the account's own. */
		hash: text().unique(),
		linkExpiresAt: timestamp({ withTimezone: true }),
		requestedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
		/** The proof is complete: it may be granted, or waits for a decision. */
		provenAt: timestamp({ withTimezone: true }),
		grantedAt: timestamp({ withTimezone: true }),
		refusedAt: timestamp({ withTimezone: true }),
		/** Account of who granted or refused; null where the proof sufficed. */
		decidedBy: uuid(),
		/** Why it was refused or undone: the person reads it. */
		reason: text(),
		undoneAt: timestamp({ withTimezone: true }),
		undoneBy: uuid()
	},
	(t) => [
		index().on(t.organisationId, t.requestedAt),
		index().on(t.accountId),
		uniqueIndex('claims_one_open')
			.on(t.organisationId, t.accountId)
			.where(sql`${t.grantedAt} is null and ${t.refusedAt} is null`),
		check('claims_decided_once', sql`${t.grantedAt} is null or ${t.refusedAt} is null`),
		check('claims_undone_after_grant', sql`${t.undoneAt} is null or ${t.grantedAt} is not null`)
	]
);
