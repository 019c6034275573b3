import { and, asc, eq, isNull, ne, or } from 'drizzle-orm';
import type { Db } from '#server/platform/database.ts';
import { Refusal } from '#server/platform/refusal.ts';
import { imports, organisations } from '../../schema.ts';

/**
 * What entries of an institution's lists name as their source: its name at its first import, also
 * after it is renamed, so that the same id stays the same entry. Never a source that somebody else
 * has: by its ids their entries could be written over.
 */
export async function sourceOfInstitution(tx: Db, institutionId: string): Promise<string> {
	const [before] = await tx
		.select({ source: imports.source })
		.from(imports)
		.where(eq(imports.institutionId, institutionId))
		.orderBy(asc(imports.createdAt))
		.limit(1);
	if (before) return before.source;
	const [institution] = await tx
		.select({ name: organisations.name, slug: organisations.slug })
		.from(organisations)
		.where(eq(organisations.id, institutionId))
		.for('update');
	if (!institution) throw new Refusal('directory.not_found');
	const name = institution.name.slice(0, 100);
	const taken = await tx
		.select({ id: imports.id })
		.from(imports)
		.where(
			and(
				eq(imports.source, name),
				or(isNull(imports.institutionId), ne(imports.institutionId, institutionId))
			)
		)
		.limit(1);
	// The address of a profile is nobody else's.
	return taken.length === 0 ? name : institution.slug.slice(0, 100);
}
