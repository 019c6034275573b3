import { and, eq, isNull, sql } from 'drizzle-orm';
import { recordActivity } from '../../platform/activity.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Db } from '../../platform/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import { capacityOf, requireStanding } from '../members/read-standing.ts';
import { organisations } from '../schema.ts';
import { readLastReturn } from './queries.ts';

/** Hands an entry in again that was sent back. Refuses where it waits already, or is public. */
export async function handIn(db: Db, actor: Actor, organisationId: string): Promise<void> {
	const standing = await requireStanding(db, actor, organisationId, 'editor');
	if (!(await readLastReturn(db, organisationId))) throw new Refusal('review.nothing_to_hand_in');
	await db.transaction(async (tx) => {
		const handedIn = await tx
			.update(organisations)
			.set({ submittedAt: sql`now()` })
			.where(
				and(
					eq(organisations.id, organisationId),
					isNull(organisations.submittedAt),
					isNull(organisations.publishedAt),
					isNull(organisations.archivedAt)
				)
			)
			.returning({ id: organisations.id });
		if (handedIn.length === 0) throw new Refusal('review.nothing_to_hand_in');
		await recordActivity(tx, actor, {
			name: 'organisation.handed_in',
			subjectKind: 'organisation',
			subjectId: organisationId,
			organisationId,
			data: capacityOf(standing)
		});
	});
}
