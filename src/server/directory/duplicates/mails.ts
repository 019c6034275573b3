import type { Db } from '../../platform/database.ts';
import { defineMail, postMail } from '../../platform/mail/index.ts';
import { listCarers } from '../freshness/list-carers.ts';

const mergedMail = defineMail({
	name: 'duplicates.merged',
	subject: 'duplicates.mail.subject',
	greeting: 'freshness.mail.greeting',
	parts: [
		{ text: 'duplicates.mail.text' },
		{ text: 'duplicates.mail.undo' },
		{ link: 'entries', label: 'duplicates.mail.link' }
	],
	footer: 'freshness.mail.why',
	values: { kept: 'Weber Feinmechanik GmbH', merged: 'Feinmechanik Weber' }
});

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
			await postMail(tx, {
				mail: mergedMail,
				recipient: email,
				language,
				values: names,
				links: { entries: `/${language}/manage` }
			});
		}
	}
}
