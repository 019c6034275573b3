import { and, eq, isNotNull } from 'drizzle-orm';
import type { Db } from '../../platform/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import { accounts } from '../schema.ts';

/** Said only to whoever has shown a right first factor: nobody else learns of the account (R11). */
export async function refuseLocked(db: Db, accountId: string): Promise<void> {
	const locked = await db.$count(
		accounts,
		and(eq(accounts.id, accountId), isNotNull(accounts.lockedAt))
	);
	if (locked > 0) throw new Refusal('roles.locked');
}
