import {
	doublePrecision,
	index,
	integer,
	pgTable,
	text,
	timestamp,
	uuid
} from 'drizzle-orm/pg-core';

/**
 * Which import of postcodes counts for a country. Rows of another edition are an import under way,
 * or what an interrupted one left; nobody reads them.
 */
export const regionPostcodeEditions = pgTable('region_postcode_editions', {
	country: text().primaryKey(),
	edition: uuid().notNull(),
	rows: integer().notNull(),
	importedAt: timestamp({ withTimezone: true }).notNull().defaultNow()
});

/** Postcodes that an operator imported from GeoNames; they are preferred to the shipped table. */
export const regionPostcodes = pgTable(
	'region_postcodes',
	{
		edition: uuid().notNull(),
		country: text().notNull(),
		postcode: text().notNull(),
		place: text().notNull(),
		lat: doublePrecision().notNull(),
		lon: doublePrecision().notNull(),
		/** NUTS-3 code; null outside the programme area. */
		district: text()
	},
	(t) => [index().on(t.edition)]
);
