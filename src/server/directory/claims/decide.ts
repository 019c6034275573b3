import { and, eq, gt, inArray, isNull, or, sql } from 'drizzle-orm';
import * as v from 'valibot';
import { recordActivity } from '../../platform/activity.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Db } from '../../platform/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import { announceOrganisations } from '../announce.ts';
import { requireCarer } from '../desks/require-staff.ts';
import { readStanding } from '../members/read-standing.ts';
import { memberships } from '../members/schema.ts';
import { tellClaimant, UNDO_DAYS } from './mails.ts';
import { claims } from './schema.ts';
import { countMembers, lockEntry } from './settle.ts';

const reason = v.pipe(
	v.string(),
	v.trim(),
	v.nonEmpty('claims.reason_needed'),
	v.maxLength(1_000, 'claims.reason_long')
);
const claimId = v.pipe(v.string(), v.uuid());

export const ClaimDecision = v.variant('decision', [
	v.object({ claimId, decision: v.literal('grant') }),
	v.object({ claimId, decision: v.literal('refuse'), reason })
]);
export const ClaimUndoing = v.object({ claimId, reason });

/**
 * Grants or refuses a claim that waits. Where somebody has the entry its owners decide, and the new
 * one becomes an editor; the desk may decide as well, and then the new one is an owner.
 */
export async function decideClaim(
	db: Db,
	actor: Actor,
	input: v.InferOutput<typeof ClaimDecision>
): Promise<void> {
	const { organisationId } = await findClaim(db, input.claimId);
	const asOwner = await isOwner(db, actor, organisationId);
	if (!asOwner) await requireCarer(db, actor, organisationId);
	await db.transaction(async (tx) => {
		await lockEntry(tx, organisationId);
		const isGranted = input.decision === 'grant';
		const [claim] = await tx
			.update(claims)
			.set({
				...(isGranted ? { grantedAt: sql`now()` } : { refusedAt: sql`now()` }),
				reason: input.decision === 'refuse' ? input.reason : null,
				decidedBy: actor.personId
			})
			.where(and(eq(claims.id, input.claimId), isNull(claims.grantedAt), isNull(claims.refusedAt)))
			.returning();
		if (!claim) throw new Refusal('claims.decided');
		if (isGranted) {
			const role = asOwner && (await countMembers(tx, organisationId)) > 0 ? 'editor' : 'owner';
			await tx
				.insert(memberships)
				.values({ organisationId, accountId: claim.accountId, role, invitedBy: actor.personId })
				.onConflictDoNothing();
		}
		await tellClaimant(tx, claim, isGranted ? 'granted' : 'refused');
		await recordActivity(tx, actor, {
			name: isGranted ? 'claim.granted' : 'claim.refused',
			subjectKind: 'claim',
			subjectId: claim.id,
			organisationId,
			data: { method: claim.method, as: asOwner ? 'owner' : 'desk' }
		});
		await announceOrganisations(tx, [organisationId]);
	});
}

/** The desk takes a grant back: the claimant and whom they brought in are out at the next request. */
export async function undoClaim(
	db: Db,
	actor: Actor,
	input: v.InferOutput<typeof ClaimUndoing>
): Promise<void> {
	const { organisationId } = await findClaim(db, input.claimId);
	await requireCarer(db, actor, organisationId);
	await db.transaction(async (tx) => {
		await lockEntry(tx, organisationId);
		const [claim] = await tx
			.update(claims)
			.set({ undoneAt: sql`now()`, undoneBy: actor.personId, reason: input.reason })
			.where(
				and(
					eq(claims.id, input.claimId),
					isNull(claims.undoneAt),
					gt(claims.grantedAt, sql`now() - ${UNDO_DAYS} * interval '1 day'`)
				)
			)
			.returning();
		if (!claim) throw new Refusal('claims.decided');
		const out = await listBroughtIn(tx, organisationId, claim.accountId);
		await tx
			.delete(memberships)
			.where(
				and(eq(memberships.organisationId, organisationId), inArray(memberships.accountId, out))
			);
		await tellClaimant(tx, claim, 'undone');
		await recordActivity(tx, actor, {
			name: 'claim.undone',
			subjectKind: 'claim',
			subjectId: claim.id,
			organisationId,
			data: { method: claim.method, members: out.length }
		});
		await announceOrganisations(tx, [organisationId]);
	});
}

async function findClaim(db: Db, id: string): Promise<{ organisationId: string }> {
	const [claim] = await db
		.select({ organisationId: claims.organisationId })
		.from(claims)
		.where(and(eq(claims.id, id), or(sql`${claims.provenAt} is not null`)));
	if (!claim) throw new Refusal('directory.not_found');
	return claim;
}

async function isOwner(db: Db, actor: Actor, organisationId: string): Promise<boolean> {
	const standing = await readStanding(db, actor, organisationId);
	return standing?.as === 'member' && standing.role === 'owner';
}

/** The account and everybody who came in through it, directly or not. */
async function listBroughtIn(tx: Db, organisationId: string, accountId: string): Promise<string[]> {
	const members = await tx
		.select({ accountId: memberships.accountId, invitedBy: memberships.invitedBy })
		.from(memberships)
		.where(eq(memberships.organisationId, organisationId));
	const out = new Set([accountId]);
	let known = 0;
	while (known !== out.size) {
		known = out.size;
		for (const member of members) {
			if (member.invitedBy !== null && out.has(member.invitedBy)) out.add(member.accountId);
		}
	}
	return [...out];
}
