import { isLanguage, type Language } from '#i18n/languages.ts';
import { translator } from '#i18n/messages.ts';
import type { Db } from '../platform/database.ts';
import { defineMail, postMail, type MailBlock } from '../platform/mail/index.ts';
import { unconfirmedDays } from './forget-inquiries.ts';
import { renderInquiry } from './inquiry/render.ts';
import { answerDays, confirmHours } from './links.ts';
import type { inquiries, inquiryAnswers } from './schema.ts';

type StoredInquiry = typeof inquiries.$inferSelect;
export type Answer = (typeof inquiryAnswers.$inferSelect)['answer'];

export const answers = ['interested', 'need_more', 'not_now'] as const satisfies readonly Answer[];

/** Names made up for previews. */
const sample = { firm: 'Strojírna Podještědí s.r.o.', addressee: 'Weber Feinmechanik GmbH' };

const confirmMail = defineMail({
	name: 'inquiry.confirm',
	subject: 'inquiry.mail.confirm.subject',
	greeting: 'inquiry.mail.greeting',
	parts: [
		{ text: 'inquiry.mail.confirm.text' },
		{ link: 'page', label: 'inquiry.mail.confirm.link' },
		{ text: 'inquiry.mail.confirm.otherwise' }
	],
	footer: 'inquiry.mail.confirm.why',
	values: { hours: confirmHours, days: unconfirmedDays }
});

// Anybody may have typed this address: the mail holds our own words and one link, nothing else (R25).
export async function askMailbox(
	tx: Db,
	email: string,
	language: Language,
	secret: string
): Promise<void> {
	await postMail(tx, {
		mail: confirmMail,
		recipient: email,
		asksMailbox: true,
		language,
		values: { hours: confirmHours, days: unconfirmedDays },
		links: { page: `/${language}/inquiries/confirm/${secret}` }
	});
}

const deliverMail = defineMail({
	name: 'inquiry.deliver',
	subject: 'inquiry.mail.inquiry.subject',
	greeting: 'inquiry.mail.greeting',
	parts: [
		{ text: 'inquiry.mail.inquiry.text' },
		{ block: 'sender' },
		{ block: 'inquiry' },
		{ text: 'inquiry.mail.inquiry.answer' },
		{ link: 'interested', label: 'inquiry.answer.interested' },
		{ link: 'need_more', label: 'inquiry.answer.need_more' },
		{ link: 'not_now', label: 'inquiry.answer.not_now' }
	],
	footer: 'inquiry.mail.inquiry.why',
	values: { ...sample, days: answerDays },
	blocks: (language) => ({
		sender: [senderFacts(sampleSender, language)],
		inquiry: sampleContent(language)
	})
});

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
	const { language, addressee } = to;
	const path = (answer: Answer) => `/${language}/inquiries/answer/${to.links[answer]}`;
	await postMail(tx, {
		mail: deliverMail,
		recipient: to.recipient,
		language,
		// Whoever just presses "reply" reaches the sender, who has confirmed this address.
		headers: { 'Reply-To': inquiry.senderEmail },
		values: { firm: inquiry.senderFirm, addressee, days: answerDays },
		links: {
			interested: path('interested'),
			need_more: path('need_more'),
			not_now: path('not_now')
		},
		blocks: {
			sender: [senderFacts(inquiry, language)],
			inquiry: contentBlocks(inquiry, language)
		}
	});
}

const receiptMail = (way: 'delivered' | 'desk') =>
	defineMail({
		name: `inquiry.receipt.${way}`,
		purpose: 'inquiry.receipt',
		subject: 'inquiry.mail.receipt.subject',
		greeting: 'inquiry.mail.greeting',
		parts: [
			{ text: `inquiry.mail.receipt.${way}` },
			{ link: 'status', label: 'inquiry.mail.status_link' },
			{ text: 'inquiry.mail.receipt.copy' },
			{ block: 'inquiry' }
		],
		footer: 'inquiry.mail.sender_why',
		values: { addressee: sample.addressee },
		blocks: (language) => ({ inquiry: sampleContent(language) })
	});

const receiptMails = { delivered: receiptMail('delivered'), desk: receiptMail('desk') };

/** To the sender: where the inquiry is now, and what was sent. */
export async function mailReceipt(
	tx: Db,
	inquiry: StoredInquiry,
	about: { addressee: string; isDelivered: boolean; status: string }
): Promise<void> {
	const language = senderLanguage(inquiry);
	await postMail(tx, {
		mail: receiptMails[about.isDelivered ? 'delivered' : 'desk'],
		recipient: inquiry.senderEmail,
		language,
		values: { addressee: about.addressee },
		links: { status: statusPath(language, about.status) },
		blocks: { inquiry: contentBlocks(inquiry, language) }
	});
}

const answerMail = (answer: Answer) =>
	defineMail({
		name: `inquiry.answered.${answer}`,
		purpose: 'inquiry.answered',
		subject: `inquiry.mail.answer.${answer}.subject`,
		greeting: 'inquiry.mail.greeting',
		parts: [
			{ text: `inquiry.mail.answer.${answer}.text` },
			{ block: 'answer' },
			{ link: 'status', label: 'inquiry.mail.status_link' }
		],
		footer: 'inquiry.mail.sender_why',
		values: { addressee: sample.addressee },
		blocks: (language) => ({
			answer: answerBlocks(
				{
					message: translator(language)('templates.sample.message'),
					messageLanguage: language,
					contact: 'Jana Weber',
					replyTo: 'weber@example.com'
				},
				language
			)
		})
	});

