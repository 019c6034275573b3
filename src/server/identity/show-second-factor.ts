import * as v from 'valibot';
import { recordActivity } from '../platform/activity.ts';
import { visitor } from '../platform/actor.ts';
import type { Db } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import { limitCodes } from './limit-tries.ts';
import { openSession, type SignedIn } from './pass-first-factor.ts';
import { acceptCode } from './second-factor/accept.ts';
import { claimAttempt, completeChallenge } from './start-challenge.ts';

/** A code of the app, or one of the recovery codes. */
export const SecondFactor = v.object({
	code: v.pipe(
		v.string(),
		v.trim(),
		v.nonEmpty('identity.code_missing'),
		v.maxLength(64, 'identity.code_wrong')
	)
});

/**
 * The second half of a sign-in: opens a session with a new id (R14). A code of the app works once,
 * and so does a recovery code; five tries a challenge, ten an hour for the account (R18).
 */
export async function showSecondFactor(
	db: Db,
	request: { challenge: string | undefined; address: string; headers: Headers },
	input: v.InferOutput<typeof SecondFactor>
): Promise<SignedIn> {
	const claimed = await claimAttempt(db, request.challenge ?? '', 'sign_in');
	if (!claimed) throw new Refusal('identity.challenge_over');
	const { id, accountId, via } = claimed;
	await limitCodes(db, accountId, request.address);
	const signedIn = await db.transaction(async (tx) => {
		const by = await acceptCode(tx, accountId, input.code);
		if (!by || !(await completeChallenge(tx, id))) return null;
		return openSession(tx, accountId, request.headers, {
			name: 'sign_in.done',
			data: { by: via, secondFactor: by }
		});
	});
	if (signedIn) return signedIn;
	await recordActivity(db, visitor, {
		name: 'sign_in.failed',
		subjectKind: 'account',
		subjectId: accountId,
		data: { step: 'second_factor' }
	});
	throw new Refusal('identity.code_wrong');
}
