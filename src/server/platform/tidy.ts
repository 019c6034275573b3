import { lt, sql } from 'drizzle-orm';
import { currentDatabase } from './connection.ts';
import type { Db } from './database.ts';
import { isDiskFull } from './disk-room.ts';
import { collectOrphans } from './files/index.ts';
import { defineJob } from './jobs.ts';
import { refreshStatistics } from './refresh-statistics.ts';
import { mails, submissions } from './schema.ts';
import { forgetThrottles } from './throttle.ts';

export const tidyJob = defineJob<Record<string, never>>('platform.tidy', { retryLimit: 1 });

let orphansLastTime = new Set<string>();

/**
 * Forgets what has served its purpose: limits after a day, form keys after a week, mails after 90
 * days, stored objects that no row names. `docs/data-protection.md` states these times.
 */
export async function tidy(db: Db): Promise<void> {
	await forgetThrottles(db);
	await db.delete(submissions).where(lt(submissions.createdAt, sql`now() - interval '7 days'`));
	await db.delete(mails).where(lt(mails.createdAt, sql`now() - interval '90 days'`));
	// In the embedded engine nobody else does either, and its log would grow until the next stop.
	if (currentDatabase().engine === 'pglite' && !isDiskFull()) {
		await db.execute(sql`checkpoint`);
		await refreshStatistics(db);
	}
	orphansLastTime = await collectOrphans(db, orphansLastTime);
}
