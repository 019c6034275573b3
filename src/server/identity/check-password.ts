import { and, eq } from 'drizzle-orm';
import * as v from 'valibot';
import { recordActivity } from '../platform/activity.ts';
import { visitor } from '../platform/actor.ts';
import type { Db } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import { TypedPassword } from './fields.ts';
import { limitTries } from './limit-tries.ts';
import { passFirstFactor, type Step } from './pass-first-factor.ts';
import { verifyPassword } from './passwords/hash.ts';
import { hasSecondFactor } from './require-second-factor.ts';
import { accounts, credentials } from './schema.ts';

export const SignIn = v.object({
	// Whatever is no address belongs to nobody, and nobody's answer is that of a wrong password.
	email: v.pipe(
		v.string(),
		v.trim(),
		v.toLowerCase(),
		v.nonEmpty('identity.email_missing'),
		v.maxLength(254, 'identity.email_wrong')
	),
	password: TypedPassword
});

/**
 * The first half of a sign-in. An address without an account gets the same refusal after the same
 * work as a wrong password (R11); so does an operator who never finished setting up the second
 * factor, and an account that has no password.
 */
export async function checkPassword(
	db: Db,
	request: { address: string; headers: Headers },
	input: v.InferOutput<typeof SignIn>
): Promise<Step> {
	await limitTries(db, input.email, request.address);
	const account = await findPassword(db, input.email);
	const right = await verifyPassword(account?.password ?? null, input.password);
	if (!account || !right || (await isUnfinishedOperator(db, account))) {
		await recordActivity(db, visitor, {
			name: 'sign_in.failed',
			subjectKind: 'account',
			subjectId: account?.id ?? null,
			data: { step: 'password' }
		});
		throw new Refusal('identity.wrong');
	}
	return db.transaction((tx) =>
		passFirstFactor(tx, account.id, { via: 'password', headers: request.headers })
	);
}

interface PasswordOfAccount {
	id: string;
	operatorSince: Date | null;
	password: string | null;
}

async function findPassword(db: Db, email: string): Promise<PasswordOfAccount | undefined> {
	const [found] = await db
		.select({
			id: accounts.id,
			operatorSince: accounts.operatorSince,
			password: credentials.password
		})
		.from(accounts)
		.innerJoin(
			credentials,
			and(eq(credentials.userId, accounts.id), eq(credentials.providerId, 'credential'))
		)
		.where(eq(accounts.email, email));
	return found;
}

async function isUnfinishedOperator(db: Db, account: PasswordOfAccount): Promise<boolean> {
	return account.operatorSince !== null && !(await hasSecondFactor(db, account.id));
}
