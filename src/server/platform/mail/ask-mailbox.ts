import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import type { Db } from '../database.ts';
import { mails } from '../schema.ts';

/**
 * Mails in 24 hours to a mailbox that nobody has confirmed, whatever they are about and whoever
 * causes them: inquiries, accounts, claims and invitations are counted as one (R25).
 */
export const unconfirmedMailsPerDay = 3;

/** Whether one more may go there. Counting and adding are one step per mailbox. */
export async function mayAskMailbox(tx: Db, email: string): Promise<boolean> {
	await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`mailbox:${email}`}))`);
	const asked = await tx.$count(
		mails,
		and(isOpen(email), gt(mails.createdAt, sql`now() - interval '24 hours'`))
	);
	return asked < unconfirmedMailsPerDay;
}

/** Whoever reads the mailbox has used a link of one of them: they were wanted. */
export async function confirmMailbox(tx: Db, email: string): Promise<void> {
	await tx.update(mails).set({ asksMailbox: false }).where(isOpen(email));
}

function isOpen(email: string) {
	return and(eq(mails.recipient, email), eq(mails.asksMailbox, true), isNull(mails.failedAt));
}
