import { date, index, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { organisations } from '../directory/schema.ts';
import { accounts } from '../identity/schema.ts';

/** What a colleague should know about an organisation; the institution's own, never shown to the firm's public. */
export const deskNotes = pgTable(
	'desk_notes',
	{
		id: uuid().primaryKey().defaultRandom(),
		institutionId: uuid()
			.notNull()
			.references(() => organisations.id, { onDelete: 'cascade' }),
		organisationId: uuid()
			.notNull()
			.references(() => organisations.id, { onDelete: 'cascade' }),
		text: text().notNull(),
		writtenBy: uuid().references(() => accounts.id, { onDelete: 'set null' }),
		writtenAt: timestamp({ withTimezone: true }).notNull().defaultNow()
	},
	(t) => [index().on(t.institutionId, t.organisationId, t.writtenAt)]
);

/** Something to do, by a day, by somebody of the institution. */
export const deskTasks = pgTable(
	'desk_tasks',
	{
		id: uuid().primaryKey().defaultRandom(),
		institutionId: uuid()
			.notNull()
			.references(() => organisations.id, { onDelete: 'cascade' }),
		organisationId: uuid().references(() => organisations.id, { onDelete: 'cascade' }),
		title: text().notNull(),
		dueOn: date({ mode: 'string' }).notNull(),
		/** Who does it; null while nobody has taken it. */
		assigneeId: uuid().references(() => accounts.id, { onDelete: 'set null' }),
		createdBy: uuid(),
		createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
		doneAt: timestamp({ withTimezone: true }),
		doneBy: uuid()
	},
	(t) => [index().on(t.institutionId, t.doneAt, t.dueOn)]
);

/** A filtered list that the institution's staff use again, as the address of its page. */
export const savedViews = pgTable(
	'desk_saved_views',
	{
		id: uuid().primaryKey().defaultRandom(),
		institutionId: uuid()
			.notNull()
			.references(() => organisations.id, { onDelete: 'cascade' }),
		name: text().notNull(),
		/** Query part of the address, for example `state=unclaimed&stale=1`. */
		query: text().notNull(),
		createdBy: uuid(),
		createdAt: timestamp({ withTimezone: true }).notNull().defaultNow()
	},
	(t) => [index().on(t.institutionId, t.name)]
);

/** Who of the staff does not want the Monday mail. */
export const mondayMailStops = pgTable(
	'desk_monday_mail_stops',
	{
		institutionId: uuid()
			.notNull()
			.references(() => organisations.id, { onDelete: 'cascade' }),
		accountId: uuid()
			.notNull()
			.references(() => accounts.id, { onDelete: 'cascade' }),
		stoppedAt: timestamp({ withTimezone: true }).notNull().defaultNow()
	},
	(t) => [primaryKey({ columns: [t.institutionId, t.accountId] })]
);
