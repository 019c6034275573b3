import * as v from 'valibot';
import { recordActivity } from '../platform/activity.ts';
import { visitor } from '../platform/actor.ts';
import type { Db } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import {
	endOthers,
	refuseUnlessConfirmed,
	renewSession,
	type OwnRequest
} from './confirm-session.ts';
import { TypedPassword } from './fields.ts';
import { limitTries } from './limit-tries.ts';
import { mailChange } from './mails.ts';
import { verifyPassword } from './passwords/hash.ts';
import { findAccount, readPasswordHash, type Account } from './queries.ts';
import { hasSecondFactor } from './require-second-factor.ts';
import { preparePassword, storePassword } from './store-password.ts';

export const ChangedPassword = v.object({
	/** Stays empty where there is no password yet. */
	current: v.optional(v.pipe(v.string(), v.maxLength(1_000, 'identity.password_long')), ''),
	password: TypedPassword,
	endOthers: v.optional(v.literal('on'))
});

/**
 * Changes the person's own password, or sets the first one. This session gets a new id; the others
 * end if the person wants it (R15). Returns the headers with the new cookie.
 */
export async function changePassword(
	db: Db,
	request: OwnRequest,
	input: v.InferOutput<typeof ChangedPassword>
): Promise<Headers> {
	const account = await findAccount(db, request.actor.personId);
	if (!account) throw new Refusal('identity.no_session');
	await refuseWrongPassword(db, account, { request, current: input.current });
	const password = await preparePassword(input.password, {
		email: account.email,
		hasSecondFactor: await hasSecondFactor(db, account.id)
	});
	return db.transaction(async (tx) => {
		await storePassword(tx, account.id, password);
		if (input.endOthers) await endOthers(tx, request);
		await mailChange(tx, account, 'password');
		return renewSession(tx, request, {
			name: 'password.set',
			data: { by: 'account', endOthers: input.endOthers === 'on' }
		});
	});
}

/** The current password is proof enough; who has none must have confirmed by mail. */
async function refuseWrongPassword(
	db: Db,
	account: Account,
	{ request, current }: { request: OwnRequest; current: string }
): Promise<void> {
	const hashed = await readPasswordHash(db, account.id);
	if (hashed === null) {
		await refuseUnlessConfirmed(db, request);
		return;
	}
	await limitTries(db, account.email, request.address);
	if (await verifyPassword(hashed, current)) return;
	await recordActivity(db, visitor, {
		name: 'session.confirmation_failed',
		subjectKind: 'account',
		subjectId: account.id,
		data: { step: 'password' }
	});
	throw new Refusal('identity.password_wrong');
}
