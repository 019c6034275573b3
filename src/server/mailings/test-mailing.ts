import { languages } from '#i18n/languages.ts';
import { findAccount } from '../identity/index.ts';
import { recordActivity } from '../platform/activity.ts';
import type { Actor } from '../platform/actor.ts';
import type { Db } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import { hitLimit, type Limit } from '../platform/throttle.ts';
import { mailLetter } from './mails.ts';
import { readTexts, senderName } from './queries.ts';
import { requireMailing } from './require-mailing.ts';

const perPerson: Limit = { name: 'mailings.test', hits: 30, windowSeconds: 3_600 };

/** Sends the mail to whoever writes it, once in each language that is written. Returns the address. */
export async function testMailing(
	db: Db,
	actor: Actor,
	address: { mailingId: string; institutionId: string | null }
): Promise<string> {
	const mailing = await requireMailing(db, actor, address);
	const account = await findAccount(db, actor.personId);
	if (!account) throw new Refusal('directory.not_found');
	const texts = await readTexts(db, mailing.id);
	const written = languages.filter((language) => texts[language]?.subject && texts[language].body);
	if (written.length === 0) throw new Refusal('mailings.error.texts');
	const seconds = await hitLimit(db, perPerson, account.id);
	if (seconds !== null) throw new Refusal('platform.too_many', { seconds });
	const { basis, reason, institutionId } = mailing;
	const sender = await senderName(db, institutionId);
	await db.transaction(async (tx) => {
		for (const language of written) {
			const text = { language, subject: '', body: '', ...texts[language] };
			await mailLetter(tx, { ...account, language }, { basis, reason, sender, text }, null);
		}
		await recordActivity(tx, actor, {
			name: 'mailing.tested',
			subjectKind: 'mailing',
			subjectId: mailing.id,
			organisationId: institutionId
		});
	});
	return account.email;
}
