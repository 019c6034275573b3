import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Db } from '../platform/database.ts';
import { organisations } from './schema.ts';
import { isPublicOrganisation } from './visible.ts';

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

/** Addresses of public profiles, for the sitemap. */
export async function listPublicSlugs(db: Db, limit: number): Promise<string[]> {
	const rows = await db
		.select({ slug: organisations.slug })
		.from(organisations)
		.where(isPublicOrganisation())
		.orderBy(asc(organisations.slug))
		.limit(limit);
	return rows.map(({ slug }) => slug);
}

/** Addresses of the public profiles that came from a source, by their external ids. */
export async function findPublicSlugs(
	db: Db,
	source: string,
	externalIds: readonly string[]
): Promise<Map<string, string>> {
	const rows = await db
		.select({ externalId: organisations.externalId, slug: organisations.slug })
		.from(organisations)
		.where(
			and(
				eq(organisations.source, source),
				inArray(organisations.externalId, [...externalIds]),
				isPublicOrganisation()
			)
		);
	return new Map(
		rows.flatMap(({ externalId, slug }): [string, string][] =>
			externalId === null ? [] : [[externalId, slug]]
		)
	);
}
