import { and, isNull, lt, sql } from 'drizzle-orm';
import type { Db } from '../database.ts';
import { environment } from '../environment.ts';
import { defineJob, enqueue } from '../jobs.ts';
import { mails } from '../schema.ts';
import { deliverMailJob } from './queue.ts';

export const sweepMailsJob = defineJob<Record<string, never>>('mail.sweep', { retryLimit: 0 });

/**
 * Puts mails back into the queue that wait without a job: after a restore, or because delivery was
 * set up only later. What is older than three days has lost its moment and stays in the outbox.
 */
export async function sweepMails(db: Db): Promise<void> {
	if (!environment().SMTP_URL) return;
	await db.transaction(async (tx) => {
		const waiting = await tx
			.select({ id: mails.id })
			.from(mails)
			.where(
				and(
					isNull(mails.sentAt),
					isNull(mails.failedAt),
					lt(mails.createdAt, sql`now() - interval '15 minutes'`),
					sql`${mails.createdAt} > now() - interval '3 days'`,
					sql`not exists (select 1 from jobs.job j where j.name = ${deliverMailJob.name}
						and j.state < 'completed' and j.data ->> 'mailId' = ${mails.id}::text)`
				)
			)
			.limit(500);
		for (const { id } of waiting) await enqueue(tx, deliverMailJob, { mailId: id });
	});
}
