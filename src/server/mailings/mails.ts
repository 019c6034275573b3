import { formatDate } from '#i18n/format.ts';
import type { Language } from '#i18n/languages.ts';
import { translator } from '#i18n/messages.ts';
import type { Db } from '../platform/database.ts';
import { defineMail, postMail, type MailBlock } from '../platform/mail/index.ts';
import type { Basis } from './read-group.ts';
import { stopPath } from './suppress.ts';

const sample = { title: 'Kooperationsbörse', sender: 'IHK Dresden' };
const frame = { subject: 'mailings.mail.subject', greeting: 'mailings.mail.greeting' } as const;
const sampleText = (language: Language): { text: MailBlock[] } => ({
	text: [{ kind: 'text', text: translator(language)('templates.sample.message') }]
});

const newsMail = defineMail({
	...frame,
	name: 'mailings.news',
	parts: [{ block: 'text' }, { link: 'stop', label: 'mailings.mail.stop' }],
	footer: 'mailings.mail.why_news',
	values: { ...sample, day: '1. 12. 2026' },
	blocks: sampleText
});

const interestMail = defineMail({
	...frame,
	name: 'mailings.interest',
	parts: [{ block: 'text' }, { link: 'stop', label: 'mailings.mail.object' }],
	footer: 'mailings.mail.why_interest',
	values: { ...sample, reason: '…' },
	blocks: sampleText
});

const serviceMail = defineMail({
	...frame,
	name: 'mailings.service',
	parts: [{ block: 'text' }],
	footer: 'mailings.mail.why_service',
	values: { ...sample, reason: '…' },
	blocks: sampleText
});

export interface MailingLetter {
	basis: Basis;
	reason: string;
	sender: string;
	/** What was written, in the language nearest to the reader's. */
	text: { language: Language; subject: string; body: string };
}

/** One mail of a mailing, with its way out where there is one: as a link, and for the mail program. */
export async function mailLetter(
	tx: Db,
	to: { id: string; email: string; language: Language },
	{ basis, reason, sender, text }: MailingLetter,
	consentedAt: Date | null
): Promise<string> {
	const { email: recipient, language } = to;
	const title = text.subject;
	const paragraphs = text.body.split(/\n{2,}/).map((paragraph): MailBlock => ({
		kind: 'text',
		text: paragraph,
		...(text.language === language ? {} : { lang: text.language })
	}));
	const blocks = { text: paragraphs };
	if (basis === 'contract' || basis === 'obligation') {
		const values = { title, sender, reason };
		return postMail(tx, { mail: serviceMail, recipient, language, values, blocks });
	}
	const stop = stopPath(language, to, basis === 'news' ? 'news' : 'service');
	const way = {
		recipient,
		language,
		headers: {
			'list-unsubscribe': `<${stop.url}>`,
			'list-unsubscribe-post': 'List-Unsubscribe=One-Click'
		},
		links: { stop: stop.page },
		blocks
	};
	if (basis === 'interest') {
		return postMail(tx, { ...way, mail: interestMail, values: { title, sender, reason } });
	}
	const day = formatDate(consentedAt ?? new Date(), language);
	return postMail(tx, { ...way, mail: newsMail, values: { title, sender, day } });
}
