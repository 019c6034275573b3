import { and, desc, eq, gt, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Language } from '#i18n/languages.ts';
import type { Db } from '../platform/database.ts';
import { hashLinkSecret } from '../platform/link.ts';
import { findLink } from './links.ts';
import { accounts, challenges, credentials, sessions } from './schema.ts';

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

/** The account whose password a link may set, or null where the link does not act (any more). */
export async function findPasswordLink(
	db: Db,
	secret: string,
	purpose: 'setup' | 'reset'
): Promise<Account | null> {
	const link = await findLink(db, secret, purpose);
	return findAccount(db, link?.accountId ?? null);
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

export async function findAccount(db: Db, accountId: string | null): Promise<Account | null> {
	if (accountId === null) return null;
	const [found] = await db.select(account).from(accounts).where(eq(accounts.id, accountId));
	return found ?? null;
}

/** Several accounts at once, by id: for lists that say who. */
export async function findAccounts(
	db: Db,
	accountIds: readonly string[]
): Promise<Map<string, Account>> {
	const rows = await db
		.select(account)
		.from(accounts)
		.where(inArray(accounts.id, [...new Set(accountIds)]));
	return new Map(rows.map((row) => [row.id, row]));
}

/** The hash of an account's password, or null where it has none. */
export async function readPasswordHash(db: Db, accountId: string): Promise<string | null> {
	const [found] = await db
		.select({ password: credentials.password })
		.from(credentials)
		.where(and(eq(credentials.userId, accountId), eq(credentials.providerId, 'credential')));
	return found?.password ?? null;
}

/** How somebody can prove who they are, for the pages that ask for it. */
export async function readWays(
	db: Db,
	accountId: string
): Promise<{ hasPassword: boolean; providers: string[] }> {
	const rows = await db
		.select({ providerId: credentials.providerId })
		.from(credentials)
		.where(eq(credentials.userId, accountId));
	const ids = rows.map(({ providerId }) => providerId);
	return {
		hasPassword: ids.includes('credential'),
		providers: ids.filter((id) => id.startsWith('oidc:')).map((id) => id.slice('oidc:'.length))
	};
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

/** Accounts of these people, or of all, whose mailbox is known to be theirs. */
export async function listAccounts(
	db: Db,
	accountIds: readonly string[] | null
): Promise<Account[]> {
	if (accountIds?.length === 0) return [];
	return db
		.select(account)
		.from(accounts)
		.where(
			and(
				eq(accounts.emailVerified, true),
				accountIds === null
					? undefined
					: sql`${accounts.id} = any(${sql.param([...accountIds])}::uuid[])`
			)
		)
		.orderBy(accounts.email);
}
