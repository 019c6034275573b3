import { and, eq, isNull } from 'drizzle-orm';
import { isLanguage, type Language } from '#i18n/languages.ts';
import { findAccount } from '../../identity/index.ts';
import type { Db } from '../../platform/database.ts';
import { memberships } from '../members/schema.ts';
import { contactConsents } from '../schema.ts';

/**
 * Whom one may write to about an entry, each in their language: its owners, otherwise the address the
 * organisation agreed to be written at. Imported addresses are never written to.
 */
export async function listCarers(
	db: Db,
	organisationId: string
): Promise<{ email: string; language: Language }[]> {
	const owners = await db
		.select({ accountId: memberships.accountId })
		.from(memberships)
		.where(and(eq(memberships.organisationId, organisationId), eq(memberships.role, 'owner')));
	const found: { email: string; language: Language }[] = [];
	for (const { accountId } of owners) {
		const account = await findAccount(db, accountId);
		if (account) found.push({ email: account.email, language: account.language });
	}
	if (found.length > 0) return found;
	const consents = await db
		.select({ email: contactConsents.email, language: contactConsents.language })
		.from(contactConsents)
		.where(
			and(eq(contactConsents.organisationId, organisationId), isNull(contactConsents.withdrawnAt))
		);
	return consents.map(({ email, language }) => ({
		email,
		language: isLanguage(language) ? language : 'en'
	}));
}
