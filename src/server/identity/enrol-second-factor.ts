import { and, eq, isNull, sql } from 'drizzle-orm';
import type * as v from 'valibot';
import type { Db } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import { limitCodes } from './limit-tries.ts';
import { findChallenge } from './queries.ts';
import { secondFactors } from './schema.ts';
import { renewRecoveryCodes } from './second-factor/recovery-codes.ts';
import { unseal } from './second-factor/seal.ts';
import { stepOfCode, totpUri } from './second-factor/totp.ts';
import { openSession, type SecondFactor, type SignedIn } from './show-second-factor.ts';
import { claimAttempt, completeChallenge } from './start-challenge.ts';

/** What the app is to learn, or null where this browser is not setting a second factor up. */
export async function offeredSecondFactor(
	db: Db,
	challengeSecret: string | undefined
): Promise<{ secret: string; uri: string } | null> {
	const challenge = await findChallenge(db, challengeSecret);
	if (challenge?.purpose !== 'enrol') return null;
	const { account } = challenge;
	const [factor] = await db
		.select()
		.from(secondFactors)
		.where(and(eq(secondFactors.accountId, account.id), isNull(secondFactors.confirmedAt)));
	if (!factor) return null;
	const secret = unseal(factor.secret);
	return { secret, uri: totpUri(secret, account.email) };
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
	const { id, accountId } = claimed;
	await limitCodes(db, accountId, request.address);
	return db.transaction(async (tx) => {
		const step = await stepOfFirstCode(tx, accountId, input.code);
		if (step === null) throw new Refusal('identity.code_wrong');
		if (!(await completeChallenge(tx, id))) throw new Refusal('identity.challenge_over');
		await tx
			.update(secondFactors)
			.set({ confirmedAt: sql`now()`, lastStep: step })
			.where(eq(secondFactors.accountId, accountId));
		const recoveryCodes = await renewRecoveryCodes(tx, accountId);
		const signedIn = await openSession(tx, accountId, request.headers, {
			name: 'second_factor.set_up',
			data: {}
		});
		return { ...signedIn, recoveryCodes };
	});
}

async function stepOfFirstCode(tx: Db, accountId: string, code: string): Promise<number | null> {
	const [factor] = await tx
		.select()
		.from(secondFactors)
		.where(eq(secondFactors.accountId, accountId));
	if (!factor || factor.confirmedAt) return null;
	return stepOfCode(unseal(factor.secret), code, Date.now());
}
