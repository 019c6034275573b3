import { readAddressee } from '../directory/index.ts';
import { recordActivity } from '../platform/activity.ts';
import type { Actor } from '../platform/actor.ts';
import type { Db } from '../platform/database.ts';
import { mayAskMailbox } from '../platform/mail/index.ts';
import { Refusal } from '../platform/refusal.ts';
import { submitOnce } from '../platform/submission.ts';
import { checkTicket } from './form-ticket.ts';
import type { InquiryForm } from './inquiry/read-form.ts';
import { makeLink } from './links.ts';
import { askMailbox } from './mails.ts';
import { inquiries } from './schema.ts';

export interface NewInquiry {
	organisationId: string;
	listingId: string | null;
	form: InquiryForm;
}

/**
 * Keeps an inquiry and asks the mailbox whether it is the sender's. The answer is the same whether a
 * mail goes out or not: programs caught by the hidden field, and mailboxes with too many open
 * questions, learn nothing (R11).
 */
export async function startInquiry(db: Db, actor: Actor, input: NewInquiry): Promise<void> {
	const { form } = input;
	if (form.isTrapped) return;
	await checkTicket(db, form.ticket);
	const addressee = await readAddressee(db, input.organisationId);
	if (!addressee) throw new Refusal('inquiry.error.addressee_gone');

	await submitOnce(db, { key: `inquiry:${form.ticket}`, body: input }, async (tx) => {
		const email = form.sender.email.toLowerCase();
		if (!(await mayAskMailbox(tx, email))) {
			await recordActivity(tx, actor, {
				name: 'inquiry.withheld',
				subjectKind: 'organisation',
				subjectId: addressee.id,
				organisationId: addressee.id
			});
			return 'withheld';
		}
		return keepInquiry(tx, actor, { ...input, email });
	});
}

async function keepInquiry(
	tx: Db,
	actor: Actor,
	{ organisationId, listingId, form, email }: NewInquiry & { email: string }
): Promise<string> {
	const { inquiry, sender } = form;
	const id = crypto.randomUUID();
	await tx.insert(inquiries).values({
		id,
		organisationId,
		listingId,
		personId: actor.personId,
		language: inquiry.language,
		content: inquiry,
		senderName: sender.name,
		senderFirm: sender.firm,
		senderEmail: email
	});
	const secret = await makeLink(tx, id, 'confirm');
	await askMailbox(tx, email, inquiry.language, secret);
	await recordActivity(tx, actor, {
		name: 'inquiry.started',
		subjectKind: 'inquiry',
		subjectId: id,
		organisationId,
		data: { language: inquiry.language, hasListing: listingId !== null }
	});
	return id;
}
