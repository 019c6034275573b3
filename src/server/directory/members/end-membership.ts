import { and, eq, isNull } from 'drizzle-orm';
import { findAccount } from '../../identity/index.ts';
import { recordActivity } from '../../platform/activity.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Db } from '../../platform/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import { contactConsents } from '../schema.ts';
import { keepOwner, lockMembers, requireMembership } from './lock-members.ts';
import { readStanding, requireStanding } from './read-standing.ts';
import { memberships } from './schema.ts';

/** An owner takes somebody out: from the next request on the person is a stranger here (R05). */
export async function removeMember(
	db: Db,
	actor: Actor,
	{ organisationId, accountId }: { organisationId: string; accountId: string }
): Promise<void> {
	await requireStanding(db, actor, organisationId, 'owner');
	await db.transaction(async (tx) => {
		await lockMembers(tx, organisationId);
		await requireStanding(tx, actor, organisationId, 'owner');
		await endMembership(tx, actor, { organisationId, accountId, name: 'membership.removed' });
	});
}

/** Somebody goes. The last owner needs a successor first. */
export async function leaveOrganisation(
	db: Db,
	actor: Actor,
	organisationId: string
): Promise<void> {
	const accountId = await requireOwnMembership(db, actor, organisationId);
	await db.transaction(async (tx) => {
		await lockMembers(tx, organisationId);
		await endMembership(tx, actor, { organisationId, accountId, name: 'membership.left' });
	});
}

/** An owner makes somebody of the organisation an owner and becomes an editor, in one step. */
export async function handOver(
	db: Db,
	actor: Actor,
	{ organisationId, accountId }: { organisationId: string; accountId: string }
): Promise<void> {
	await requireStanding(db, actor, organisationId, 'owner');
	const ownId = await requireOwnMembership(db, actor, organisationId);
	await db.transaction(async (tx) => {
		await lockMembers(tx, organisationId);
		await requireStanding(tx, actor, organisationId, 'owner');
		await requireMembership(tx, organisationId, accountId);
		if (accountId === ownId) throw new Refusal('manage.error.hand_over_self');
		const set = async (who: string, role: 'owner' | 'editor') => {
			await tx
				.update(memberships)
				.set({ role })
				.where(and(eq(memberships.organisationId, organisationId), eq(memberships.accountId, who)));
		};
		await set(accountId, 'owner');
		await set(ownId, 'editor');
		await recordActivity(tx, actor, {
			name: 'membership.handed_over',
			subjectKind: 'account',
			subjectId: accountId,
			organisationId
		});
	});
}

async function requireOwnMembership(db: Db, actor: Actor, organisationId: string): Promise<string> {
	const standing = await readStanding(db, actor, organisationId);
	if (standing?.as !== 'member' || actor.personId === null) {
		throw new Refusal('directory.not_found');
	}
	return actor.personId;
}

async function endMembership(
	tx: Db,
	actor: Actor,
	end: { organisationId: string; accountId: string; name: string }
): Promise<void> {
	const { organisationId, accountId, name } = end;
	const { role } = await requireMembership(tx, organisationId, accountId);
	if (role === 'owner') await keepOwner(tx, organisationId, accountId);
	await tx
		.delete(memberships)
		.where(
			and(eq(memberships.organisationId, organisationId), eq(memberships.accountId, accountId))
		);
	await redirectInquiries(tx, organisationId, accountId);
	await recordActivity(tx, actor, {
		name,
		subjectKind: 'account',
		subjectId: accountId,
		organisationId,
		data: { role }
	});
}

/** Inquiries that went to the person's own address go to the first owner from now on. */
export async function redirectInquiries(
	tx: Db,
	organisationId: string,
	accountId: string
): Promise<void> {
	const leaving = await findAccount(tx, accountId);
	if (!leaving) return;
	const [consent] = await tx
		.update(contactConsents)
		.set({ withdrawnAt: new Date() })
		.where(
			and(
				eq(contactConsents.organisationId, organisationId),
				eq(contactConsents.email, leaving.email),
				isNull(contactConsents.withdrawnAt)
			)
		)
		.returning();
	if (!consent) return;
	const [owner] = await tx
		.select({ accountId: memberships.accountId })
		.from(memberships)
		.where(and(eq(memberships.organisationId, organisationId), eq(memberships.role, 'owner')))
		.orderBy(memberships.since)
		.limit(1);
	const next = owner && (await findAccount(tx, owner.accountId));
	if (!next) return;
	await tx.insert(contactConsents).values({
		organisationId,
		email: next.email,
		language: next.language,
		givenBy: next.name || next.email,
		givenOn: new Date().toISOString().slice(0, 10),
		givenHow: consent.givenHow,
		recordedBy: consent.recordedBy
	});
}
