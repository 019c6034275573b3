import { eq } from 'drizzle-orm';
import * as v from 'valibot';
import { languages } from '#i18n/languages.ts';
import { readFormerAddressee } from '../directory/index.ts';
import { recordActivity } from '../platform/activity.ts';
import type { Actor } from '../platform/actor.ts';
import type { Db } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import { findLink, makeLink, useLink } from './links.ts';
import { answers, mailAnswer } from './mails.ts';
import { inquiries, inquiryAnswers } from './schema.ts';

const optionalText = (longest: number) =>
	v.pipe(
		v.optional(v.string(), ''),
		v.transform((text) =>
			text
				.toWellFormed()
				.replaceAll('\r\n', '\n')
				.replace(/(?!\n)\p{Cc}/gu, ' ')
				.trim()
		),
		v.maxLength(longest, 'inquiry.error.too_long'),
		v.transform((text) => text || null)
	);

/** The page behind a link: one button, and what the organisation may add. */
export const answerForm = v.object({
	message: optionalText(4_000),
	contact: optionalText(200),
	lang: v.picklist(languages)
});

/**
 * One click of the organisation. The link says which answer it is. With "interested" and "need more"
 * the sender may write to the recorded address, as the page said beside the button.
 */
export async function answerInquiry(
	db: Db,
	actor: Actor,
	{ secret, form }: { secret: string; form: v.InferOutput<typeof answerForm> }
): Promise<void> {
	await db.transaction(async (tx) => {
		const link = await findLink(tx, secret, answers);
		if (!link || link.purpose === 'confirm' || link.purpose === 'status') {
			throw new Refusal('inquiry.error.link_over');
		}
		if (!(await useLink(tx, link.id))) throw new Refusal('inquiry.error.link_over');
		const [inquiry] = await tx.select().from(inquiries).where(eq(inquiries.id, link.inquiryId));
		const addressee = inquiry && (await readFormerAddressee(tx, inquiry.organisationId));
		if (!addressee) throw new Refusal('inquiry.error.link_over');
		const answer = link.purpose;
		await tx.insert(inquiryAnswers).values({
			inquiryId: inquiry.id,
			answer,
			message: form.message,
			language: form.lang,
			contact: form.contact
		});
		await mailAnswer(tx, inquiry, {
			answer,
			addressee: addressee.name,
			replyTo: answer === 'not_now' ? null : (addressee.contact?.email ?? null),
			message: form.message,
			messageLanguage: form.lang,
			contact: form.contact,
			status: await makeLink(tx, inquiry.id, 'status')
		});
		await recordActivity(tx, actor, {
			name: 'inquiry.answered',
			subjectKind: 'inquiry',
			subjectId: inquiry.id,
			organisationId: inquiry.organisationId,
			data: { answer }
		});
	});
}
