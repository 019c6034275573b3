import { eq, sql } from 'drizzle-orm';
import { createTransport, type Transporter } from 'nodemailer';
import type { Db } from '../database.ts';
import { environment } from '../environment.ts';
import { mails } from '../schema.ts';

const MAX_ATTEMPTS = 12;

let transport: { url: string; transporter: Transporter } | undefined;

/**
 * Delivers one mail of the outbox. Without `SMTP_URL` it stays there, readable in the local mailbox.
 * Throws when the server refuses or does not answer, so that the job is repeated; the Message-ID
 * stays the same, so a mail whose acknowledgement was lost can be told from a second one.
 */
export async function deliverMail(db: Db, { mailId }: { mailId: string }): Promise<void> {
	const { SMTP_URL, MAIL_FROM } = environment();
	if (!SMTP_URL) return;
	const [mail] = await db.select().from(mails).where(eq(mails.id, mailId));
	if (!mail || mail.sentAt || mail.failedAt) return;

	try {
		await transporterFor(SMTP_URL).sendMail({
			from: MAIL_FROM,
			to: { name: '', address: mail.recipient },
			subject: mail.subject,
			text: mail.text,
			html: mail.html,
			messageId: mail.messageId,
			headers: { 'Auto-Submitted': 'auto-generated', ...mail.headers },
			disableFileAccess: true,
			disableUrlAccess: true
		});
	} catch (cause) {
		await noteFailure(db, mail.id, mail.attempts + 1, cause);
		throw cause;
	}
	await db
		.update(mails)
		// Its links are secrets: what was delivered is not kept readable (R20).
		.set({ sentAt: sql`now()`, attempts: mail.attempts + 1, lastError: null, text: '', html: '' })
		.where(eq(mails.id, mailId));
}

function transporterFor(url: string): Transporter {
	if (transport?.url !== url) {
		transport?.transporter.close();
		transport = {
			url,
			// Times that the address names itself (`?socketTimeout=…`) win over these.
			transporter: createTransport({
				url,
				connectionTimeout: 10_000,
				greetingTimeout: 10_000,
				socketTimeout: 30_000
			})
		};
	}
	return transport.transporter;
}

async function noteFailure(db: Db, id: string, attempts: number, cause: unknown): Promise<void> {
	const permanent = ((cause as { responseCode?: number }).responseCode ?? 0) >= 500;
	await db
		.update(mails)
		.set({
			attempts,
			lastError: cause instanceof Error ? cause.message.slice(0, 300) : 'unknown',
			...(permanent || attempts >= MAX_ATTEMPTS ? { failedAt: sql`now()` } : {})
		})
		.where(eq(mails.id, id));
}
