import * as v from 'valibot';
import type { Language } from '#i18n/languages.ts';
import { recordActivity } from '../../activity.ts';
import type { Actor } from '../../actor.ts';
import type { Db } from '../../database.ts';
import { Refusal } from '../../refusal.ts';
import { mailTemplates } from '../../schema.ts';
import { findMailDefinition, type MailDefinition } from '../define.ts';
import { readParts } from './check.ts';
import { readWording } from './read-wording.ts';
import type { Wording } from './shipped-wording.ts';

const words = v.optional(v.pipe(v.string(), v.trim()), '');

/** What the form sends; whether the words hold is checked against the mail they are for. */
export const TypedWording = v.object({
	subject: words,
	greeting: words,
	body: v.optional(
		v.pipe(
			v.string(),
			v.trim(),
			v.transform((text) => text.replaceAll('\r\n', '\n'))
		),
		''
	),
	footer: words
});

/** Version that the editor began with; 0 for the text that ships. */
const basedOn = v.optional(
	v.pipe(v.string(), v.toNumber(), v.integer(), v.minValue(0), v.maxValue(2_000_000_000)),
	'0'
);

export const TemplateEdit = v.object({ ...TypedWording.entries, basedOn });
export const TemplateReset = v.object({ basedOn });

interface Template {
	mail: string;
	language: Language;
	basedOn: number;
}

/**
 * The operator words a mail in one language. Refuses words that would leave the mail without one of
 * its links, and where somebody else has saved in the meantime (R52).
 */
export async function editTemplate(
	db: Db,
	actor: Actor,
	input: Template & { wording: Wording }
): Promise<void> {
	const mail = requireMail(actor, input.mail);
	const read = readParts(mail, input.language, input.wording);
	if ('problems' in read) {
		const [first] = read.problems;
		throw new Refusal(first?.code ?? 'templates.error.empty', first?.values ?? {});
	}
	await saveVersion(db, actor, input, input.wording);
}

/** Back to the words the platform ships with. */
export async function resetTemplate(db: Db, actor: Actor, input: Template): Promise<void> {
	requireMail(actor, input.mail);
	await saveVersion(db, actor, input, null);
}

function requireMail(actor: Actor, name: string): MailDefinition {
	if (!actor.isOperator) throw new Refusal('platform.operators_only');
	const mail = findMailDefinition(name);
	if (!mail) throw new Refusal('templates.not_found');
	return mail;
}

/** Every state is a row, so that each can be told from the one before it. */
async function saveVersion(
	db: Db,
	actor: Actor,
	{ mail, language, basedOn: before }: Template,
	wording: Wording | null
): Promise<void> {
	await db.transaction(async (tx) => {
		const current = await readWording(tx, mail, language);
		if (current.version !== before) throw new Refusal('templates.conflict');
		if (sameWords(current.wording, wording)) return;
		const saved = await tx
			.insert(mailTemplates)
			.values({ mail, language, version: before + 1, wording, writtenBy: actor.personId })
			.onConflictDoNothing()
			.returning({ version: mailTemplates.version });
		if (saved.length === 0) throw new Refusal('templates.conflict');
		// The words themselves, before and after, are the versions.
		await recordActivity(tx, actor, {
			name: wording === null ? 'mail_template.reset' : 'mail_template.edited',
			subjectKind: 'mail_template',
			subjectId: null,
			data: { mail, language, version: before + 1 }
		});
	});
}

function sameWords(one: Wording | null, other: Wording | null): boolean {
	if (one === null || other === null) return one === other;
	return (['subject', 'greeting', 'body', 'footer'] as const).every(
		(field) => one[field] === other[field]
	);
}
