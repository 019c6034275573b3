import { and, asc, eq, sql } from 'drizzle-orm';
import type { Db } from '../../platform/database.ts';
import { isMultiplier } from '../desks/looked-after.ts';
import { organisations } from '../schema.ts';
import { memberships } from './schema.ts';
import type { MemberRole } from './read-standing.ts';

export interface OwnOrganisation {
	id: string;
	slug: string;
	name: string;
	role: MemberRole;
	/** The institution looks after an area or a list of members: it has a desk here. */
	isMultiplier: boolean;
}

/** The organisations that a person belongs to, by name. */
export async function listOwnOrganisations(db: Db, accountId: string): Promise<OwnOrganisation[]> {
	return db
		.select({
			id: organisations.id,
			slug: organisations.slug,
			name: organisations.name,
			role: memberships.role,
			isMultiplier: sql<boolean>`${isMultiplier(organisations.id)}`
		})
		.from(memberships)
		.innerJoin(organisations, eq(organisations.id, memberships.organisationId))
		.where(eq(memberships.accountId, accountId))
		.orderBy(asc(organisations.name));
}

/** Whether the person works for an institution that looks after others. */
export async function isMultiplierStaff(db: Db, accountId: string): Promise<boolean> {
	const rows = await db
		.select({ id: memberships.organisationId })
		.from(memberships)
		.where(and(eq(memberships.accountId, accountId), isMultiplier(memberships.organisationId)))
		.limit(1);
	return rows.length > 0;
}
