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
