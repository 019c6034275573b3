import { and, isNotNull, sql } from 'drizzle-orm';
import type { Db } from '../platform/database.ts';
import { defineJob } from '../platform/jobs.ts';
import { mailingRecipients } from './schema.ts';

/** So long it can be told who got a mailing; after that only how many did. */
export const RECIPIENT_MONTHS = 12;

export const forgetRecipientsJob = defineJob<object>('mailings.forget-recipients', {
	retryLimit: 1
});

export async function forgetRecipients(db: Db): Promise<void> {
	await db
		.update(mailingRecipients)
		.set({ accountId: null })
		.where(
			and(
				isNotNull(mailingRecipients.accountId),
				sql`${mailingRecipients.mailingId} in (select id from mailings
					where released_at < now() - make_interval(months => ${RECIPIENT_MONTHS}::int))`
			)
		);
}
