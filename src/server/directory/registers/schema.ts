import { index, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import type { LookUp } from './look-up.ts';

/**
 * What company registers answered, by number. Asked again after `expiresAt`; a row without an answer
 * is a question under way.
 */
export const registerAnswers = pgTable(
	'register_answers',
	{
		/** Register and number, for example `ares:27074358`. */
		key: text().primaryKey(),
		answer: jsonb().$type<LookUp>(),
		requestedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
		answeredAt: timestamp({ withTimezone: true }),
		expiresAt: timestamp({ withTimezone: true }).notNull()
	},
	(t) => [index().on(t.expiresAt)]
);
