import { eq } from 'drizzle-orm';
import { recordActivity } from '../platform/activity.ts';
import type { Actor } from '../platform/actor.ts';
import type { Db } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import { revokeLinks } from './links.ts';
import { accounts, challenges, sessions } from './schema.ts';

/** Takes the operator's rooms away from an account; open sessions end at once (R05). */
export async function withdrawOperator(db: Db, actor: Actor, email: string): Promise<void> {
	if (actor.kind !== 'commandline') throw new Refusal('identity.only_commandline');
	await db.transaction(async (tx) => {
		const [account] = await tx
			.update(accounts)
			.set({ operatorSince: null })
			.where(eq(accounts.email, email.trim().toLowerCase()))
			.returning({ id: accounts.id });
		if (!account) throw new Refusal('identity.no_account');
		await tx.delete(sessions).where(eq(sessions.userId, account.id));
		await tx.delete(challenges).where(eq(challenges.accountId, account.id));
		await revokeLinks(tx, account.id);
		await recordActivity(tx, actor, {
			name: 'operator.withdrawn',
			subjectKind: 'account',
			subjectId: account.id
		});
	});
}
