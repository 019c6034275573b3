import type { Language } from '#i18n/languages.ts';
import type { Db } from '../platform/database.ts';
import { defineMail, postMail } from '../platform/mail/index.ts';
import { linkMinutes, type LinkPurpose } from './links.ts';

interface Mailbox {
	email: string;
	language: Language;
	/** Nobody has an account with it: see `mayMail`. */
	asksMailbox?: boolean;
}

type MailedPurpose = Exclude<LinkPurpose, 'setup'>;

/** The pages that links of a mail lead to; the link of `glokal admin create` is never mailed. */
const pages: Record<MailedPurpose, string> = {
	sign_up: 'sign-up/confirm',
	sign_in: 'sign-in/link',
	reset: 'sign-in/reset',
	change_email: 'account/email/confirm',
	undo_email: 'account/email/undo',
	confirm: 'account/confirm'
};

const linkMail = (purpose: MailedPurpose) =>
	defineMail({
		name: `identity.${purpose}`,
		subject: `identity.mail.${purpose}.subject`,
		greeting: 'identity.mail.greeting',
		parts: [
			{ text: `identity.mail.${purpose}.text` },
			{ link: 'page', label: `identity.mail.${purpose}.link` },
			{ text: 'identity.mail.valid' },
			{ text: `identity.mail.${purpose}.otherwise` }
		],
		footer: 'identity.mail.why_asked',
		values: validity(purpose)
	});

const linkMails = {
	sign_up: linkMail('sign_up'),
	sign_in: linkMail('sign_in'),
	reset: linkMail('reset'),
	change_email: linkMail('change_email'),
	undo_email: linkMail('undo_email'),
	confirm: linkMail('confirm')
};

/**
 * A mail with one link. Anybody may have typed the address: it holds our own words and the link, not
 * one character that somebody wrote (R25).
 */
export async function mailLink(
	tx: Db,
	{
		email,
		language,
		asksMailbox = false,
		purpose,
		secret
	}: Mailbox & { purpose: LinkPurpose; secret: string }
): Promise<void> {
	if (purpose === 'setup') throw new Error('The link of an operator is not mailed');
	await postMail(tx, {
		mail: linkMails[purpose],
		recipient: email,
		language,
		asksMailbox,
		values: validity(purpose),
		links: { page: `/${language}/${pages[purpose]}/${secret}` }
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

const noticeMail = (notice: Notice) =>
	defineMail({
		name: `identity.${notice}`,
		subject: `identity.mail.${notice}.subject`,
		greeting: 'identity.mail.greeting',
		parts: [
			{ text: `identity.mail.${notice}.text` },
			{ link: 'page', label: `identity.mail.${notice}.link` },
			{ text: `identity.mail.${notice}.otherwise` }
		],
		footer: 'identity.mail.why_asked'
	});

const noticeMails = {
	has_account: noticeMail('has_account'),
	no_account: noticeMail('no_account'),
	address_taken: noticeMail('address_taken')
};

export async function mailNotice(
	tx: Db,
	{ email, language, asksMailbox = false }: Mailbox,
	notice: Notice
): Promise<void> {
	await postMail(tx, {
		mail: noticeMails[notice],
		recipient: email,
		language,
		asksMailbox,
		links: { page: `/${language}/${ways[notice]}` }
	});
}

/** What was changed about how somebody gets in. */
export type Change =
	'password' | 'second_factor_on' | 'second_factor_off' | 'provider_linked' | 'provider_unlinked';

const changeMail = (change: Change) =>
	defineMail({
		name: `identity.changed.${change}`,
		purpose: 'identity.changed',
		subject: 'identity.mail.changed.subject',
		greeting: 'identity.mail.greeting',
		parts: [
			{ text: `identity.mail.changed.${change}` },
			{ text: 'identity.mail.changed.otherwise' },
			{ link: 'page', label: 'identity.mail.changed.link' }
		],
		footer: 'identity.mail.why_account'
	});

const changeMails = {
	password: changeMail('password'),
	second_factor_on: changeMail('second_factor_on'),
	second_factor_off: changeMail('second_factor_off'),
	provider_linked: changeMail('provider_linked'),
	provider_unlinked: changeMail('provider_unlinked')
};

/** Tells the owner of an account: whoever did not do it knows at once. */
export async function mailChange(
	tx: Db,
	{ email, language }: Mailbox,
	change: Change
): Promise<void> {
	await postMail(tx, {
		mail: changeMails[change],
		recipient: email,
		language,
		links: { page: `/${language}/sign-in/forgotten` }
	});
}
