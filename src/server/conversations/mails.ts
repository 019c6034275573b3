import { isLanguage, type Language } from '#i18n/languages.ts';
import { translator } from '#i18n/messages.ts';
import type { Db } from '../platform/database.ts';
import { postMail, type MailBlock } from '../platform/mail/index.ts';
import { renderInquiry } from './inquiry/render.ts';
import { answerDays } from './links.ts';
import type { inquiries, inquiryAnswers } from './schema.ts';

type StoredInquiry = typeof inquiries.$inferSelect;
export type Answer = (typeof inquiryAnswers.$inferSelect)['answer'];

export const answers = ['interested', 'need_more', 'not_now'] as const satisfies readonly Answer[];

/** The inquiry itself, to the organisation, in its language, with one link per answer. */
export async function mailInquiry(
	tx: Db,
	inquiry: StoredInquiry,
	to: {
		recipient: string;
		language: Language;
		addressee: string;
		links: Record<Answer, string>;
	}
): Promise<void> {
	const { language } = to;
	const t = translator(language);
	await postMail(tx, {
		recipient: to.recipient,
		language,
		purpose: 'inquiry.deliver',
		subject: t('inquiry.mail.inquiry.subject', { firm: inquiry.senderFirm }),
		// Whoever just presses "reply" reaches the sender, who has confirmed this address.
		headers: { 'Reply-To': inquiry.senderEmail },
		body: {
			greeting: t('inquiry.mail.greeting'),
			blocks: [
				{ kind: 'text', text: t('inquiry.mail.inquiry.text', { addressee: to.addressee }) },
				{
					kind: 'facts',
					rows: [
						{ label: t('inquiry.sender.name'), value: inquiry.senderName },
						{ label: t('inquiry.sender.firm'), value: inquiry.senderFirm },
						{ label: t('inquiry.sender.email'), value: inquiry.senderEmail }
					]
				},
				...contentBlocks(inquiry, language),
				{ kind: 'text', text: t('inquiry.mail.inquiry.answer', { days: answerDays }) },
				...answers.map((answer): MailBlock => ({
					kind: 'link',
					label: t(`inquiry.answer.${answer}`),
					path: `/${language}/inquiries/answer/${to.links[answer]}`
				}))
			],
			footer: t('inquiry.mail.inquiry.why')
		}
	});
}

/** To the sender: where the inquiry is now, and what was sent. */
export async function mailReceipt(
	tx: Db,
	inquiry: StoredInquiry,
	about: { addressee: string; isDelivered: boolean; status: string }
): Promise<void> {
	const language = senderLanguage(inquiry);
	const t = translator(language);
	const way = about.isDelivered ? 'delivered' : 'desk';
	await postMail(tx, {
		recipient: inquiry.senderEmail,
		language,
		purpose: 'inquiry.receipt',
		subject: t('inquiry.mail.receipt.subject', { addressee: about.addressee }),
		body: {
			greeting: t('inquiry.mail.greeting'),
			blocks: [
				{ kind: 'text', text: t(`inquiry.mail.receipt.${way}`, { addressee: about.addressee }) },
				statusLink(language, about.status),
				{ kind: 'text', text: t('inquiry.mail.receipt.copy') },
				...contentBlocks(inquiry, language)
			],
			footer: t('inquiry.mail.sender_why')
		}
	});
}

/** To the sender: what the organisation answered. */
export async function mailAnswer(
	tx: Db,
	inquiry: StoredInquiry,
	given: {
		answer: Answer;
		addressee: string;
		/** Address that the organisation gives with its answer; null where it does not. */
		replyTo: string | null;
		message: string | null;
		messageLanguage: Language;
		contact: string | null;
		status: string;
	}
): Promise<void> {
	const language = senderLanguage(inquiry);
	const t = translator(language);
	const rows = [
		...(given.contact ? [{ label: t('inquiry.answer.contact'), value: given.contact }] : []),
		...(given.replyTo ? [{ label: t('inquiry.sender.email'), value: given.replyTo }] : [])
	];
	await postMail(tx, {
		recipient: inquiry.senderEmail,
		language,
		purpose: 'inquiry.answered',
		subject: t(`inquiry.mail.answer.${given.answer}.subject`, { addressee: given.addressee }),
		...(given.replyTo ? { headers: { 'Reply-To': given.replyTo } } : {}),
		body: {
			greeting: t('inquiry.mail.greeting'),
			blocks: [
				{
					kind: 'text',
					text: t(`inquiry.mail.answer.${given.answer}.text`, { addressee: given.addressee })
				},
				...(given.message
					? [quote(t('inquiry.answer.message'), given.message, given.messageLanguage, language)]
					: []),
				...(rows.length > 0 ? [{ kind: 'facts' as const, rows }] : []),
				statusLink(language, given.status)
			],
			footer: t('inquiry.mail.sender_why')
		}
	});
}

/** To the sender: what the desk did with an inquiry to an entry that nobody looks after. */
export async function mailDeskOutcome(
	tx: Db,
	inquiry: StoredInquiry,
	done: {
		outcome: 'delivered' | 'passed_on' | 'not_passed_on';
		addressee: string;
		message: string | null;
		messageLanguage: Language;
		status: string;
	}
): Promise<void> {
	const language = senderLanguage(inquiry);
	const t = translator(language);
	await postMail(tx, {
		recipient: inquiry.senderEmail,
		language,
		purpose: 'inquiry.handled',
		subject: t(`inquiry.mail.desk.${done.outcome}.subject`, { addressee: done.addressee }),
		body: {
			greeting: t('inquiry.mail.greeting'),
			blocks: [
				{
					kind: 'text',
					text: t(`inquiry.mail.desk.${done.outcome}.text`, { addressee: done.addressee })
				},
				...(done.message
					? [quote(t('inquiry.desk.message'), done.message, done.messageLanguage, language)]
					: []),
				statusLink(language, done.status)
			],
			footer: t('inquiry.mail.sender_why')
		}
	});
}

function contentBlocks(inquiry: StoredInquiry, language: Language): MailBlock[] {
	const { facts, ownWords } = renderInquiry(inquiry.content, language);
	return [
		{ kind: 'facts', rows: facts.map(({ label, value }) => ({ label, value })) },
		...ownWords.map(({ label, text, lang }) => quote(label, text, lang, language))
	];
}

function quote(label: string, text: string, lang: Language, reader: Language): MailBlock {
	const t = translator(reader);
	const note =
		lang === reader ? label : `${label} (${t('common.original_in', { language: lang })})`;
	return { kind: 'quote', text, lang, note };
}

function statusLink(language: Language, secret: string): MailBlock {
	return {
		kind: 'link',
		label: translator(language)('inquiry.mail.status_link'),
		path: `/${language}/inquiries/status/${secret}`
	};
}

function senderLanguage({ language }: StoredInquiry): Language {
	return isLanguage(language) ? language : 'en';
}
