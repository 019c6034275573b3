import type { Language } from '#i18n/languages.ts';
import { recordActivity } from '../../activity.ts';
import type { Actor } from '../../actor.ts';
import type { Db } from '../../database.ts';
import { Refusal } from '../../refusal.ts';
import { hitLimit, type Limit } from '../../throttle.ts';
import { findMailDefinition } from '../define.ts';
import { queueMail } from '../queue.ts';
import { composeSample } from './compose.ts';
import type { Wording } from './shipped-wording.ts';

const perPerson: Limit = { name: 'templates.test', hits: 30, windowSeconds: 3_600 };

/** Sends a mail with made-up values to the operator who words it, also words that are not saved. */
export async function sendTestMail(
	db: Db,
	actor: Actor,
	input: { mail: string; language: Language; wording: Wording; recipient: string }
): Promise<void> {
	if (!actor.isOperator) throw new Refusal('platform.operators_only');
	const mail = findMailDefinition(input.mail);
	if (!mail) throw new Refusal('templates.not_found');
	const sample = composeSample(mail, input.language, input.wording);
	if (!('body' in sample)) {
		const [first] = sample.problems;
		throw new Refusal(first?.code ?? 'templates.error.empty', first?.values ?? {});
	}
	const seconds = await hitLimit(db, perPerson, actor.personId ?? 'nobody');
	if (seconds !== null) throw new Refusal('platform.too_many', { seconds });
	await db.transaction(async (tx) => {
		await queueMail(tx, {
			recipient: input.recipient,
			language: input.language,
			purpose: 'templates.test',
			...sample
		});
		await recordActivity(tx, actor, {
			name: 'mail_template.tested',
			subjectKind: 'mail_template',
			subjectId: null,
			data: { mail: input.mail, language: input.language }
		});
	});
}
