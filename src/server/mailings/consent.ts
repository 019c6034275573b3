import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Language } from '#i18n/languages.ts';
import { translator } from '#i18n/messages.ts';
import { findAccount } from '../identity/index.ts';
import { recordActivity } from '../platform/activity.ts';
import type { Actor } from '../platform/actor.ts';
import type { Db } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import { mailSuppressions, newsConsents } from './schema.ts';
import { hashAddress } from './suppress.ts';

export interface NewsConsent {
	givenAt: Date;
	wording: string;
	language: string;
}

/** The consent that holds now, or null. */
export async function readNewsConsent(db: Db, accountId: string): Promise<NewsConsent | null> {
	const [consent] = await db
		.select({
			givenAt: newsConsents.givenAt,
			wording: newsConsents.wording,
			language: newsConsents.language
		})
		.from(newsConsents)
		.where(and(eq(newsConsents.accountId, accountId), isNull(newsConsents.withdrawnAt)))
		.orderBy(desc(newsConsents.givenAt));
	return consent ?? null;
}

/**
 * The person wants news: kept with the day and the words of the box that was ticked, in the language
 * they were read in. Whoever unsubscribed earlier says so anew by it.
 */
export async function giveNewsConsent(
	db: Db,
	actor: Actor,
	{ via, language }: { via: 'sign_up' | 'account'; language: Language }
): Promise<void> {
	const account = await findAccount(db, actor.personId);
	if (!account) throw new Refusal('identity.no_session');
	await db.transaction(async (tx) => {
		const given = await tx
			.insert(newsConsents)
			.values({
				accountId: account.id,
				wording: translator(language)('mailings.consent_words'),
				language,
				givenVia: via
			})
			.onConflictDoNothing()
			.returning({ id: newsConsents.id });
		if (given.length === 0) return;
		await tx
			.delete(mailSuppressions)
			.where(
				and(
					eq(mailSuppressions.addressHash, hashAddress(account.email)),
					eq(mailSuppressions.scope, 'news')
				)
			);
		await recordActivity(tx, actor, {
			name: 'news_consent.given',
			subjectKind: 'account',
			subjectId: account.id,
			data: { via }
		});
	});
}

/** Withdrawing is as easy as giving (Art. 7 (3) GDPR). */
export async function withdrawNewsConsent(db: Db, actor: Actor): Promise<void> {
	const { personId } = actor;
	if (personId === null) throw new Refusal('identity.no_session');
	await db.transaction(async (tx) => {
		const withdrawn = await tx
			.update(newsConsents)
			.set({ withdrawnAt: sql`now()` })
			.where(and(eq(newsConsents.accountId, personId), isNull(newsConsents.withdrawnAt)))
			.returning({ id: newsConsents.id });
		if (withdrawn.length === 0) return;
		await recordActivity(tx, actor, {
			name: 'news_consent.withdrawn',
			subjectKind: 'account',
			subjectId: personId
		});
	});
}
