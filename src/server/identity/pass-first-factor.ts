import { recordActivity } from '../platform/activity.ts';
import type { Actor } from '../platform/actor.ts';
import type { Db } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import { authOf } from './auth.ts';
import { refuseLocked } from './people/refuse-locked.ts';
import { hasSecondFactor, isOperator, isSecondFactorRequired } from './require-second-factor.ts';
import { offerSecondFactor } from './second-factor/offer.ts';
import { startChallenge } from './start-challenge.ts';

/** What a sign-in leaves behind: the cookies of the new session. */
export interface SignedIn {
	headers: Headers;
	accountId: string;
}

/** How a sign-in goes on after its first factor; `challenge` is for the browser's cookie. */
export type Step = { next: 'code' | 'enrol'; challenge: string } | ({ next: 'done' } & SignedIn);

/**
 * The first factor was right. A second factor that exists has to be shown, one that is required and
 * missing is set up, else the person is signed in. Operators come to their first factor by the
 * one-time link of the command line alone: neither password nor mailbox sets it up for them (R24).
 */
export async function passFirstFactor(
	tx: Db,
	accountId: string,
	{ via, headers }: { via: string; headers: Headers }
): Promise<Step> {
	await refuseLocked(tx, accountId);
	if (await hasSecondFactor(tx, accountId)) {
		return {
			next: 'code',
			challenge: await startChallenge(tx, accountId, { purpose: 'sign_in', via })
		};
	}
	if (await isSecondFactorRequired(tx, accountId)) {
		if (via !== 'setup' && (await isOperator(tx, accountId))) {
			throw new Refusal('identity.setup_first');
		}
		await offerSecondFactor(tx, accountId);
		return {
			next: 'enrol',
			challenge: await startChallenge(tx, accountId, { purpose: 'enrol', via })
		};
	}
	const activity = { name: 'sign_in.done', data: { by: via } };
	return { next: 'done', ...(await openSession(tx, accountId, headers, activity)) };
}

/** Opens a session with a new id (R14) and records what led to it, in the caller's transaction. */
export async function openSession(
	tx: Db,
	accountId: string,
	requestHeaders: Headers,
	activity: { name: string; data: Record<string, unknown> }
): Promise<SignedIn> {
	await refuseLocked(tx, accountId);
	const { headers } = await authOf(tx).api.openSession({
		body: { accountId },
		headers: requestHeaders,
		returnHeaders: true
	});
	const actor: Actor = { kind: 'person', personId: accountId, isOperator: false };
	await recordActivity(tx, actor, { ...activity, subjectKind: 'account', subjectId: accountId });
	return { headers, accountId };
}
