import type * as v from 'valibot';
import type { Db } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import { limitCodes } from './limit-tries.ts';
import { openSession, type SignedIn } from './pass-first-factor.ts';
import { findChallenge } from './queries.ts';
import { acceptFirstCode } from './second-factor/accept.ts';
import { readOffer } from './second-factor/offer.ts';
import type { SecondFactor } from './show-second-factor.ts';
import { claimAttempt, completeChallenge } from './start-challenge.ts';

/** What the app is to learn, or null where this browser is not setting a second factor up. */
export async function offeredSecondFactor(
	db: Db,
	challengeSecret: string | undefined
): Promise<{ secret: string; uri: string } | null> {
	const challenge = await findChallenge(db, challengeSecret);
	return challenge?.purpose === 'enrol' ? readOffer(db, challenge.account.id) : null;
}

/**
 * Confirms the app with a first code, makes the recovery codes, which are shown once, and signs in.
 */
export async function enrolSecondFactor(
	db: Db,
	request: { challenge: string | undefined; address: string; headers: Headers },
	input: v.InferOutput<typeof SecondFactor>
): Promise<SignedIn & { recoveryCodes: string[] }> {
	const claimed = await claimAttempt(db, request.challenge ?? '', 'enrol');
	if (!claimed) throw new Refusal('identity.challenge_over');
	const { id, accountId, via } = claimed;
	await limitCodes(db, accountId, request.address);
	return db.transaction(async (tx) => {
		const recoveryCodes = await acceptFirstCode(tx, accountId, input.code);
		if (!recoveryCodes) throw new Refusal('identity.code_wrong');
		if (!(await completeChallenge(tx, id))) throw new Refusal('identity.challenge_over');
		const signedIn = await openSession(tx, accountId, request.headers, {
			name: 'second_factor.set_up',
			data: { via }
		});
		return { ...signedIn, recoveryCodes };
	});
}
