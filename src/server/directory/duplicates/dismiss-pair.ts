import { and, eq, isNull, sql } from 'drizzle-orm';
import * as v from 'valibot';
import { recordActivity } from '../../platform/activity.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Db } from '../../platform/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import { requireCarer } from '../desks/require-staff.ts';
import { duplicatePairs } from './schema.ts';

const id = v.pipe(v.string(), v.uuid());

export const PairDismissal = v.object({ firstId: id, secondId: id });

/** Staff looked: these are two organisations. The pair is not listed again. */
export async function dismissPair(
	db: Db,
	actor: Actor,
	{ firstId, secondId }: v.InferOutput<typeof PairDismissal>
): Promise<void> {
	await requireCarer(db, actor, firstId);
	await requireCarer(db, actor, secondId);
	await db.transaction(async (tx) => {
		const dismissed = await tx
			.update(duplicatePairs)
			.set({ dismissedAt: sql`now()`, dismissedBy: actor.personId })
			.where(
				and(
					eq(duplicatePairs.firstId, firstId),
					eq(duplicatePairs.secondId, secondId),
					isNull(duplicatePairs.dismissedAt)
				)
			)
			.returning({ firstId: duplicatePairs.firstId });
		if (dismissed.length === 0) throw new Refusal('duplicates.gone');
		await recordActivity(tx, actor, {
			name: 'duplicate.dismissed',
			subjectKind: 'organisation',
			subjectId: firstId,
			organisationId: secondId
		});
	});
}
