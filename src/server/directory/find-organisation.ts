import { eq } from 'drizzle-orm';
import type { Db } from '../platform/database.ts';
import { organisations } from './schema.ts';

/** An organisation by its id, public or not. */
export async function findOrganisation(
	db: Db,
	id: string
): Promise<{ name: string; slug: string; archivedAt: Date | null } | undefined> {
	const [found] = await db
		.select({
			name: organisations.name,
			slug: organisations.slug,
			archivedAt: organisations.archivedAt
		})
		.from(organisations)
		.where(eq(organisations.id, id));
	return found;
}
