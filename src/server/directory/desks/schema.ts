import { index, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { organisations } from '../schema.ts';

/**
 * Which institution's desk answers for a district; what ends nowhere else ends there. The row of
 * `everywhere` is the fallback, for districts without a desk and for what lies outside the area.
 */
export const desks = pgTable('desks', {
	/** NUTS-3 code of a district, or `everywhere`. */
	area: text().primaryKey(),
	institutionId: uuid()
		.notNull()
		.references(() => organisations.id, { onDelete: 'cascade' }),
	/** Stands in where nobody of the first belongs to the platform. */
	deputyId: uuid().references(() => organisations.id, { onDelete: 'set null' }),
	namedAt: timestamp({ withTimezone: true }).notNull().defaultNow()
});

/** The area that an institution looks after: whom its staff see and may help. Several may overlap. */
export const responsibilities = pgTable(
	'responsibilities',
	{
		institutionId: uuid()
			.notNull()
			.references(() => organisations.id, { onDelete: 'cascade' }),
		kind: text({ enum: ['district', 'place'] }).notNull(),
		/** NUTS-3 code of a district, or the name of a place as sites write it. */
		area: text().notNull(),
		/** Country of a place. */
		country: text({ enum: ['DE', 'CZ'] }).notNull(),
		since: timestamp({ withTimezone: true }).notNull().defaultNow()
	},
	(t) => [
		primaryKey({ columns: [t.institutionId, t.kind, t.area, t.country] }),
		index().on(t.kind, t.area)
	]
);

/** Organisations on an institution's own list of members, wherever they are. */
export const affiliations = pgTable(
	'affiliations',
	{
		institutionId: uuid()
			.notNull()
			.references(() => organisations.id, { onDelete: 'cascade' }),
		organisationId: uuid()
			.notNull()
			.references(() => organisations.id, { onDelete: 'cascade' }),
		since: timestamp({ withTimezone: true }).notNull().defaultNow()
	},
	(t) => [
		primaryKey({ columns: [t.institutionId, t.organisationId] }),
		index().on(t.organisationId)
	]
);
