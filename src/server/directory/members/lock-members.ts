import { and, asc, eq, ne } from 'drizzle-orm';
import type { Db } from '../../platform/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import { organisations } from '../schema.ts';
import { memberships } from './schema.ts';

/**
 * Lets changes of who belongs to an organisation happen one after the other: what is counted after
 * this still holds when the transaction ends.
 */
export async function lockMembers(tx: Db, organisationId: string): Promise<void> {
	await tx
		.select({ id: organisations.id })
		.from(organisations)
		.where(eq(organisations.id, organisationId))
		.for('update');
}

/** Refuses what would leave an organisation without an owner (R06). Call it under `lockMembers`. */
export async function keepOwner(
	tx: Db,
	organisationId: string,
	leavingAccountId: string
): Promise<void> {
	const others = await tx
		.select({ id: memberships.accountId })
		.from(memberships)
		.where(
			and(
				eq(memberships.organisationId, organisationId),
				eq(memberships.role, 'owner'),
				ne(memberships.accountId, leavingAccountId)
			)
		)
		.orderBy(asc(memberships.since))
		.limit(1);
	if (others.length === 0) throw new Refusal('manage.error.last_owner');
}

/** The membership of a person, or the refusal that there is none. */
export async function requireMembership(tx: Db, organisationId: string, accountId: string) {
	const [membership] = await tx
		.select()
		.from(memberships)
		.where(
			and(eq(memberships.organisationId, organisationId), eq(memberships.accountId, accountId))
		);
	if (!membership) throw new Refusal('manage.error.no_member');
	return membership;
}
