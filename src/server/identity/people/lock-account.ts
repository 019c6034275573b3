import { eq, sql } from 'drizzle-orm';
import { recordActivity } from '../../platform/activity.ts';
import type { Db } from '../../platform/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { OwnSession } from '../confirm-session.ts';
import { accounts } from '../schema.ts';
import { mailRights } from './mails.ts';
import { keepAnOperator, lockRow, requireOperator } from './require-operator.ts';
import { endAccess } from './sign-out-everywhere.ts';

/** Keeps somebody out until they are let in again: out at the next request, by every way (R05). */
export async function lockAccount(db: Db, own: OwnSession, accountId: string): Promise<void> {
	await requireOperator(db, own);
	await db.transaction(async (tx) => {
		await keepAnOperator(tx, accountId);
		const account = await lockRow(tx, accountId);
		if (account.lockedAt) throw new Refusal('roles.is_locked');
		await tx
			.update(accounts)
			.set({ lockedAt: sql`now()` })
			.where(eq(accounts.id, accountId));
		await endAccess(tx, accountId);
		await mailRights(tx, account, 'locked');
		await recordActivity(tx, own.actor, {
			name: 'account.locked',
			subjectKind: 'account',
			subjectId: accountId
		});
	});
}

export async function unlockAccount(db: Db, own: OwnSession, accountId: string): Promise<void> {
	await requireOperator(db, own);
	await db.transaction(async (tx) => {
		const account = await lockRow(tx, accountId);
		if (!account.lockedAt) throw new Refusal('roles.not_locked');
		await tx.update(accounts).set({ lockedAt: null }).where(eq(accounts.id, accountId));
		await mailRights(tx, account, 'unlocked');
		await recordActivity(tx, own.actor, {
			name: 'account.unlocked',
			subjectKind: 'account',
			subjectId: accountId
		});
	});
}
