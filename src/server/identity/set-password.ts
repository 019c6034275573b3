import { eq } from 'drizzle-orm';
import * as v from 'valibot';
import { recordActivity } from '../platform/activity.ts';
import { visitor } from '../platform/actor.ts';
import type { Db } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import { TypedPassword } from './fields.ts';
import { limitLinks } from './limit-tries.ts';
import { readNext, useLink } from './links.ts';
import { mailChange } from './mails.ts';
import { passFirstFactor, type Step } from './pass-first-factor.ts';
import { findPasswordLink } from './queries.ts';
import { hasSecondFactor } from './require-second-factor.ts';
import { challenges, sessions } from './schema.ts';
import { preparePassword, storePassword } from './store-password.ts';

export const NewPassword = v.object({ password: TypedPassword });

/**
 * Uses a link up, of the command line (`setup`) or of a mail (`reset`), and sets the account's
 * password. Everybody who is signed in on the account is signed out (R15). The second factor stays
 * what it was: one that exists has to be shown (R18).
 */
export async function setPassword(
	db: Db,
	request: { secret: string; purpose: 'setup' | 'reset'; address: string; headers: Headers },
	input: v.InferOutput<typeof NewPassword>
): Promise<Step & { path: string | undefined }> {
	const { secret, purpose } = request;
	await limitLinks(db, request.address);
	const account = await findPasswordLink(db, secret, purpose);
	if (!account) throw new Refusal('identity.link_over');
	const password = await preparePassword(input.password, {
		email: account.email,
		hasSecondFactor: await hasSecondFactor(db, account.id)
	});
	return db.transaction(async (tx) => {
		const link = await useLink(tx, secret, purpose);
		await storePassword(tx, account.id, password);
		await tx.delete(sessions).where(eq(sessions.userId, account.id));
		await tx.delete(challenges).where(eq(challenges.accountId, account.id));
		await recordActivity(tx, visitor, {
			name: 'password.set',
			subjectKind: 'account',
			subjectId: account.id,
			data: { by: purpose }
		});
		if (purpose === 'reset') await mailChange(tx, account, 'password');
		const step = await passFirstFactor(tx, account.id, { via: purpose, headers: request.headers });
		return { ...step, path: readNext(link) };
	});
}
