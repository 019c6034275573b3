import { date, index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { imports, people } from '../schema.ts';

/** That a person whose data were imported was told so (Art. 14 GDPR), how and when. */
export const personNotices = pgTable(
	'person_notices',
	{
		personId: uuid()
			.primaryKey()
			.references(() => people.id, { onDelete: 'cascade' }),
		importId: uuid()
			.notNull()
			.references(() => imports.id, { onDelete: 'cascade' }),
		how: text({ enum: ['letter', 'mail', 'other'] }).notNull(),
		givenOn: date({ mode: 'string' }).notNull(),
		recordedBy: uuid(),
		recordedAt: timestamp({ withTimezone: true }).notNull().defaultNow()
	},
	(t) => [index().on(t.importId)]
);
