import { and, eq } from 'drizzle-orm';
import * as v from 'valibot';
import { languages } from '#i18n/languages.ts';
import { recordActivity } from '../../platform/activity.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Db } from '../../platform/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import { hitLimit, type Limit } from '../../platform/throttle.ts';
import { organisations } from '../schema.ts';
import { isPublicOrganisation } from '../visible.ts';
import { lockEntry, openClaim } from './settle.ts';

const perAccount: Limit = { name: 'claim.account', hits: 10, windowSeconds: 86_400 };

export const DeskClaim = v.object({
	organisationId: v.pipe(v.string(), v.uuid()),
	/** Who the person is in the organisation, and how the desk can make sure. */
	message: v.pipe(
		v.string(),
		v.trim(),
		v.nonEmpty('claims.message_needed'),
		v.maxLength(2_000, 'claims.message_long')
	),
	language: v.picklist(languages)
});

/** Asks the responsible desk to confirm. It decides; nothing changes before. */
export async function askDesk(
	db: Db,
	actor: Actor,
	input: v.InferOutput<typeof DeskClaim>
): Promise<void> {
	const { personId } = actor;
	if (personId === null) throw new Refusal('claims.sign_in');
	const seconds = await hitLimit(db, perAccount, personId);
	if (seconds !== null) throw new Refusal('platform.too_many', { seconds });
	const { organisationId, message, language } = input;
	await db.transaction(async (tx) => {
		await lockEntry(tx, organisationId);
		const [entry] = await tx
			.select({ id: organisations.id })
			.from(organisations)
			.where(and(eq(organisations.id, organisationId), isPublicOrganisation()));
		if (!entry) throw new Refusal('directory.not_found');
		const claimId = await openClaim(tx, {
			organisationId,
			accountId: personId,
			method: 'desk',
			message,
			language,
			provenAt: new Date()
		});
		await recordActivity(tx, actor, {
			name: 'claim.waiting',
			subjectKind: 'claim',
			subjectId: claimId,
			organisationId,
			data: { method: 'desk' }
		});
	});
}
