import { and, eq, inArray, isNull } from 'drizzle-orm';
import { recordActivity } from '../../platform/activity.ts';
import { system } from '../../platform/actor.ts';
import type { Db } from '../../platform/database.ts';
import { contactConsents } from '../schema.ts';
import { memberships } from './schema.ts';

/**
 * An account has a new address. Where its person receives an organisation's inquiries as one of its
 * members, they follow: the organisation chose the person, the new mailbox has confirmed itself, and
 * inquiries hold data of third parties that must not go on to a mailbox its owner has left (Art. 5
 * (1) d and f GDPR). The consent for the old address ends and one for the new is recorded, so that
 * both can be proven (Art. 7 (1)). A consent that the organisation gave on paper for an address, by
 * somebody who is not its member here, stays: it is not the account's to change.
 */
export async function followAddress(
	tx: Db,
	{ accountId, from, to }: { accountId: string; from: string; to: string }
): Promise<void> {
	const own = tx
		.select({ id: memberships.organisationId })
		.from(memberships)
		.where(eq(memberships.accountId, accountId));
	const ended = await tx
		.update(contactConsents)
		.set({ withdrawnAt: new Date() })
		.where(
			and(
				eq(contactConsents.email, from),
				isNull(contactConsents.withdrawnAt),
				inArray(contactConsents.organisationId, own)
			)
		)
		.returning();
	for (const { organisationId, language, givenBy, givenHow } of ended) {
		await tx.insert(contactConsents).values({
			organisationId,
			email: to,
			language,
			givenBy,
			givenOn: new Date().toISOString().slice(0, 10),
			givenHow,
			recordedBy: accountId
		});
		await recordActivity(tx, system, {
			name: 'contact_consent.followed',
			subjectKind: 'organisation',
			subjectId: organisationId,
			organisationId
		});
	}
}
