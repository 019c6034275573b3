import { and, eq } from 'drizzle-orm';
import * as v from 'valibot';
import { recordActivity } from '../../platform/activity.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Db } from '../../platform/database.ts';
import { keepOwner, lockMembers, requireMembership } from './lock-members.ts';
import { requireStanding } from './read-standing.ts';
import { memberRole, memberships } from './schema.ts';

export const NewRole = v.object({
	accountId: v.pipe(v.string(), v.uuid()),
	role: v.picklist(memberRole.enumValues, 'manage.error.choose')
});

export interface ChangedRole extends v.InferOutput<typeof NewRole> {
	organisationId: string;
}

/** An owner says what somebody may do. An owner who gives it up needs another one (R06). */
export async function changeRole(db: Db, actor: Actor, input: ChangedRole): Promise<void> {
	await requireStanding(db, actor, input.organisationId, 'owner');
	const { organisationId, accountId, role } = input;
	await db.transaction(async (tx) => {
		await lockMembers(tx, organisationId);
		// Asked again: whoever was an owner when this began may not be one any more.
		await requireStanding(tx, actor, organisationId, 'owner');
		const before = await requireMembership(tx, organisationId, accountId);
		if (before.role === role) return;
		if (before.role === 'owner') await keepOwner(tx, organisationId, accountId);
		await tx
			.update(memberships)
			.set({ role })
			.where(
				and(eq(memberships.organisationId, organisationId), eq(memberships.accountId, accountId))
			);
		await recordActivity(tx, actor, {
			name: 'membership.role_changed',
			subjectKind: 'account',
			subjectId: accountId,
			organisationId,
			data: { before: before.role, after: role }
		});
	});
}
