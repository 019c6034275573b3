import { eq } from 'drizzle-orm';
import { recordActivity } from '../../platform/activity.ts';
import type { Db } from '../../platform/database.ts';
import type { OwnSession } from '../confirm-session.ts';
import { revokeLinks } from '../links.ts';
import { challenges, sessions } from '../schema.ts';
import { mailRights } from './mails.ts';
import { lockRow, requireOperator } from './require-operator.ts';

/** Signs somebody out wherever they are signed in. They may sign in again. */
export async function signOutEverywhere(db: Db, own: OwnSession, accountId: string): Promise<void> {
	await requireOperator(db, own);
	await db.transaction(async (tx) => {
		const account = await lockRow(tx, accountId);
		const ended = await endAccess(tx, accountId);
		await mailRights(tx, account, 'signed_out');
		await recordActivity(tx, own.actor, {
			name: 'session.ended',
			subjectKind: 'account',
			subjectId: accountId,
			data: { sessions: ended, by: 'operator' }
		});
	});
}

/** Ends sessions and half-done sign-ins, and takes the life of links. Gives the number of sessions. */
export async function endAccess(tx: Db, accountId: string): Promise<number> {
	const ended = await tx
		.delete(sessions)
		.where(eq(sessions.userId, accountId))
		.returning({ id: sessions.id });
	await tx.delete(challenges).where(eq(challenges.accountId, accountId));
	await revokeLinks(tx, accountId);
	return ended.length;
}
