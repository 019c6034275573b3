import type { Language } from '#i18n/languages.ts';
import { translator } from '#i18n/messages.ts';
import type { Db } from '../platform/database.ts';
import { postMail } from '../platform/mail/index.ts';
import { linkMinutes, type LinkPurpose } from './links.ts';

interface Mailbox {
	email: string;
	language: Language;
}

/** The pages that links of a mail lead to; the link of `glokal admin create` is never mailed. */
const pages: Record<Exclude<LinkPurpose, 'setup'>, string> = {
	sign_up: 'sign-up/confirm',
	sign_in: 'sign-in/link',
	reset: 'sign-in/reset',
	change_email: 'account/email/confirm',
	undo_email: 'account/email/undo',
	confirm: 'account/confirm'
};

/**
 * A mail with one link. Anybody may have typed the address: it holds our own words and the link, not
 * one character that somebody wrote (R25).
 */
export async function mailLink(
	tx: Db,
	{ email, language, purpose, secret }: Mailbox & { purpose: LinkPurpose; secret: string }
): Promise<void> {
	if (purpose === 'setup') throw new Error('The link of an operator is not mailed');
	const t = translator(language);
	await postMail(tx, {
		recipient: email,
		language,
		purpose: `identity.${purpose}`,
		subject: t(`identity.mail.${purpose}.subject`),
		body: {
			greeting: t('identity.mail.greeting'),
			blocks: [
				{ kind: 'text', text: t(`identity.mail.${purpose}.text`) },
				{
					kind: 'link',
					label: t(`identity.mail.${purpose}.link`),
					path: `/${language}/${pages[purpose]}/${secret}`
				},
				{ kind: 'text', text: t('identity.mail.valid', validity(purpose)) },
				{ kind: 'text', text: t(`identity.mail.${purpose}.otherwise`) }
			],
			footer: t('identity.mail.why_asked')
		}
	});
}

function validity(purpose: LinkPurpose): { unit: string; n: number } {
	const minutes = linkMinutes[purpose];
	if (minutes <= 60) return { unit: 'minutes', n: minutes };
	return minutes <= 48 * 60
		? { unit: 'hours', n: minutes / 60 }
		: { unit: 'days', n: minutes / 60 / 24 };
}

/** What there is to say where no link could be sent. */
export type Notice = 'has_account' | 'no_account' | 'address_taken';

const ways: Record<Notice, string> = {
	has_account: 'sign-in',
	no_account: 'sign-up',
	address_taken: 'sign-in'
};

export async function mailNotice(
	tx: Db,
	{ email, language }: Mailbox,
	notice: Notice
): Promise<void> {
	const t = translator(language);
	await postMail(tx, {
		recipient: email,
		language,
		purpose: `identity.${notice}`,
		subject: t(`identity.mail.${notice}.subject`),
		body: {
			greeting: t('identity.mail.greeting'),
			blocks: [
				{ kind: 'text', text: t(`identity.mail.${notice}.text`) },
				{
					kind: 'link',
					label: t(`identity.mail.${notice}.link`),
					path: `/${language}/${ways[notice]}`
				},
				{ kind: 'text', text: t(`identity.mail.${notice}.otherwise`) }
			],
			footer: t('identity.mail.why_asked')
		}
	});
}

/** What was changed about how somebody gets in. */
export type Change =
	'password' | 'second_factor_on' | 'second_factor_off' | 'provider_linked' | 'provider_unlinked';

/** Tells the owner of an account: whoever did not do it knows at once. */
export async function mailChange(
	tx: Db,
	{ email, language }: Mailbox,
	change: Change
): Promise<void> {
	const t = translator(language);
	await postMail(tx, {
		recipient: email,
		language,
		purpose: 'identity.changed',
		subject: t('identity.mail.changed.subject'),
		body: {
			greeting: t('identity.mail.greeting'),
			blocks: [
				{ kind: 'text', text: t(`identity.mail.changed.${change}`) },
				{ kind: 'text', text: t('identity.mail.changed.otherwise') },
				{
					kind: 'link',
					label: t('identity.mail.changed.link'),
					path: `/${language}/sign-in/forgotten`
				}
			],
			footer: t('identity.mail.why_account')
		}
	});
}
