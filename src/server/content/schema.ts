import { pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/** Editable pages. A page that the operator has not written yet shows the text that ships. */
export const pages = pgTable(
	'pages',
	{
		key: text().notNull(),
		language: text().notNull(),
		title: text().notNull(),
		/** Markdown. */
		body: text().notNull(),
		updatedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
		updatedBy: uuid()
	},
	(t) => [primaryKey({ columns: [t.key, t.language] })]
);
