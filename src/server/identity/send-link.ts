import { and, eq, isNull } from 'drizzle-orm';
import { recordActivity } from '../platform/activity.ts';
import { system } from '../platform/actor.ts';
import type { Db } from '../platform/database.ts';
import { defineJob } from '../platform/jobs.ts';
import { mayMail } from './limit-tries.ts';
import { armLink, type AccountLink } from './links.ts';
import { mailLink, mailNotice, type Notice } from './mails.ts';
import type { Account } from './queries.ts';
import { accountLinks, accounts } from './schema.ts';

export const sendLinkJob = defineJob<{ linkId: string }>('identity.send-link', {
	retryLimit: 3,
	expireInSeconds: 60
});

/** Writes the mail that was asked for, or what there is to say instead; or nothing, past the limit. */
export async function sendLink(db: Db, { linkId }: { linkId: string }): Promise<void> {
	await db.transaction(async (tx) => {
		const [asked] = await tx
			.select()
			.from(accountLinks)
			.where(
				and(
					eq(accountLinks.id, linkId),
					isNull(accountLinks.hash),
					isNull(accountLinks.supersededAt)
				)
			)
			.for('update');
		if (!asked) return;
		const owner = await findOwner(tx, asked.email);
		const outcome = (await mayMail(tx, asked.email, owner !== undefined))
			? await write(tx, asked, owner)
			: 'withheld';
		if (outcome !== 'link') await giveUp(tx, linkId);
		await recordActivity(tx, system, {
			name: 'account_link.handled',
			subjectKind: 'account',
			subjectId: owner?.id ?? asked.accountId,
			data: { purpose: asked.purpose, outcome }
		});
	});
}

async function write(
	tx: Db,
	asked: AccountLink,
	owner: Account | undefined
): Promise<'link' | Notice> {
	const notice = noticeInstead(asked, owner);
	const { email } = asked;
	// Whoever has an account is written to in the language of the account.
	const language = owner?.language ?? asked.language;
	const mailbox = { email, language, asksMailbox: owner === undefined };
	if (notice) {
		await mailNotice(tx, mailbox, notice);
		return notice;
	}
	const secret = await armLink(tx, asked, owner?.id ?? asked.accountId);
	await mailLink(tx, { ...mailbox, purpose: asked.purpose, secret });
	return 'link';
}

/** What to say where there is nothing to link to. */
function noticeInstead(asked: AccountLink, owner: Account | undefined): Notice | null {
	if (asked.purpose === 'sign_up') return owner ? 'has_account' : null;
	if (asked.purpose === 'change_email') return owner ? 'address_taken' : null;
	// Between the request and now the address may have gone over to another account.
	const isTheirs = asked.accountId === null || asked.accountId === owner?.id;
	return owner && isTheirs ? null : 'no_account';
}

async function findOwner(tx: Db, email: string): Promise<Account | undefined> {
	const { id, name, language } = accounts;
	const [owner] = await tx
		.select({ id, email: accounts.email, name, language })
		.from(accounts)
		.where(eq(accounts.email, email));
	return owner;
}

async function giveUp(tx: Db, linkId: string): Promise<void> {
	await tx
		.update(accountLinks)
		.set({ supersededAt: new Date() })
		.where(eq(accountLinks.id, linkId));
}
