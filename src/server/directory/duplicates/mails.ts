import { translator } from '#i18n/messages.ts';
import type { Db } from '../../platform/database.ts';
import { postMail } from '../../platform/mail/index.ts';
import { listCarers } from '../freshness/list-carers.ts';

/** Who looks after one of the two entries learns that they are one from now on. */
export async function tellAboutMerge(
	tx: Db,
	organisationIds: readonly string[],
	names: { kept: string; merged: string }
): Promise<void> {
	const told = new Set<string>();
	for (const organisationId of organisationIds) {
		for (const { email, language } of await listCarers(tx, organisationId)) {
			if (told.has(email)) continue;
			told.add(email);
			const t = translator(language);
			await postMail(tx, {
				recipient: email,
				language,
				purpose: 'duplicates.merged',
				subject: t('duplicates.mail.subject'),
				body: {
					greeting: t('freshness.mail.greeting'),
					blocks: [
						{ kind: 'text', text: t('duplicates.mail.text', names) },
						{ kind: 'text', text: t('duplicates.mail.undo') },
						{ kind: 'link', label: t('duplicates.mail.link'), path: `/${language}/manage` }
					],
					footer: t('freshness.mail.why')
				}
			});
		}
	}
}
