import { eq } from 'drizzle-orm';
import type { OwnDataPart } from '../platform/own-data.ts';
import { mailingRecipients, mailings, newsConsents } from './schema.ts';

/**
 * Consents go with the account. What stays of an address that unsubscribed is a keyed hash: without
 * it nobody could keep the promise not to write there again (Art. 17 (3) b, e GDPR).
 */
export const mailingsOwnData: OwnDataPart = {
	collect: async (db, { id }) => ({
		newsConsents: await db
			.select({
				wording: newsConsents.wording,
				language: newsConsents.language,
				givenVia: newsConsents.givenVia,
				givenAt: newsConsents.givenAt,
				withdrawnAt: newsConsents.withdrawnAt
			})
			.from(newsConsents)
			.where(eq(newsConsents.accountId, id))
			.orderBy(newsConsents.givenAt),
		mailingsReceived: await db
			.select({ basis: mailings.basis, reason: mailings.reason, at: mailingRecipients.queuedAt })
			.from(mailingRecipients)
			.innerJoin(mailings, eq(mailings.id, mailingRecipients.mailingId))
			.where(eq(mailingRecipients.accountId, id))
			.orderBy(mailingRecipients.queuedAt)
	}),
	footprints: async (db, { id }) => [
		{
			kind: 'news_consents',
			fate: 'deleted',
			n: await db.$count(newsConsents, eq(newsConsents.accountId, id))
		},
		{
			kind: 'mailings',
			fate: 'anonymised',
			n: await db.$count(mailingRecipients, eq(mailingRecipients.accountId, id))
		}
	],
	erase: async (tx, { id }) => {
		await tx.delete(newsConsents).where(eq(newsConsents.accountId, id));
	}
};
