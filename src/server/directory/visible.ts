import { sql, type SQL, type SQLWrapper } from 'drizzle-orm';
import { imports, organisations } from './schema.ts';

/**
 * What everybody may see of organisations: published, not archived, and not part of an import that is
 * still under way. The one place that says so for reading; the search index applies the same rule.
 */
export function isPublicOrganisation(): SQL {
	return sql`${organisations.publishedAt} <= now() and ${organisations.archivedAt} is null
		and ${isOfCompleteImport(organisations.importId)}`;
}

/** The same for a row of another table that names its organisation. */
export function belongsToPublicOrganisation(organisationId: SQLWrapper): SQL {
	return sql`exists (select 1 from ${organisations}
		where ${organisations.id} = ${organisationId} and ${isPublicOrganisation()})`;
}

/**
 * Rows of an import become visible together, when it is complete. Told by the few imports under way:
 * asked for each row whether its import is one, PostgreSQL takes nearly all rows for invisible and
 * plans for a handful.
 */
export function isOfCompleteImport(importId: SQLWrapper): SQL {
	return sql`(${importId} in (select ${imports.id} from ${imports}
		where ${imports.completedAt} is null)) is not true`;
}
