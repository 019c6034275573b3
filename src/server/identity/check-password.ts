import { and, eq, isNotNull } from 'drizzle-orm';
import * as v from 'valibot';
import { recordActivity } from '../platform/activity.ts';
import { visitor } from '../platform/actor.ts';
import type { Db } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import { limitTries } from './limit-tries.ts';
import { verifyPassword } from './passwords/hash.ts';
import { accounts, credentials, secondFactors } from './schema.ts';
import { startChallenge } from './start-challenge.ts';

export const SignIn = v.object({
	email: v.pipe(
		v.string(),
		v.trim(),
		v.toLowerCase(),
		v.nonEmpty('identity.email_missing'),
		v.maxLength(254, 'identity.email_wrong')
	),
	password: v.pipe(
		v.string(),
		v.nonEmpty('identity.password_missing'),
		v.maxLength(1_000, 'identity.password_long')
	)
});

/**
 * The first half of a sign-in. An address without an account gets the same refusal after the same
 * work as a wrong password (R11); so does an account that never finished setting up its second
 * factor. Returns the challenge for the browser's cookie.
 */
export async function checkPassword(
	db: Db,
	request: { address: string },
	input: v.InferOutput<typeof SignIn>
): Promise<{ challenge: string }> {
	await limitTries(db, input.email, request.address);
	const account = await findPassword(db, input.email);
	const right = await verifyPassword(account?.password ?? null, input.password);
	if (!account || !right) {
		await recordActivity(db, visitor, {
			name: 'sign_in.failed',
			subjectKind: 'account',
			subjectId: account?.id ?? null,
			data: { step: 'password' }
		});
		throw new Refusal('identity.wrong');
	}
	return { challenge: await startChallenge(db, account.id, 'sign_in') };
}

async function findPassword(
	db: Db,
	email: string
): Promise<{ id: string; password: string | null } | undefined> {
	const [found] = await db
		.select({ id: accounts.id, password: credentials.password })
		.from(accounts)
		.innerJoin(
			credentials,
			and(eq(credentials.userId, accounts.id), eq(credentials.providerId, 'credential'))
		)
		.innerJoin(
			secondFactors,
			and(eq(secondFactors.accountId, accounts.id), isNotNull(secondFactors.confirmedAt))
		)
		.where(eq(accounts.email, email));
	return found;
}
