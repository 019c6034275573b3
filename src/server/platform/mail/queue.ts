import { randomUUID } from 'node:crypto';
import type { Language } from '#i18n/languages.ts';
import type { Db } from '../database.ts';
import { publicOrigin } from '../environment.ts';
import { defineJob, enqueue } from '../jobs.ts';
import { mails } from '../schema.ts';
import { isMailAddress } from './address.ts';
import type { MailBody } from './render.ts';
import { renderMail } from './render.ts';

export const deliverMailJob = defineJob<{ mailId: string }>('mail.deliver', {
	retryLimit: 12,
	expireInSeconds: 120
});

export interface ComposedMail {
	recipient: string;
	/** The recipient's language, not the sender's. */
	language: Language;
	purpose: string;
	subject: string;
	body: MailBody;
	headers?: Record<string, string>;
	/** Nobody has confirmed that the mailbox wants it: it counts towards the limit. */
	asksMailbox?: boolean;
}

/** Puts a mail into the outbox, in the transaction of its cause; a job delivers it (R62). */
export async function queueMail(tx: Db, mail: ComposedMail): Promise<string> {
	if (!isMailAddress(mail.recipient)) throw new Error('A mail needs one valid address');
	const id = randomUUID();
	const { text, html } = renderMail(mail.body, mail.language);
	await tx.insert(mails).values({
		id,
		// Fixed here, so that a delivery that is repeated carries the same identity.
		messageId: `<${id}@${new URL(publicOrigin()).hostname}>`,
		recipient: mail.recipient,
		language: mail.language,
		purpose: mail.purpose,
		subject: oneLine(mail.subject),
		text,
		html,
		headers: mail.headers ?? {},
		asksMailbox: mail.asksMailbox ?? false
	});
	await enqueue(tx, deliverMailJob, { mailId: id });
	return id;
}

function oneLine(subject: string): string {
	return subject.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}
