import { and, desc, eq, gt, inArray, isNotNull, isNull } from 'drizzle-orm';
import type { Language } from '#i18n/languages.ts';
import type { Db } from '../platform/database.ts';
import { hashLinkSecret } from '../platform/link.ts';
import { accounts, challenges, sessions, setupLinks } from './schema.ts';

export interface Account {
	id: string;
	email: string;
	name: string;
	language: Language;
}

const account = {
	id: accounts.id,
	email: accounts.email,
	name: accounts.name,
	language: accounts.language
};

/** The account whose password a one-time link may set, or null where the link is not valid (any more). */
export async function findSetupLink(db: Db, secret: string): Promise<Account | null> {
	const [found] = await db
		.select(account)
		.from(setupLinks)
		.innerJoin(accounts, eq(accounts.id, setupLinks.accountId))
		.where(
			and(
				eq(setupLinks.hash, hashLinkSecret(secret)),
				isNull(setupLinks.usedAt),
				isNull(setupLinks.supersededAt),
				gt(setupLinks.expiresAt, new Date())
			)
		);
	return found ?? null;
}

export interface Challenge {
	id: string;
	purpose: 'sign_in' | 'enrol';
	account: Account;
}

/** The sign-in that this browser has half done, or null. */
export async function findChallenge(db: Db, secret: string | undefined): Promise<Challenge | null> {
	if (secret === undefined) return null;
	const [found] = await db
		.select({ id: challenges.id, purpose: challenges.purpose, account })
		.from(challenges)
		.innerJoin(accounts, eq(accounts.id, challenges.accountId))
		.where(
			and(
				eq(challenges.hash, hashLinkSecret(secret)),
				isNull(challenges.completedAt),
				gt(challenges.expiresAt, new Date())
			)
		);
	return found ?? null;
}

export interface OpenSession {
	id: string;
	userAgent: string | null;
	createdAt: Date;
	lastUsedAt: Date;
	expiresAt: Date;
}

/** Where an account is signed in, the latest used first. */
export async function listSessions(db: Db, accountId: string): Promise<OpenSession[]> {
	return db
		.select({
			id: sessions.id,
			userAgent: sessions.userAgent,
			createdAt: sessions.createdAt,
			lastUsedAt: sessions.updatedAt,
			expiresAt: sessions.expiresAt
		})
		.from(sessions)
		.where(and(eq(sessions.userId, accountId), gt(sessions.expiresAt, new Date())))
		.orderBy(desc(sessions.updatedAt));
}

export async function findAccount(db: Db, accountId: string): Promise<Account | null> {
	const [found] = await db.select(account).from(accounts).where(eq(accounts.id, accountId));
	return found ?? null;
}

export async function listOperators(db: Db): Promise<(Account & { operatorSince: Date | null })[]> {
	return db
		.select({ ...account, operatorSince: accounts.operatorSince })
		.from(accounts)
		.where(isNotNull(accounts.operatorSince))
		.orderBy(accounts.email);
}

/** Addresses by account, for lists that say who did something. */
export async function namesOfAccounts(
	db: Db,
	accountIds: readonly string[]
): Promise<Map<string, string>> {
	if (accountIds.length === 0) return new Map();
	const rows = await db
		.select({ id: accounts.id, email: accounts.email })
		.from(accounts)
		.where(inArray(accounts.id, [...new Set(accountIds)]));
	return new Map(rows.map(({ id, email }) => [id, email]));
}
