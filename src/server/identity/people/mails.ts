import type { Language } from '#i18n/languages.ts';
import type { Db } from '../../platform/database.ts';
import { defineMail, postMail } from '../../platform/mail/index.ts';

/** What an operator changed about what somebody may do, or how they get in. */
const changes = [
	'operator_made',
	'operator_taken',
	'locked',
	'unlocked',
	'signed_out',
	'link_issued',
	'second_factor_renewed'
] as const;
type RightsChange = (typeof changes)[number];

const rightsMail = (change: RightsChange) =>
	defineMail({
		name: `roles.${change}`,
		purpose: 'roles.changed',
		subject: 'roles.mail.subject',
		greeting: 'roles.mail.greeting',
		parts: [
			{ text: `roles.mail.${change}` },
			{ link: 'page', label: 'roles.mail.link' },
			{ text: 'roles.mail.otherwise' }
		],
		footer: 'roles.mail.why'
	});

const rightsMails = Object.fromEntries(
	changes.map((change) => [change, rightsMail(change)])
) as Record<RightsChange, ReturnType<typeof rightsMail>>;

/** Tells the person, in the transaction of the change and in their language. */
export async function mailRights(
	tx: Db,
	{ email, language }: { email: string; language: Language },
	change: RightsChange
): Promise<void> {
	await postMail(tx, {
		mail: rightsMails[change],
		recipient: email,
		language,
		links: { page: `/${language}/account` }
	});
}
