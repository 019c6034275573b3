import { eq } from 'drizzle-orm';
import type * as v from 'valibot';
import { recordActivity } from '../platform/activity.ts';
import type { Db } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import {
	endOthers,
	refuseUnlessConfirmed,
	renewSession,
	type OwnRequest,
	type OwnSession
} from './confirm-session.ts';
import { limitCodes } from './limit-tries.ts';
import { mailChange } from './mails.ts';
import { findAccount } from './queries.ts';
import { hasSecondFactor, isSecondFactorRequired } from './require-second-factor.ts';
import { recoveryCodes, secondFactors } from './schema.ts';
import { acceptFirstCode } from './second-factor/accept.ts';
import { offerSecondFactor, readOffer } from './second-factor/offer.ts';
import { renewRecoveryCodes } from './second-factor/recovery-codes.ts';
import type { SecondFactor } from './show-second-factor.ts';

/** Begins to set up an app: what it is to learn is shown until a first code confirms it. */
export async function beginSecondFactor(db: Db, own: OwnSession): Promise<void> {
	const accountId = await refuseUnlessConfirmed(db, own);
	await db.transaction(async (tx) => {
		await offerSecondFactor(tx, accountId);
		await recordActivity(tx, own.actor, {
			name: 'second_factor.begun',
			subjectKind: 'account',
			subjectId: accountId
		});
	});
}

/** What the person's app is to learn, or null where nothing was begun or the proof is too old. */
export async function readOwnOffer(
	db: Db,
	own: OwnSession
): Promise<{ secret: string; uri: string } | null> {
	const accountId = await refuseUnlessConfirmed(db, own);
	return readOffer(db, accountId);
}

/**
 * Confirms the app with a first code. Everybody else who is signed in on the account is signed out
 * (R15). Returns the recovery codes, which are shown once.
 */
export async function switchSecondFactorOn(
	db: Db,
	request: OwnRequest,
	input: v.InferOutput<typeof SecondFactor>
): Promise<{ headers: Headers; recoveryCodes: string[] }> {
	const accountId = await refuseUnlessConfirmed(db, request);
	await limitCodes(db, accountId, request.address);
	return db.transaction(async (tx) => {
		const codes = await acceptFirstCode(tx, accountId, input.code);
		if (!codes) throw new Refusal('identity.code_wrong');
		const headers = await endOthersAndRenew(tx, request, {
			accountId,
			activity: 'second_factor.set_up',
			change: 'second_factor_on'
		});
		return { headers, recoveryCodes: codes };
	});
}

/** Does without the app from now on, where nothing requires it. */
export async function switchSecondFactorOff(db: Db, request: OwnRequest): Promise<Headers> {
	const accountId = await refuseUnlessConfirmed(db, request);
	if (await isSecondFactorRequired(db, accountId)) {
		throw new Refusal('identity.second_factor_required');
	}
	return db.transaction(async (tx) => {
		const [factor] = await tx
			.delete(secondFactors)
			.where(eq(secondFactors.accountId, accountId))
			.returning({ hasShortPassword: secondFactors.hasShortPassword });
		if (factor?.hasShortPassword) throw new Refusal('identity.longer_password_first');
		await tx.delete(recoveryCodes).where(eq(recoveryCodes.accountId, accountId));
		return endOthersAndRenew(tx, request, {
			accountId,
			activity: 'second_factor.switched_off',
			change: 'second_factor_off'
		});
	});
}

/** Makes new recovery codes; the old ones work no more. */
export async function replaceRecoveryCodes(db: Db, own: OwnSession): Promise<string[]> {
	const accountId = await refuseUnlessConfirmed(db, own);
	return db.transaction(async (tx) => {
		if (!(await hasSecondFactor(tx, accountId))) throw new Refusal('identity.no_second_factor');
		await recordActivity(tx, own.actor, {
			name: 'recovery_codes.renewed',
			subjectKind: 'account',
			subjectId: accountId
		});
		return renewRecoveryCodes(tx, accountId);
	});
}

async function endOthersAndRenew(
	tx: Db,
	request: OwnRequest,
	about: {
		accountId: string;
		activity: string;
		change: 'second_factor_on' | 'second_factor_off';
	}
): Promise<Headers> {
	await endOthers(tx, request);
	const account = await findAccount(tx, about.accountId);
	if (account) await mailChange(tx, account, about.change);
	return renewSession(tx, request, { name: about.activity, data: { by: 'account' } });
}
