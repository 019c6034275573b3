import { and, desc, isNotNull, isNull, sql, type SQL } from 'drizzle-orm';
import type { Db } from '../database.ts';
import { mails } from '../schema.ts';

export const mailStates = ['queued', 'failed', 'sent'] as const;
export type MailState = (typeof mailStates)[number];

/** A mail as the operator sees it: what it is for and to whom, never what it says. */
export interface OutboxMail {
	id: string;
	recipient: string;
	language: string;
	purpose: string;
	subject: string;
	createdAt: Date;
	sentAt: Date | null;
	failedAt: Date | null;
	attempts: number;
	lastError: string | null;
}

export async function listMails(
	db: Db,
	{ state, page, perPage }: { state: MailState; page: number; perPage: number }
): Promise<OutboxMail[]> {
	return db
		.select({
			id: mails.id,
			recipient: mails.recipient,
			language: mails.language,
			purpose: mails.purpose,
			subject: mails.subject,
			createdAt: mails.createdAt,
			sentAt: mails.sentAt,
			failedAt: mails.failedAt,
			attempts: mails.attempts,
			lastError: mails.lastError
		})
		.from(mails)
		.where(isIn(state))
		.orderBy(desc(mails.createdAt), desc(mails.id))
		.limit(perPage)
		.offset((page - 1) * perPage);
}

export async function countMails(db: Db): Promise<Record<MailState, number>> {
	const [row] = await db
		.select({
			queued: sql<number>`(count(*) filter (where ${isIn('queued')}))::int`,
			failed: sql<number>`(count(*) filter (where ${isIn('failed')}))::int`,
			sent: sql<number>`(count(*) filter (where ${isIn('sent')}))::int`
		})
		.from(mails);
	return row ?? { queued: 0, failed: 0, sent: 0 };
}

/** A mail with all it says, for the local mailbox of somebody's own machine alone. */
export interface LocalMail extends OutboxMail {
	text: string;
	html: string;
}

export async function listLocalMails(db: Db, limit = 50): Promise<LocalMail[]> {
	return db.select().from(mails).orderBy(desc(mails.createdAt), desc(mails.id)).limit(limit);
}

function isIn(state: MailState): SQL | undefined {
	if (state === 'sent') return isNotNull(mails.sentAt);
	return and(
		isNull(mails.sentAt),
		state === 'failed' ? isNotNull(mails.failedAt) : isNull(mails.failedAt)
	);
}
