import { and, eq, isNull, sql } from 'drizzle-orm';
import { findAccount } from '../../identity/index.ts';
import { recordActivity } from '../../platform/activity.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Db } from '../../platform/database.ts';
import { hashLinkSecret } from '../../platform/link.ts';
import { Refusal } from '../../platform/refusal.ts';
import { organisations } from '../schema.ts';
import { lockMembers } from './lock-members.ts';
import { invitations, memberships } from './schema.ts';

export interface OpenInvitation {
	state: 'open' | 'over';
	organisationId: string;
	organisationName: string;
	email: string;
	role: (typeof memberships.$inferSelect)['role'];
}

/** What stands behind a link; looking at it changes nothing. Null where there is none. */
export async function openInvitation(db: Db, secret: string): Promise<OpenInvitation | null> {
	const [found] = await db
		.select({
			organisationId: invitations.organisationId,
			organisationName: organisations.name,
			email: invitations.email,
			role: invitations.role,
			isOver: sql<boolean>`(${invitations.expiresAt} <= now()
				or ${invitations.acceptedAt} is not null or ${invitations.revokedAt} is not null)`
		})
		.from(invitations)
		.innerJoin(organisations, eq(organisations.id, invitations.organisationId))
		.where(eq(invitations.hash, hashLinkSecret(secret)));
	if (!found) return null;
	const { isOver, ...invitation } = found;
	return { ...invitation, state: isOver ? 'over' : 'open' };
}

/**
 * The person takes the place. Only an account with the invited address can: whoever got hold of the
 * link cannot. Gives back the organisation's id.
 */
export async function acceptInvitation(db: Db, actor: Actor, secret: string): Promise<string> {
	const account = actor.personId === null ? null : await findAccount(db, actor.personId);
	if (!account) throw new Refusal('manage.error.sign_in');
	return db.transaction(async (tx) => {
		const invitation = await openInvitation(tx, secret);
		if (!invitation) throw new Refusal('manage.error.no_invitation');
		const { organisationId } = invitation;
		await lockMembers(tx, organisationId);
		if (invitation.email !== account.email.toLowerCase()) {
			throw new Refusal('manage.error.other_address', { email: invitation.email });
		}
		const used = await tx
			.update(invitations)
			.set({ acceptedAt: new Date() })
			.where(
				and(
					eq(invitations.hash, hashLinkSecret(secret)),
					isNull(invitations.acceptedAt),
					isNull(invitations.revokedAt),
					sql`${invitations.expiresAt} > now()`
				)
			)
			.returning();
		const [taken] = used;
		if (!taken) throw new Refusal('manage.error.invitation_over');
		await tx
			.insert(memberships)
			.values({
				organisationId,
				accountId: account.id,
				role: taken.role,
				invitedBy: taken.invitedBy
			})
			.onConflictDoNothing();
		await recordActivity(tx, actor, {
			name: 'membership.accepted',
			subjectKind: 'account',
			subjectId: account.id,
			organisationId,
			data: { role: taken.role }
		});
		return organisationId;
	});
}
