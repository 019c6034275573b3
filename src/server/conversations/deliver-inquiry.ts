import { eq, sql } from 'drizzle-orm';
import { readFormerAddressee, type Addressee } from '../directory/index.ts';
import { recordActivity } from '../platform/activity.ts';
import { system } from '../platform/actor.ts';
import type { Db } from '../platform/database.ts';
import { defineJob } from '../platform/jobs.ts';
import { makeLink } from './links.ts';
import { mailInquiry, mailReceipt } from './mails.ts';
import { inquiries } from './schema.ts';

export const deliverInquiryJob = defineJob<{ inquiryId: string }>('inquiry.deliver');

type StoredInquiry = typeof inquiries.$inferSelect;

/**
 * Sends a confirmed inquiry to the address that the organisation agreed to, in its language; where
 * nobody looks after the entry it is laid on the operator's desk. Either way the sender is told. A
 * repeated job finds the work done.
 */
export async function deliverInquiry(db: Db, { inquiryId }: { inquiryId: string }): Promise<void> {
	await db.transaction(async (tx) => {
		const [inquiry] = await tx
			.select()
			.from(inquiries)
			.where(eq(inquiries.id, inquiryId))
			.for('update');
		if (!inquiry?.confirmedAt || inquiry.deliveredAt || inquiry.deskAt) return;
		const addressee = await readFormerAddressee(tx, inquiry.organisationId);
		if (!addressee) return;
		const isDelivered = addressee.contact !== null;
		if (isDelivered) await sendToOrganisation(tx, inquiry, addressee);
		else await layOnDesk(tx, inquiry);
		const status = await makeLink(tx, inquiry.id, 'status');
		await mailReceipt(tx, inquiry, { addressee: addressee.name, isDelivered, status });
		await recordActivity(tx, system, {
			name: isDelivered ? 'inquiry.delivered' : 'inquiry.laid_on_desk',
			subjectKind: 'inquiry',
			subjectId: inquiry.id,
			organisationId: inquiry.organisationId
		});
	});
}

/** Puts the mail with its three links on its way. Needs a recorded address. */
export async function sendToOrganisation(
	tx: Db,
	inquiry: StoredInquiry,
	{ name, language, contact }: Addressee
): Promise<void> {
	if (!contact) throw new Error('An inquiry is sent to a recorded address only');
	await mailInquiry(tx, inquiry, {
		recipient: contact.email,
		language,
		addressee: name,
		links: {
			interested: await makeLink(tx, inquiry.id, 'interested'),
			need_more: await makeLink(tx, inquiry.id, 'need_more'),
			not_now: await makeLink(tx, inquiry.id, 'not_now')
		}
	});
	await tx
		.update(inquiries)
		.set({ deliveredAt: sql`now()`, consentId: contact.consentId, deliveredLanguage: language })
		.where(eq(inquiries.id, inquiry.id));
}

async function layOnDesk(tx: Db, inquiry: StoredInquiry): Promise<void> {
	await tx
		.update(inquiries)
		.set({ deskAt: sql`now()` })
		.where(eq(inquiries.id, inquiry.id));
}
