import { and, eq, gt, isNotNull, isNull, ne, or } from 'drizzle-orm';
import type { Language } from '#i18n/languages.ts';
import type { Db } from '../platform/database.ts';
import { hashLinkSecret, newLinkSecret } from '../platform/link.ts';
import { Refusal } from '../platform/refusal.ts';
import { accountLinks } from './schema.ts';
import { seal, tryUnseal } from './second-factor/seal.ts';

export type AccountLink = typeof accountLinks.$inferSelect;
export type LinkPurpose = AccountLink['purpose'];

const HOUR = 60;
const DAY = 24 * HOUR;

/**
 * Where to go on afterwards, as it is stored: the page may itself be a secret link, for example an
 * invitation, and a read of the database gives no usable link (R20).
 */
export function keepNext(next: string | undefined): Pick<AccountLink['data'], 'next'> {
	return next === undefined ? {} : { next: seal(next, 'way on') };
}

export function readNext({ data }: Pick<AccountLink, 'data'>): string | undefined {
	return data.next === undefined ? undefined : (tryUnseal(data.next, 'way on') ?? undefined);
}

/** Minutes that a link of each purpose acts. */
export const linkMinutes: Record<LinkPurpose, number> = {
	setup: HOUR,
	sign_up: 2 * DAY,
	sign_in: 15,
	reset: HOUR,
	change_email: DAY,
	undo_email: 30 * DAY,
	confirm: 15
};

/** Issues a link for a mailbox; older ones of the same purpose stop working. Returns its secret. */
export async function issueLink(
	tx: Db,
	link: {
		purpose: LinkPurpose;
		email: string;
		accountId: string | null;
		language: Language;
		data?: AccountLink['data'];
	}
): Promise<string> {
	await supersedeLinks(tx, link);
	const { secret, hash } = newLinkSecret();
	await tx.insert(accountLinks).values({ ...link, hash, expiresAt: expiryOf(link.purpose) });
	return secret;
}

/** Gives a link that was asked for its secret, and with it its life. */
export async function armLink(
	tx: Db,
	link: AccountLink,
	accountId: string | null
): Promise<string> {
	await supersedeLinks(tx, link);
	const { secret, hash } = newLinkSecret();
	await tx
		.update(accountLinks)
		.set({ hash, accountId, expiresAt: expiryOf(link.purpose) })
		.where(eq(accountLinks.id, link.id));
	return secret;
}

async function supersedeLinks(
	tx: Db,
	{ purpose, email, accountId }: { purpose: LinkPurpose; email: string; accountId: string | null }
): Promise<void> {
	// Of a change of address only the newest counts, whatever mailbox the earlier one went to.
	const whose =
		purpose === 'change_email' && accountId
			? eq(accountLinks.accountId, accountId)
			: eq(accountLinks.email, email);
	await tx
		.update(accountLinks)
		.set({ supersededAt: new Date() })
		.where(
			and(
				eq(accountLinks.purpose, purpose),
				whose,
				isNotNull(accountLinks.hash),
				isNull(accountLinks.usedAt),
				isNull(accountLinks.supersededAt)
			)
		);
}

function expiryOf(purpose: LinkPurpose): Date {
	return new Date(Date.now() + linkMinutes[purpose] * 60_000);
}

/** A link that still acts, or null. Looking at it changes nothing: mail scanners open every link. */
export async function findLink(
	db: Db,
	secret: string,
	purpose: LinkPurpose
): Promise<AccountLink | null> {
	const [found] = await db.select().from(accountLinks).where(acting(secret, purpose));
	return found ?? null;
}

/**
 * Uses a link up. The condition is in the statement, so that of two submits at the same moment one
 * wins; the other is refused like everybody who comes too late.
 */
export async function useLink(tx: Db, secret: string, purpose: LinkPurpose): Promise<AccountLink> {
	const [used] = await tx
		.update(accountLinks)
		.set({ usedAt: new Date() })
		.where(acting(secret, purpose))
		.returning();
	if (!used) throw new Refusal('identity.link_over');
	return used;
}

/**
 * Takes the life of an account's links. Links that undo a change of address live on unless they are
 * newer than `undoSince`: whoever took an account over must not silence its owner by changing the
 * address once more.
 */
export async function revokeLinks(tx: Db, accountId: string, undoSince?: Date): Promise<void> {
	const isOther = ne(accountLinks.purpose, 'undo_email');
	await tx
		.update(accountLinks)
		.set({ supersededAt: new Date() })
		.where(
			and(
				eq(accountLinks.accountId, accountId),
				undoSince ? or(isOther, gt(accountLinks.createdAt, undoSince)) : isOther,
				isNull(accountLinks.usedAt),
				isNull(accountLinks.supersededAt)
			)
		);
}

function acting(secret: string, purpose: LinkPurpose) {
	return and(
		eq(accountLinks.hash, hashLinkSecret(secret)),
		eq(accountLinks.purpose, purpose),
		isNull(accountLinks.usedAt),
		isNull(accountLinks.supersededAt),
		gt(accountLinks.expiresAt, new Date())
	);
}
