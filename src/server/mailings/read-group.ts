import { inArray, isNull, and } from 'drizzle-orm';
import { languages, type Language } from '#i18n/languages.ts';
import { listAddressees } from '../directory/desks/index.ts';
import { listAccounts, type Account } from '../identity/index.ts';
import type { Db } from '../platform/database.ts';
import { addresseeFilter, isForEverybody, type MailingFilter } from './filter.ts';
import { newsConsents } from './schema.ts';
import { suppressedAmong, type Scope } from './suppress.ts';

export type Basis = 'news' | 'contract' | 'obligation' | 'interest';

export interface GroupQuestion {
	institutionId: string | null;
	basis: Basis;
	filter: MailingFilter;
}

export interface Recipient extends Account {
	organisation: string | null;
}

export interface Group {
	organisations: number;
	/** Owners and editors of them, and people without an organisation where all are asked for. */
	people: number;
	/** Of these, how many want news. */
	consenting: number;
	/** Who gets the mail: with the consent or under the basis, and not unsubscribed. */
	recipients: Recipient[];
	byLanguage: Record<Language, number>;
}

/** Who would get a mail. What an import brought is never among them: only accounts are. */
export async function readGroup(
	db: Db,
	{ institutionId, basis, filter }: GroupQuestion
): Promise<Group> {
	const found = await listAddressees(db, institutionId, addresseeFilter(filter));
	const organisationOf = new Map(
		found.people.map(({ accountId, organisation }) => [accountId, organisation])
	);
	const consenting = await listConsenting(db);
	const reachesAll = institutionId === null && isForEverybody(filter);
	const ids = reachesAll ? null : [...organisationOf.keys()];
	const people = await listAccounts(db, ids);
	const mayGet = people.filter(
		({ id }) => (basis !== 'news' && filter.consent === null) || consenting.has(id)
	);
	const scope = scopeOf(basis);
	const suppressed = scope ? await suppressedAmong(db, mayGet, scope) : new Set();
	const recipients = mayGet
		.filter(({ id }) => !suppressed.has(id))
		.map((person) => ({ ...person, organisation: organisationOf.get(person.id) ?? null }));
	return {
		organisations: found.organisations,
		people: people.length,
		consenting: people.filter(({ id }) => consenting.has(id)).length,
		recipients,
		byLanguage: Object.fromEntries(
			languages.map((language) => [
				language,
				recipients.filter((person) => person.language === language).length
			])
		) as Record<Language, number>
	};
}

/** What one can say no to: news by withdrawing, mails of a legitimate interest by objecting (Art. 21). */
export function scopeOf(basis: Basis): Scope | null {
	if (basis === 'news') return 'news';
	return basis === 'interest' ? 'service' : null;
}

async function listConsenting(db: Db): Promise<Set<string>> {
	const rows = await db
		.select({ accountId: newsConsents.accountId })
		.from(newsConsents)
		.where(isNull(newsConsents.withdrawnAt));
	return new Set(rows.map(({ accountId }) => accountId));
}

/** Which of these people want news at this moment. */
export async function consentingAmong(
	db: Db,
	accountIds: readonly string[]
): Promise<Map<string, Date>> {
	if (accountIds.length === 0) return new Map();
	const rows = await db
		.select({ accountId: newsConsents.accountId, givenAt: newsConsents.givenAt })
		.from(newsConsents)
		.where(and(isNull(newsConsents.withdrawnAt), inArray(newsConsents.accountId, [...accountIds])));
	return new Map(rows.map(({ accountId, givenAt }) => [accountId, givenAt]));
}
