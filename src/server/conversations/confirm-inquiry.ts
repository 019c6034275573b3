import { and, eq, isNull, sql } from 'drizzle-orm';
import { recordActivity } from '../platform/activity.ts';
import type { Actor } from '../platform/actor.ts';
import type { Db } from '../platform/database.ts';
import { enqueue } from '../platform/jobs.ts';
import { confirmMailbox } from '../platform/mail/index.ts';
import { Refusal } from '../platform/refusal.ts';
import { deliverInquiryJob } from './deliver-inquiry.ts';
import { findLink, makeLink, useLink } from './links.ts';
import { inquiries } from './schema.ts';

/** The mailbox says yes: the inquiry goes out. Gives the secret of a status page. */
export async function confirmInquiry(db: Db, actor: Actor, secret: string): Promise<string> {
	return db.transaction(async (tx) => {
		const link = await findLink(tx, secret, ['confirm']);
		if (!link || !(await useLink(tx, link.id))) throw new Refusal('inquiry.error.link_over');
		const [confirmed] = await tx
			.update(inquiries)
			.set({ confirmedAt: sql`now()` })
			.where(and(eq(inquiries.id, link.inquiryId), isNull(inquiries.confirmedAt)))
			.returning();
		if (!confirmed) throw new Refusal('inquiry.error.link_over');
		await confirmMailbox(tx, confirmed.senderEmail);
		await enqueue(tx, deliverInquiryJob, { inquiryId: confirmed.id });
		await recordActivity(tx, actor, {
			name: 'inquiry.confirmed',
			subjectKind: 'inquiry',
			subjectId: confirmed.id,
			organisationId: confirmed.organisationId
		});
		return makeLink(tx, confirmed.id, 'status');
	});
}
