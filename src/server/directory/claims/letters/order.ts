import { and, gt, inArray, isNull, sql } from 'drizzle-orm';
import * as v from 'valibot';
import { recordActivity } from '../../../platform/activity.ts';
import type { Actor } from '../../../platform/actor.ts';
import type { Db } from '../../../platform/database.ts';
import { defineJob, enqueue } from '../../../platform/jobs.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { hitLimit, type Limit } from '../../../platform/throttle.ts';
import { isLookedAfter } from '../../desks/looked-after.ts';
import { isAmongLookedAfter } from '../../desks/among-looked-after.ts';
import { requireStaff } from '../../desks/require-staff.ts';
import { memberships } from '../../members/schema.ts';
import { organisations } from '../../schema.ts';
import { isPublicOrganisation } from '../../visible.ts';
import { claimLetters, letterBatches } from '../schema.ts';

/** So long a printed code opens its entry. */
const LETTER_DAYS = 90;
/** Letters of one order. */
export const MOST_LETTERS = 500;

const perInstitution: Limit = { name: 'letters.institution', hits: 40, windowSeconds: 86_400 };

export const printLettersJob = defineJob<{ batchId: string }>('directory.print-letters', {
	retryLimit: 3,
	expireInSeconds: 600
});

export const LetterOrder = v.object({
	institutionId: v.pipe(v.string(), v.uuid()),
	organisationIds: v.pipe(
		v.array(v.pipe(v.string(), v.uuid())),
		v.minLength(1, 'claims.letters_none'),
		v.maxLength(MOST_LETTERS, 'claims.letters_many')
	)
});

/**
 * Orders letters with codes for entries that the institution looks after and nobody has claimed. The
 * document is printed in the background; codes exist only in it. Returns the id of the order.
 */
export async function orderLetters(
	db: Db,
	actor: Actor,
	input: v.InferOutput<typeof LetterOrder>
): Promise<string> {
	const { institutionId, organisationIds } = input;
	await requireStaff(db, actor, institutionId);
	const seconds = await hitLimit(db, perInstitution, institutionId);
	if (seconds !== null) throw new Refusal('platform.too_many', { seconds });
	const batchId = crypto.randomUUID();
	await db.transaction(async (tx) => {
		const entries = await tx
			.select({ id: organisations.id })
			.from(organisations)
			.where(
				and(
					inArray(organisations.id, organisationIds),
					isPublicOrganisation(),
					isUnclaimed(),
					isLookedAfter(sql`${institutionId}::uuid`, organisations.id)
				)
			);
		if (entries.length === 0) throw new Refusal('claims.letters_none');
		await tx.insert(letterBatches).values({
			id: batchId,
			institutionId,
			total: entries.length,
			createdBy: actor.personId
		});
		const expiresAt = new Date(Date.now() + LETTER_DAYS * 86_400_000);
		await tx.insert(claimLetters).values(
			entries.map(({ id }) => ({
				batchId,
				organisationId: id,
				expiresAt
			}))
		);
		await recordActivity(tx, actor, {
			name: 'letters.ordered',
			subjectKind: 'letter_batch',
			subjectId: batchId,
			organisationId: institutionId,
			data: { letters: entries.length }
		});
		await enqueue(tx, printLettersJob, { batchId });
	});
	return batchId;
}

/** Entries a letter could go to, those without one on its way first. */
export function listLetterCandidates(
	db: Db,
	institutionId: string,
	limit: number
): Promise<{ id: string; name: string; hasLetter: boolean }[]> {
	const hasLetter = sql<boolean>`exists (select 1 from ${claimLetters}
		where ${claimLetters.organisationId} = ${organisations.id}
			and ${and(isNull(claimLetters.usedAt), isNull(claimLetters.supersededAt), gt(claimLetters.expiresAt, sql`now()`))})`;
	return db
		.select({ id: organisations.id, name: organisations.name, hasLetter })
		.from(organisations)
		.where(
			and(
				isPublicOrganisation(),
				isUnclaimed(),
				isAmongLookedAfter(institutionId, organisations.id)
			)
		)
		.orderBy(hasLetter, organisations.nameKey)
		.limit(limit);
}

/** As a list and not one by one: how many are public is hard to foresee, and a wrong guess costs seconds. */
function isUnclaimed() {
	return sql`${organisations.id} not in (select ${memberships.organisationId} from ${memberships})`;
}
