import { and, count, eq, isNull, sql } from 'drizzle-orm';
import { recordActivity } from '../../platform/activity.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Db } from '../../platform/database.ts';
import { announceOrganisations } from '../announce.ts';
import { memberships } from '../members/schema.ts';
import { organisations } from '../schema.ts';
import { tellContacts, tellOwners } from './mails.ts';
import { claimLetters, claims } from './schema.ts';

/**
 * A proven claim gets the entry if nobody has it; otherwise it waits for those who have it, or for
 * the desk. Claims of one entry come one after the other: the row of the organisation is the queue.
 */
export async function settleClaim(
	tx: Db,
	actor: Actor,
	claimId: string
): Promise<'granted' | 'waiting'> {
	const [claim] = await tx
		.update(claims)
		.set({ provenAt: sql`now()` })
		.where(eq(claims.id, claimId))
		.returning();
	if (!claim) throw new Error('The claim is gone');
	const isFree = (await countMembers(tx, claim.organisationId)) === 0;
	if (isFree) {
		await giveEntry(tx, claim.organisationId, claim.accountId);
		await tx
			.update(claims)
			.set({ grantedAt: sql`now()` })
			.where(eq(claims.id, claimId));
		await tellContacts(tx, claim);
	} else {
		await tellOwners(tx, claim.organisationId);
	}
	await recordActivity(tx, actor, {
		name: isFree ? 'claim.granted' : 'claim.waiting',
		subjectKind: 'claim',
		subjectId: claimId,
		organisationId: claim.organisationId,
		data: { method: claim.method }
	});
	await announceOrganisations(tx, [claim.organisationId]);
	return isFree ? 'granted' : 'waiting';
}

/** Whoever holds this row decides about the entry; everybody else waits. */
export async function lockEntry(tx: Db, organisationId: string): Promise<void> {
	await tx
		.select({ id: organisations.id })
		.from(organisations)
		.where(eq(organisations.id, organisationId))
		.for('update');
}

export async function countMembers(tx: Db, organisationId: string): Promise<number> {
	const [row] = await tx
		.select({ members: count() })
		.from(memberships)
		.where(eq(memberships.organisationId, organisationId));
	return row?.members ?? 0;
}

/** The first owner of an entry; other letters to it no longer open it. */
async function giveEntry(tx: Db, organisationId: string, accountId: string): Promise<void> {
	await tx.insert(memberships).values({ organisationId, accountId, role: 'owner' });
	await tx
		.update(claimLetters)
		.set({ supersededAt: sql`now()` })
		.where(
			and(
				eq(claimLetters.organisationId, organisationId),
				isNull(claimLetters.usedAt),
				isNull(claimLetters.supersededAt)
			)
		);
}

/** A claim of this person that is still open, or a new one. */
export async function openClaim(
	tx: Db,
	claim: Omit<typeof claims.$inferInsert, 'id'>
): Promise<string> {
	const { organisationId: _organisation, accountId: _account, ...facts } = claim;
	const [opened] = await tx
		.insert(claims)
		.values(claim)
		.onConflictDoUpdate({
			target: [claims.organisationId, claims.accountId],
			targetWhere: sql`granted_at is null and refused_at is null`,
			set: facts
		})
		.returning({ id: claims.id });
	if (!opened) throw new Error('A claim was not kept');
	return opened.id;
}
