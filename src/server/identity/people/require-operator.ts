import { and, eq, isNotNull, isNull, ne, sql } from 'drizzle-orm';
import type { Db } from '../../platform/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import { refuseUnlessConfirmed, type OwnSession } from '../confirm-session.ts';
import { accounts } from '../schema.ts';

/** Whoever changes what others may do operates the platform, and has just proved who they are (R23). */
export async function requireOperator(db: Db, own: OwnSession): Promise<void> {
	if (!own.actor.isOperator) throw new Refusal('platform.operators_only');
	await refuseUnlessConfirmed(db, own);
}

/**
 * Refuses where nobody else would be left to operate the platform. One such question at a time, so
 * that two operators do not take each other out at the same moment (R06).
 */
export async function keepAnOperator(tx: Db, accountId: string): Promise<void> {
	await tx.execute(sql`select pg_advisory_xact_lock(hashtext('glokal.operators'))`);
	const others = await tx.$count(
		accounts,
		and(isNotNull(accounts.operatorSince), isNull(accounts.lockedAt), ne(accounts.id, accountId))
	);
	if (others === 0) throw new Refusal('roles.last_operator');
}

export type AccountRow = typeof accounts.$inferSelect;

/** The account, held until the transaction ends. */
export async function lockRow(tx: Db, accountId: string): Promise<AccountRow> {
	const [account] = await tx
		.select()
		.from(accounts)
		.where(eq(accounts.id, accountId))
		.for('update');
	if (!account) throw new Refusal('roles.no_person');
	return account;
}
