import { and, isNotNull, isNull, lt, sql } from 'drizzle-orm';
import { recordActivity } from '../platform/activity.ts';
import { system } from '../platform/actor.ts';
import type { Db } from '../platform/database.ts';
import { defineJob } from '../platform/jobs.ts';
import { inquiries } from './schema.ts';

/** Days after which an inquiry that nobody confirmed is gone. */
export const unconfirmedDays = 7;

/** Months after which a confirmed inquiry is gone, with its answers; the activity log keeps the count. */
export const confirmedMonths = 24;

export const forgetInquiriesJob = defineJob<object>('inquiry.forget');

/** Deletes what has been kept long enough. */
export async function forgetInquiries(db: Db): Promise<void> {
	await db.transaction(async (tx) => {
		const unconfirmed = await tx
			.delete(inquiries)
			.where(
				and(
					isNull(inquiries.confirmedAt),
					lt(inquiries.createdAt, sql`now() - make_interval(days => ${unconfirmedDays}::int)`)
				)
			)
			.returning({ id: inquiries.id });
		const confirmed = await tx
			.delete(inquiries)
			.where(
				and(
					isNotNull(inquiries.confirmedAt),
					lt(inquiries.createdAt, sql`now() - make_interval(months => ${confirmedMonths}::int)`)
				)
			)
			.returning({ id: inquiries.id });
		if (unconfirmed.length + confirmed.length === 0) return;
		await recordActivity(tx, system, {
			name: 'inquiries.forgotten',
			subjectKind: 'inquiry',
			subjectId: null,
			data: { unconfirmed: unconfirmed.length, confirmed: confirmed.length }
		});
	});
}
