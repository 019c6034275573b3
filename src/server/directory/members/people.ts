import { and, asc, eq, gt, inArray, isNull, ne, sql } from 'drizzle-orm';
import type { Db } from '../../platform/database.ts';
import { hasDesk } from '../desks/looked-after.ts';
import { organisations } from '../schema.ts';
import type { MemberRole } from './read-standing.ts';
import { invitations, memberships } from './schema.ts';

/** A place that somebody has in an organisation. */
export interface PlaceOfPerson {
	organisationId: string;
	name: string;
	slug: string;
	role: MemberRole;
	since: Date;
	/** An institution that has a workspace: whoever is more than a viewer is its staff. */
	hasDesk: boolean;
}

/** What each of these people belongs to, by name. */
export async function listPlacesOf(
	db: Db,
	accountIds: readonly string[]
): Promise<ReadonlyMap<string, PlaceOfPerson[]>> {
	if (accountIds.length === 0) return new Map();
	const rows = await db
		.select({
			accountId: memberships.accountId,
			organisationId: organisations.id,
			name: organisations.name,
			slug: organisations.slug,
			role: memberships.role,
			since: memberships.since,
			hasDesk: sql<boolean>`${hasDesk(organisations.id)}`
		})
		.from(memberships)
		.innerJoin(organisations, eq(organisations.id, memberships.organisationId))
		.where(inArray(memberships.accountId, [...accountIds]))
		.orderBy(asc(organisations.nameKey));
	return Map.groupBy(rows, ({ accountId }) => accountId);
}

/** Accounts of those who may act for an institution with a workspace. */
export async function listStaffIds(db: Db): Promise<string[]> {
	const rows = await db
		.selectDistinct({ accountId: memberships.accountId })
		.from(memberships)
		.where(and(ne(memberships.role, 'viewer'), hasDesk(memberships.organisationId)));
	return rows.map(({ accountId }) => accountId);
}

/** Invitations to institutions that nobody has accepted yet, the oldest first. */
export async function listInvitedStaff(db: Db) {
	return db
		.select({
			id: invitations.id,
			email: invitations.email,
			role: invitations.role,
			expiresAt: invitations.expiresAt,
			organisationId: organisations.id,
			organisation: organisations.name
		})
		.from(invitations)
		.innerJoin(organisations, eq(organisations.id, invitations.organisationId))
		.where(
			and(
				ne(organisations.type, 'company'),
				isNull(invitations.acceptedAt),
				isNull(invitations.revokedAt),
				gt(invitations.expiresAt, new Date())
			)
		)
		.orderBy(asc(invitations.createdAt))
		.limit(200);
}
