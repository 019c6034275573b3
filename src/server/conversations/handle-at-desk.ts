import { eq, sql } from 'drizzle-orm';
import * as v from 'valibot';
import { languages } from '#i18n/languages.ts';
import { readFormerAddressee } from '../directory/index.ts';
import { recordActivity } from '../platform/activity.ts';
import type { Actor } from '../platform/actor.ts';
import type { Db } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import { sendToOrganisation } from './deliver-inquiry.ts';
import { makeLink } from './links.ts';
import { mailDeskOutcome } from './mails.ts';
import { inquiries } from './schema.ts';

const words = (longest: number) =>
	v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(longest, 'inquiry.error.too_long'));

/** What the desk did: the form of the operator's page. */
export const handleAtDeskForm = v.object({
	/**
	 * `delivered`: send it now to the address that has meanwhile been recorded. `passed_on`: told by
	 * telephone or letter. `not_passed_on`: it could not or should not be passed on.
	 */
	outcome: v.picklist(['delivered', 'passed_on', 'not_passed_on'], 'inquiry.error.outcome_missing'),
	/** For the desk only. */
	note: words(2_000),
	/** Added to the mail to the sender, in `lang`. */
	message: words(2_000),
	lang: v.picklist(languages)
});

/** Closes an inquiry at the operator's desk and tells the sender what was done. */
export async function handleAtDesk(
	db: Db,
	actor: Actor,
	{ inquiryId, form }: { inquiryId: string; form: v.InferOutput<typeof handleAtDeskForm> }
): Promise<void> {
	if (!actor.isOperator) throw new Refusal('inquiry.error.operators_only');
	await db.transaction(async (tx) => {
		const [inquiry] = await tx
			.select()
			.from(inquiries)
			.where(eq(inquiries.id, inquiryId))
			.for('update');
		if (!inquiry?.deskAt) throw new Refusal('inquiry.error.not_at_desk');
		if (inquiry.handledAt) throw new Refusal('inquiry.error.already_handled');
		const addressee = await readFormerAddressee(tx, inquiry.organisationId);
		if (!addressee) throw new Refusal('inquiry.error.addressee_gone');
		if (form.outcome === 'delivered') {
			if (!addressee.contact) throw new Refusal('inquiry.error.no_contact');
			await sendToOrganisation(tx, inquiry, addressee);
		}
		await tx
			.update(inquiries)
			.set({
				handledAt: sql`now()`,
				handledBy: actor.personId,
				deskOutcome: form.outcome,
				deskNote: form.note || null,
				deskMessage: form.message || null,
				deskMessageLanguage: form.message ? form.lang : null
			})
			.where(eq(inquiries.id, inquiryId));
		await mailDeskOutcome(tx, inquiry, {
			outcome: form.outcome,
			addressee: addressee.name,
			message: form.message || null,
			messageLanguage: form.lang,
			status: await makeLink(tx, inquiry.id, 'status')
		});
		await recordActivity(tx, actor, {
			name: 'inquiry.handled',
			subjectKind: 'inquiry',
			subjectId: inquiry.id,
			organisationId: inquiry.organisationId,
			data: { outcome: form.outcome }
		});
	});
}
