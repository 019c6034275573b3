import { and, eq, isNull, lt, or } from 'drizzle-orm';
import * as v from 'valibot';
import { recordActivity } from '../platform/activity.ts';
import { visitor, type Actor } from '../platform/actor.ts';
import type { Db } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import { authOf } from './auth.ts';
import { limitCodes } from './limit-tries.ts';
import { secondFactors } from './schema.ts';
import { spendRecoveryCode } from './second-factor/recovery-codes.ts';
import { unseal } from './second-factor/seal.ts';
import { stepOfCode } from './second-factor/totp.ts';
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

/** What a sign-in leaves behind: the cookies of the new session. */
export interface SignedIn {
	headers: Headers;
	accountId: string;
}

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
	const { id, accountId } = claimed;
	await limitCodes(db, accountId, request.address);
	const signedIn = await db.transaction(async (tx) => {
		const by = await acceptCode(tx, accountId, input.code);
		if (!by || !(await completeChallenge(tx, id))) return null;
		return openSession(tx, accountId, request.headers, { name: 'sign_in.done', data: { by } });
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

/** Opens the session and records what led to it, in the caller's transaction. */
export async function openSession(
	tx: Db,
	accountId: string,
	requestHeaders: Headers,
	activity: { name: string; data: Record<string, unknown> }
): Promise<SignedIn> {
	const { headers } = await authOf(tx).api.openSession({
		body: { accountId },
		headers: requestHeaders,
		returnHeaders: true
	});
	const actor: Actor = { kind: 'person', personId: accountId, isOperator: false };
	await recordActivity(tx, actor, { ...activity, subjectKind: 'account', subjectId: accountId });
	return { headers, accountId };
}

async function acceptCode(tx: Db, accountId: string, code: string): Promise<string | null> {
	if (await spendTotpCode(tx, accountId, code)) return 'app';
	return (await spendRecoveryCode(tx, accountId, code)) ? 'recovery_code' : null;
}

// The step moves forward in the statement itself: the same code twice at once is accepted once.
async function spendTotpCode(tx: Db, accountId: string, code: string): Promise<boolean> {
	const [factor] = await tx
		.select({ secret: secondFactors.secret, confirmedAt: secondFactors.confirmedAt })
		.from(secondFactors)
		.where(eq(secondFactors.accountId, accountId));
	if (!factor?.confirmedAt) return false;
	const step = stepOfCode(unseal(factor.secret), code, Date.now());
	if (step === null) return false;
	const spent = await tx
		.update(secondFactors)
		.set({ lastStep: step })
		.where(
			and(
				eq(secondFactors.accountId, accountId),
				or(isNull(secondFactors.lastStep), lt(secondFactors.lastStep, step))
			)
		)
		.returning({ id: secondFactors.accountId });
	return spent.length > 0;
}