const answerMails = {
	interested: answerMail('interested'),
	need_more: answerMail('need_more'),
	not_now: answerMail('not_now')
};

interface GivenAnswer {
	/** Address that the organisation gives with its answer; null where it does not. */
	replyTo: string | null;
	message: string | null;
	messageLanguage: Language;
	contact: string | null;
}

/** To the sender: what the organisation answered. */
export async function mailAnswer(
	tx: Db,
	inquiry: StoredInquiry,
	given: GivenAnswer & { answer: Answer; addressee: string; status: string }
): Promise<void> {
	const language = senderLanguage(inquiry);
	await postMail(tx, {
		mail: answerMails[given.answer],
		recipient: inquiry.senderEmail,
		language,
		...(given.replyTo ? { headers: { 'Reply-To': given.replyTo } } : {}),
		values: { addressee: given.addressee },
		links: { status: statusPath(language, given.status) },
		blocks: { answer: answerBlocks(given, language) }
	});
}

type Outcome = 'delivered' | 'passed_on' | 'not_passed_on';

const outcomeMail = (outcome: Outcome) =>
	defineMail({
		name: `inquiry.handled.${outcome}`,
		purpose: 'inquiry.handled',
		subject: `inquiry.mail.desk.${outcome}.subject`,
		greeting: 'inquiry.mail.greeting',
		parts: [
			{ text: `inquiry.mail.desk.${outcome}.text` },
			{ block: 'message' },
			{ link: 'status', label: 'inquiry.mail.status_link' }
		],
		footer: 'inquiry.mail.sender_why',
		values: { addressee: sample.addressee },
		blocks: (language) => ({
			message: messageBlocks(
				'inquiry.desk.message',
				translator(language)('templates.sample.message'),
				language,
				language
			)
		})
	});

const outcomeMails = {
	delivered: outcomeMail('delivered'),
	passed_on: outcomeMail('passed_on'),
	not_passed_on: outcomeMail('not_passed_on')
};

/** To the sender: what the desk did with an inquiry to an entry that nobody looks after. */
export async function mailDeskOutcome(
	tx: Db,
	inquiry: StoredInquiry,
	done: {
		outcome: Outcome;
		addressee: string;
		message: string | null;
		messageLanguage: Language;
		status: string;
	}
): Promise<void> {
	const language = senderLanguage(inquiry);
	const { message, messageLanguage } = done;
	await postMail(tx, {
		mail: outcomeMails[done.outcome],
		recipient: inquiry.senderEmail,
		language,
		values: { addressee: done.addressee },
		links: { status: statusPath(language, done.status) },
		blocks: {
			message: messageBlocks('inquiry.desk.message', message, messageLanguage, language)
		}
	});
}

type Sender = Pick<StoredInquiry, 'senderName' | 'senderFirm' | 'senderEmail'>;

const sampleSender: Sender = {
	senderName: 'Petr Novák',
	senderFirm: sample.firm,
	senderEmail: 'novak@example.com'
};

function senderFacts(sender: Sender, language: Language): MailBlock {
	const t = translator(language);
	return {
		kind: 'facts',
		rows: [
			{ label: t('inquiry.sender.name'), value: sender.senderName },
			{ label: t('inquiry.sender.firm'), value: sender.senderFirm },
			{ label: t('inquiry.sender.email'), value: sender.senderEmail }
		]
	};
}

function contentBlocks(inquiry: StoredInquiry, language: Language): MailBlock[] {
	const { facts, ownWords } = renderInquiry(inquiry.content, language);
	return [
		{ kind: 'facts', rows: facts.map(({ label, value }) => ({ label, value })) },
		...ownWords.map(({ label, text, lang }) => quote(label, text, lang, language))
	];
}

function sampleContent(language: Language): MailBlock[] {
	const t = translator(language);
	return [quote(t('inquiry.answer.message'), t('templates.sample.inquiry'), language, language)];
}

function answerBlocks(
	{ message, messageLanguage, contact, replyTo }: GivenAnswer,
	language: Language
): MailBlock[] {
	const t = translator(language);
	const rows = [
		...(contact ? [{ label: t('inquiry.answer.contact'), value: contact }] : []),
		...(replyTo ? [{ label: t('inquiry.sender.email'), value: replyTo }] : [])
	];
	return [
		...messageBlocks('inquiry.answer.message', message, messageLanguage, language),
		...(rows.length > 0 ? [{ kind: 'facts' as const, rows }] : [])
	];
}

function messageBlocks(
	label: 'inquiry.answer.message' | 'inquiry.desk.message',
	message: string | null,
	written: Language,
	reader: Language
): MailBlock[] {
	return message ? [quote(translator(reader)(label), message, written, reader)] : [];
}

function quote(label: string, text: string, lang: Language, reader: Language): MailBlock {
	const t = translator(reader);
	const note =
		lang === reader ? label : `${label} (${t('common.original_in', { language: lang })})`;
	return { kind: 'quote', text, lang, note };
}

function statusPath(language: Language, secret: string): string {
	return `/${language}/inquiries/status/${secret}`;
}

function senderLanguage({ language }: StoredInquiry): Language {
	return isLanguage(language) ? language : 'en';
}
