import { eq, inArray } from 'drizzle-orm';
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

/** Names by id, for lists that say which institution it was. */
export async function namesOfOrganisations(
	db: Db,
	ids: readonly string[]
): Promise<ReadonlyMap<string, string>> {
	if (ids.length === 0) return new Map();
	const rows = await db
		.select({ id: organisations.id, name: organisations.name })
		.from(organisations)
		.where(inArray(organisations.id, [...new Set(ids)]));
	return new Map(rows.map(({ id, name }) => [id, name]));
}
