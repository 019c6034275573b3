import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import * as v from 'valibot';
import { languages } from '#i18n/languages.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Db } from '../../platform/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import { hitLimit, networkOf, type Limit } from '../../platform/throttle.ts';
import { hashLetterCode, readLetterCode, type LetterCode } from './code.ts';
import { claimLetters } from './schema.ts';
import { lockEntry, openClaim, settleClaim } from './settle.ts';

/** Wrong codes for one entry, from wherever they come. */
const perEntry: Limit = { name: 'claim.entry', hits: 5, windowSeconds: 86_400 };
const perNetwork: Limit = { name: 'claim.network', hits: 30, windowSeconds: 3_600 };

export const LetterClaim = v.object({
	code: v.pipe(v.string(), v.trim(), v.nonEmpty('claims.code_needed'), v.maxLength(100)),
	language: v.picklist(languages)
});

export interface Settled {
	organisationId: string;
	outcome: 'granted' | 'waiting';
}

/**
 * Whoever holds the letter speaks for the organisation. A code that is wrong, used, replaced or too
 * old is refused in the same words; the fifth wrong one closes the entry's letters for the day.
 */
export async function claimByLetter(
	db: Db,
	actor: Actor,
	{ address }: { address: string },
	input: v.InferOutput<typeof LetterClaim>
): Promise<Settled> {
	const { personId } = actor;
	if (personId === null) throw new Refusal('claims.sign_in');
	await refuseTooMany(db, perNetwork, networkOf(address));
	const code = readLetterCode(input.code);
	if (!code) throw new Refusal('claims.code_wrong');
	const letter = await findLetter(db, code);
	if (!letter) throw new Refusal('claims.code_wrong');

	return db.transaction(async (tx) => {
		await lockEntry(tx, letter.organisationId);
		const [used] = await tx
			.update(claimLetters)
			.set({ usedAt: sql`now()` })
			.where(and(eq(claimLetters.id, letter.id), isValid()))
			.returning({ organisationId: claimLetters.organisationId });
		if (!used) throw new Refusal('claims.code_wrong');
		const claimId = await openClaim(tx, {
			organisationId: used.organisationId,
			accountId: personId,
			method: 'letter',
			letterId: letter.id,
			language: input.language
		});
		return { ...used, outcome: await settleClaim(tx, actor, claimId) };
	});
}

/** Tries count before anything is compared, so that a guess costs the same right or wrong. */
async function findLetter(
	db: Db,
	code: LetterCode
): Promise<{ id: string; organisationId: string } | undefined> {
	const [letter] = await db
		.select({
			id: claimLetters.id,
			organisationId: claimLetters.organisationId,
			hash: claimLetters.hash
		})
		.from(claimLetters)
		.where(eq(claimLetters.label, code.label));
	if (!letter) return undefined;
	await refuseTooMany(db, perEntry, letter.organisationId);
	return letter.hash === hashLetterCode(code) ? letter : undefined;
}

function isValid() {
	return and(
		isNull(claimLetters.usedAt),
		isNull(claimLetters.supersededAt),
		gt(claimLetters.expiresAt, sql`now()`)
	);
}

async function refuseTooMany(db: Db, limit: Limit, who: string): Promise<void> {
	const seconds = await hitLimit(db, limit, who);
	if (seconds !== null) throw new Refusal('platform.too_many', { seconds });
}
