import { eq } from 'drizzle-orm';
import type { Db } from '../platform/database.ts';
import { organisations } from './schema.ts';

/** Whether anything fictional is in the database. */
export async function holdsDemoData(db: Db): Promise<boolean> {
	const rows = await db
		.select({ id: organisations.id })
		.from(organisations)
		.where(eq(organisations.isDemo, true))
		.limit(1);
	return rows.length > 0;
}

/** Whether anything at all is in the directory. */
export async function holdsOrganisations(db: Db): Promise<boolean> {
	const rows = await db.select({ id: organisations.id }).from(organisations).limit(1);
	return rows.length > 0;
}
