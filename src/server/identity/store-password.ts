import { and, eq, isNotNull } from 'drizzle-orm';
import type { Db } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import { authOf } from './auth.ts';
import { hashPassword } from './passwords/hash.ts';
import { isShort, judgePassword } from './passwords/judge.ts';
import { secondFactors } from './schema.ts';

interface PreparedPassword {
	hashed: string;
	/** Enough only together with a second factor. */
	isShort: boolean;
}

/** Judges a new password and hashes it; outside of a transaction, because it takes its time. */
export async function preparePassword(
	password: string,
	of: { email: string; hasSecondFactor: boolean }
): Promise<PreparedPassword> {
	const reason = judgePassword(password, of);
	if (reason) throw new Refusal(reason);
	return { hashed: await hashPassword(password), isShort: isShort(password) };
}

/** Stores what `preparePassword` gave as the one password of an account. */
export async function storePassword(
	tx: Db,
	accountId: string,
	{ hashed, isShort }: PreparedPassword
): Promise<void> {
	const leaning = await tx
		.update(secondFactors)
		.set({ hasShortPassword: isShort })
		.where(and(eq(secondFactors.accountId, accountId), isNotNull(secondFactors.confirmedAt)))
		.returning({ accountId: secondFactors.accountId });
	// The second factor may have been switched off while the password was being hashed.
	if (isShort && leaning.length === 0) throw new Refusal('identity.password_short');
	const { internalAdapter } = await authOf(tx).$context;
	const owned = await internalAdapter.findAccounts(accountId);
	if (owned.some(({ providerId }) => providerId === 'credential')) {
		await internalAdapter.updatePassword(accountId, hashed);
		return;
	}
	await internalAdapter.createAccount({
		userId: accountId,
		providerId: 'credential',
		accountId,
		password: hashed
	});
}
