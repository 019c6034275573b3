import { eq, sql } from 'drizzle-orm';
import * as v from 'valibot';
import { languages } from '#i18n/languages.ts';
import { recordActivity } from '../../platform/activity.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Db } from '../../platform/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import { announceOrganisations } from '../announce.ts';
import { organisations } from '../schema.ts';
import { tellApproved, tellReturned } from './mails.ts';
import { requireReviewer, type Reviewer } from './require-reviewer.ts';
import { reviewReturns } from './schema.ts';

const organisationId = v.pipe(v.string(), v.uuid());

export const Approval = v.object({
	organisationId,
	/** Version of the entry that the reviewer read: nobody approves what they have not seen. */
	seen: v.pipe(v.string(), v.isoTimestamp())
});

/** Makes a waiting entry public. Of two who decide, the second learns that it is decided. */
export async function approveEntry(
	db: Db,
	actor: Actor,
	{ organisationId, seen }: v.InferOutput<typeof Approval>
): Promise<void> {
	const reviewer = await requireReviewer(db, actor, organisationId);
	await db.transaction(async (tx) => {
		const updatedAt = await lockWaiting(tx, organisationId);
		if (updatedAt.toISOString() !== seen) throw new Refusal('review.changed');
		await tx
			.update(organisations)
			.set({ publishedAt: sql`now()` })
			.where(eq(organisations.id, organisationId));
		await recordActivity(tx, actor, {
			name: 'organisation.approved',
			subjectKind: 'organisation',
			subjectId: organisationId,
			organisationId,
			data: capacityOf(reviewer)
		});
		await tellApproved(tx, organisationId);
		await announceOrganisations(tx, [organisationId]);
	});
}

export const Return = v.object({
	organisationId,
	reason: v.pipe(
		v.string(),
		v.trim(),
		v.nonEmpty('review.reason_needed'),
		v.maxLength(2_000, 'review.reason_long')
	),
	/** Language of the reason. */
	language: v.picklist(languages)
});

/** Gives a waiting entry back to its people with what is to be put right; they hand it in again. */
export async function sendBackEntry(
	db: Db,
	actor: Actor,
	{ organisationId, reason, language }: v.InferOutput<typeof Return>
): Promise<void> {
	const reviewer = await requireReviewer(db, actor, organisationId);
	await db.transaction(async (tx) => {
		await lockWaiting(tx, organisationId);
		await tx
			.update(organisations)
			.set({ submittedAt: null })
			.where(eq(organisations.id, organisationId));
		await tx.insert(reviewReturns).values({
			organisationId,
			reason,
			language,
			institutionId: reviewer.institutionId,
			returnedBy: actor.personId
		});
		await recordActivity(tx, actor, {
			name: 'organisation.sent_back',
			subjectKind: 'organisation',
			subjectId: organisationId,
			organisationId,
			data: capacityOf(reviewer)
		});
		await tellReturned(tx, organisationId, { reason, language });
	});
}

/** When the waiting entry was last changed; refuses where it does not wait any more. */
async function lockWaiting(tx: Db, organisationId: string): Promise<Date> {
	const [entry] = await tx
		.select()
		.from(organisations)
		.where(eq(organisations.id, organisationId))
		.for('update');
	if (!entry) throw new Refusal('directory.not_found');
	const { submittedAt, publishedAt, archivedAt, updatedAt } = entry;
	if (!submittedAt || publishedAt || archivedAt) throw new Refusal('review.decided');
	return updatedAt;
}

/** Who decided, as the entry's history tells it. */
function capacityOf({ institutionId }: Reviewer): Record<string, unknown> {
	return institutionId === null ? { as: 'operator' } : { as: 'desk', institutionId };
}
