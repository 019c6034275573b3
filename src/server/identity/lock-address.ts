import { sql } from 'drizzle-orm';
import type { Db } from '../platform/database.ts';

/**
 * Whoever gives an account an address holds this until the end of the transaction, so that of two who
 * want the same one the later sees what the earlier did.
 */
export async function lockAddress(tx: Db, email: string): Promise<void> {
	await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`account:${email}`}))`);
}
