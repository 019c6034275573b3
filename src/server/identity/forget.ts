import { lt, sql } from 'drizzle-orm';
import type { Db } from '../platform/database.ts';
import { defineJob } from '../platform/jobs.ts';
import { accountLinks, challenges, sessions } from './schema.ts';

export const forgetSignInsJob = defineJob<Record<string, never>>('identity.forget-sign-ins', {
	retryLimit: 1
});

/** Sessions, half sign-ins and links that are over are of no use to anybody after a day. */
export async function forgetSignIns(db: Db): Promise<void> {
	const yesterday = sql`now() - interval '1 day'`;
	await db.delete(sessions).where(lt(sessions.expiresAt, yesterday));
	await db.delete(challenges).where(lt(challenges.expiresAt, yesterday));
	await db.delete(accountLinks).where(lt(accountLinks.expiresAt, yesterday));
}
