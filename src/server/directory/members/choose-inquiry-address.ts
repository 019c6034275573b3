import { and, eq, isNull } from 'drizzle-orm';
import * as v from 'valibot';
import { languages } from '#i18n/languages.ts';
import { translate } from '#i18n/messages.ts';
import { findAccount } from '../../identity/index.ts';
import { recordActivity } from '../../platform/activity.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Db } from '../../platform/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import { contactConsents } from '../schema.ts';
import { lockMembers, requireMembership } from './lock-members.ts';
import { requireStanding } from './read-standing.ts';

export const InquiryAddress = v.object({
	/** Somebody of the organisation; empty sends inquiries to the desk of the district. */
	accountId: v.union([v.literal(''), v.pipe(v.string(), v.uuid())], 'manage.error.choose'),
	language: v.picklist(languages, 'manage.error.choose')
});

export interface ChosenInquiryAddress extends v.InferOutput<typeof InquiryAddress> {
	organisationId: string;
}

/**
 * Who receives inquiries, in which language. Only somebody who belongs to the organisation can: their
 * address is confirmed, so no stranger's mailbox is filled.
 */
export async function chooseInquiryAddress(
	db: Db,
	actor: Actor,
	input: ChosenInquiryAddress
): Promise<void> {
	await requireStanding(db, actor, input.organisationId, 'owner');
	const { organisationId, accountId, language } = input;
	await db.transaction(async (tx) => {
		await lockMembers(tx, organisationId);
		await tx
			.update(contactConsents)
			.set({ withdrawnAt: new Date() })
			.where(
				and(eq(contactConsents.organisationId, organisationId), isNull(contactConsents.withdrawnAt))
			);
		if (accountId !== '') {
			await requireMembership(tx, organisationId, accountId);
			const account = await findAccount(tx, accountId);
			if (!account) throw new Refusal('manage.error.no_member');
			await tx.insert(contactConsents).values({
				organisationId,
				email: account.email,
				language,
				givenBy: account.name || account.email,
				givenOn: new Date().toISOString().slice(0, 10),
				givenHow: translate(account.language, 'manage.consent_by_click'),
				recordedBy: actor.personId
			});
		}
		await recordActivity(tx, actor, {
			name: accountId === '' ? 'contact_consent.withdrawn' : 'contact_consent.recorded',
			subjectKind: 'organisation',
			subjectId: organisationId,
			organisationId
		});
	});
}
