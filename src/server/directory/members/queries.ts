import { and, asc, desc, eq, gt, isNull, sql } from 'drizzle-orm';
import { findAccount } from '../../identity/index.ts';
import type { Db } from '../../platform/database.ts';
import { hasDesk, isLookedAfter, isMultiplier } from '../desks/looked-after.ts';
import { contactConsents, organisations } from '../schema.ts';
import { assistanceConsents, invitations, memberships } from './schema.ts';
import type { MemberRole } from './read-standing.ts';

export interface OwnOrganisation {
	id: string;
	slug: string;
	name: string;
	role: MemberRole;
	/** An institution that has a workspace. */
	hasDesk: boolean;
}

/** The organisations that a person belongs to, by name. */
export async function listOwnOrganisations(db: Db, accountId: string): Promise<OwnOrganisation[]> {
	return db
		.select({
			id: organisations.id,
			slug: organisations.slug,
			name: organisations.name,
			role: memberships.role,
			hasDesk: sql<boolean>`${hasDesk(organisations.id)}`
		})
		.from(memberships)
		.innerJoin(organisations, eq(organisations.id, memberships.organisationId))
		.where(eq(memberships.accountId, accountId))
		.orderBy(asc(organisations.name));
}

/** Whether the person works for an institution that looks after others, or decides at a desk. */
export async function isMultiplierStaff(db: Db, accountId: string): Promise<boolean> {
	const rows = await db
		.select({ id: memberships.organisationId })
		.from(memberships)
		.where(and(eq(memberships.accountId, accountId), hasDesk(memberships.organisationId)))
		.limit(1);
	return rows.length > 0;
}

export interface Member {
	accountId: string;
	name: string;
	email: string;
	role: MemberRole;
	since: Date;
}

/** Who belongs to an organisation, owners first. */
export async function listMembers(db: Db, organisationId: string): Promise<Member[]> {
	const rows = await db
		.select()
		.from(memberships)
		.where(eq(memberships.organisationId, organisationId))
		.orderBy(desc(memberships.role), asc(memberships.since));
	const members: Member[] = [];
	for (const { accountId, role, since } of rows) {
		const account = await findAccount(db, accountId);
		if (account) members.push({ accountId, role, since, name: account.name, email: account.email });
	}
	return members;
}

/** Invitations that can still be accepted, the newest first. */
export async function listInvitations(db: Db, organisationId: string) {
	return db
		.select({
			id: invitations.id,
			email: invitations.email,
			role: invitations.role,
			expiresAt: invitations.expiresAt
		})
		.from(invitations)
		.where(
			and(
				eq(invitations.organisationId, organisationId),
				isNull(invitations.acceptedAt),
				isNull(invitations.revokedAt),
				gt(invitations.expiresAt, new Date())
			)
		)
		.orderBy(desc(invitations.createdAt));
}

export interface Helper {
	institutionId: string;
	name: string;
	/** Since when it may write for the firm; null where it may not. */
	since: string | null;
	givenBy: string | null;
}

/** Institutions that look after an organisation, and those that may write for it. */
export async function listHelpers(db: Db, organisationId: string): Promise<Helper[]> {
	return db
		.select({
			institutionId: organisations.id,
			name: organisations.name,
			since: assistanceConsents.givenOn,
			givenBy: assistanceConsents.givenBy
		})
		.from(organisations)
		.leftJoin(
			assistanceConsents,
			and(
				eq(assistanceConsents.institutionId, organisations.id),
				eq(assistanceConsents.organisationId, organisationId),
				isNull(assistanceConsents.withdrawnAt)
			)
		)
		.where(
			sql`${organisations.id} <> ${organisationId} and (${assistanceConsents.id} is not null
				or (${organisations.archivedAt} is null and ${isMultiplier(organisations.id)}
					and ${isLookedAfter(organisations.id, sql`${organisationId}::uuid`)}))`
		)
		.orderBy(asc(organisations.name));
}

/** Where inquiries go now; null where nobody agreed to receive them. */
export async function readInquiryAddress(
	db: Db,
	organisationId: string
): Promise<{ email: string; language: string } | null> {
	const [consent] = await db
		.select({ email: contactConsents.email, language: contactConsents.language })
		.from(contactConsents)
		.where(
			and(eq(contactConsents.organisationId, organisationId), isNull(contactConsents.withdrawnAt))
		);
	return consent ?? null;
}
