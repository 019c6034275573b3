import type { Db } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import { authOf } from './auth.ts';
import { hashPassword } from './passwords/hash.ts';
import { judgePassword } from './passwords/judge.ts';

/** Judges a new password and hashes it; outside of a transaction, because it takes its time. */
export async function preparePassword(password: string, email: string): Promise<string> {
	const reason = judgePassword(password, email);
	if (reason) throw new Refusal(reason);
	return hashPassword(password);
}

/** Stores the hash of `preparePassword` as the one password of an account. */
export async function storePassword(tx: Db, accountId: string, hashed: string): Promise<void> {
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
