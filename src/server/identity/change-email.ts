import { and, eq } from 'drizzle-orm';
import * as v from 'valibot';
import { recordActivity } from '../platform/activity.ts';
import { visitor, type Actor } from '../platform/actor.ts';
import type { Db } from '../platform/database.ts';
import { confirmMailbox } from '../platform/mail/index.ts';
import { Refusal } from '../platform/refusal.ts';
import { refuseUnlessConfirmed, type OwnRequest } from './confirm-session.ts';
import { MailAddress } from './fields.ts';
import { limitLinks, limitRequests } from './limit-tries.ts';
import { findLink, issueLink, revokeLinks, useLink, type AccountLink } from './links.ts';
import { lockAddress } from './lock-address.ts';
import { mailLink } from './mails.ts';
import { findAccount, type Account } from './queries.ts';
import { keepRequest } from './request-link.ts';
import { accounts, challenges, sessions } from './schema.ts';

type FollowEmail = (
	tx: Db,
	change: { accountId: string; from: string; to: string }
) => Promise<void>;

let followers: readonly FollowEmail[] = [];

/** Whoever keeps addresses of accounts follows their changes, in `wiring.ts`. */
export function followEmails(...all: readonly FollowEmail[]): void {
	followers = all;
}

export const NewEmail = v.object({ email: MailAddress });

/**
 * Asks the new mailbox. Nothing changes until it says yes; whether the address is taken is told to
 * the mailbox alone (R11, R23).
 */
export async function requestNewEmail(
	db: Db,
	request: OwnRequest,
	input: v.InferOutput<typeof NewEmail>
): Promise<void> {
	const accountId = await refuseUnlessConfirmed(db, request);
	await limitRequests(db, request.address);
	const account = await findAccount(db, accountId);
	if (!account) throw new Refusal('identity.no_session');
	if (account.email === input.email) throw new Refusal('identity.email_same');
	await db.transaction((tx) =>
		keepRequest(tx, {
			purpose: 'change_email',
			email: input.email,
			language: account.language,
			accountId,
			data: { from: account.email }
		})
	);
}

export interface EmailChange {
	/** The address that the account would have. */
	to: string;
	/** The one that it would have no more. */
	from: string;
}

/** What a link would change, or null where it does not act (any more). */
export async function findEmailChange(
	db: Db,
	secret: string,
	purpose: 'change_email' | 'undo_email'
): Promise<EmailChange | null> {
	const link = await findLink(db, secret, purpose);
	return link?.data.from === undefined ? null : { to: link.email, from: link.data.from };
}

/**
 * The new mailbox says yes: from now on it is the account's. The old one learns of it, with a link
 * that undoes the change; links that were mailed to it act no more.
 */
export async function confirmEmail(
	db: Db,
	request: { secret: string; address: string }
): Promise<void> {
	await limitLinks(db, request.address);
	await db.transaction(async (tx) => {
		const { email, account, data } = await useChange(tx, request.secret, 'change_email');
		// It is bound to the address that the account had when it was asked for.
		if (account.email !== data.from) throw new Refusal('identity.link_over');
		await moveAccount(tx, account, email);
		await revokeLinks(tx, account.id);
		const { language } = account;
		const secret = await issueLink(tx, {
			purpose: 'undo_email',
			email: account.email,
			accountId: account.id,
			language,
			data: { from: email }
		});
		await mailLink(tx, { email: account.email, language, purpose: 'undo_email', secret });
		await record(tx, account.id, 'email.changed');
	});
}

/**
 * The old mailbox says no: the account is its again and everybody is signed out. Whoever changed the
 * address may know the password as well, so a new one is set next: returns the secret of its link.
 */
export async function undoEmail(
	db: Db,
	request: { secret: string; address: string }
): Promise<string> {
	await limitLinks(db, request.address);
	return db.transaction(async (tx) => {
		const { email, account, createdAt } = await useChange(tx, request.secret, 'undo_email');
		await moveAccount(tx, account, email);
		await revokeLinks(tx, account.id, createdAt);
		await tx.delete(sessions).where(eq(sessions.userId, account.id));
		await tx.delete(challenges).where(eq(challenges.accountId, account.id));
		await record(tx, account.id, 'email.restored');
		const { id: accountId, language } = account;
		return issueLink(tx, { purpose: 'reset', email, accountId, language });
	});
}

async function useChange(
	tx: Db,
	secret: string,
	purpose: 'change_email' | 'undo_email'
): Promise<AccountLink & { account: Account }> {
	const link = await useLink(tx, secret, purpose);
	const account = await findAccount(tx, link.accountId);
	if (!account) throw new Refusal('identity.link_over');
	return { ...link, account };
}

async function moveAccount(tx: Db, account: Account, email: string): Promise<void> {
	await lockAddress(tx, email);
	await confirmMailbox(tx, email);
	const [taken] = await tx
		.select({ id: accounts.id })
		.from(accounts)
		.where(eq(accounts.email, email));
	if (taken) throw new Refusal('identity.email_taken');
	await tx
		.update(accounts)
		.set({ email, emailVerified: true, updatedAt: new Date() })
		.where(and(eq(accounts.id, account.id), eq(accounts.email, account.email)));
	for (const follow of followers)
		await follow(tx, { accountId: account.id, from: account.email, to: email });
}

async function record(tx: Db, accountId: string, name: string): Promise<void> {
	const actor: Actor = { ...visitor, kind: 'person', personId: accountId };
	await recordActivity(tx, actor, { name, subjectKind: 'account', subjectId: accountId });
}
