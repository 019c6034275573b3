import { eq, sql } from 'drizzle-orm';
import { recordActivity } from '../../platform/activity.ts';
import type { Db } from '../../platform/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { OwnSession } from '../confirm-session.ts';
import { accounts } from '../schema.ts';
import { mailRights } from './mails.ts';
import { keepAnOperator, lockRow, requireOperator } from './require-operator.ts';
import { endAccess } from './sign-out-everywhere.ts';

/** Gives somebody who has an account the operator's rooms. They sign in anew (R14). */
export async function makeOperator(db: Db, own: OwnSession, accountId: string): Promise<void> {
	await requireOperator(db, own);
	await db.transaction(async (tx) => {
		const account = await lockRow(tx, accountId);
		if (account.operatorSince) throw new Refusal('roles.is_operator');
		if (account.lockedAt) throw new Refusal('roles.is_locked');
		await tx
			.update(accounts)
			.set({ operatorSince: sql`now()`, updatedAt: sql`now()` })
			.where(eq(accounts.id, accountId));
		await endAccess(tx, accountId);
		await mailRights(tx, account, 'operator_made');
		await recordActivity(tx, own.actor, {
			name: 'operator.made',
			subjectKind: 'account',
			subjectId: accountId
		});
	});
}

/** Takes the operator's rooms away, at once (R05). Never from the last one. */
export async function takeOperator(db: Db, own: OwnSession, accountId: string): Promise<void> {
	await requireOperator(db, own);
	await db.transaction(async (tx) => {
		await keepAnOperator(tx, accountId);
		const account = await lockRow(tx, accountId);
		if (!account.operatorSince) throw new Refusal('roles.no_operator');
		await tx
			.update(accounts)
			.set({ operatorSince: null, updatedAt: sql`now()` })
			.where(eq(accounts.id, accountId));
		await endAccess(tx, accountId);
		await mailRights(tx, account, 'operator_taken');
		await recordActivity(tx, own.actor, {
			name: 'operator.withdrawn',
			subjectKind: 'account',
			subjectId: accountId
		});
	});
}
