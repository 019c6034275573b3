import { and, eq, isNull } from 'drizzle-orm';
import * as v from 'valibot';
import { languages, type Language } from '#i18n/languages.ts';
import { recordActivity } from '../platform/activity.ts';
import type { Actor } from '../platform/actor.ts';
import type { Db } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import { everybody, MailingFilterForm, type MailingFilter } from './filter.ts';
import type { Basis } from './read-group.ts';
import { requireMailing, requireWriter } from './require-mailing.ts';
import { mailings, mailingTexts } from './schema.ts';

const line = v.pipe(
	v.optional(v.string(), ''),
	v.trim(),
	v.maxLength(150, 'mailings.error.subject_long'),
	v.regex(/^[^\r\n]*$/, 'mailings.error.subject_long')
);
const text = v.pipe(
	v.optional(v.string(), ''),
	v.trim(),
	v.maxLength(10_000, 'mailings.error.body_long'),
	v.transform((written) => written.replaceAll('\r\n', '\n'))
);

/** Texts may be half done while it is a draft; what is missing is said before it goes out. */
export const MailingForm = v.object({
	/** State that the editor began with. */
	basedOn: v.pipe(v.optional(v.string(), ''), v.isoTimestamp('platform.submitted_differently')),
	basis: v.picklist(['news', 'contract', 'obligation', 'interest'], 'mailings.error.choice'),
	reason: v.pipe(
		v.optional(v.string(), ''),
		v.trim(),
		v.maxLength(500, 'mailings.error.reason_long')
	),
	...MailingFilterForm.entries,
	subject_de: line,
	body_de: text,
	subject_cs: line,
	body_cs: text,
	subject_en: line,
	body_en: text
});

export interface MailingEdit {
	mailingId: string;
	institutionId: string | null;
	basedOn: string;
	basis: Basis;
	reason: string;
	filter: MailingFilter;
	texts: Record<Language, { subject: string; body: string }>;
}

/** The parts of the form as the command takes them. */
export function readMailingForm(
	form: v.InferOutput<typeof MailingForm>
): Omit<MailingEdit, 'mailingId' | 'institutionId'> {
	const { basedOn, basis, reason, district, field, type, size, language, claimed, consent } = form;
	return {
		basedOn,
		basis,
		reason,
		filter: { district, field, type, size, language, claimed, consent },
		texts: {
			de: { subject: form.subject_de, body: form.body_de },
			cs: { subject: form.subject_cs, body: form.body_cs },
			en: { subject: form.subject_en, body: form.body_en }
		}
	};
}

/** A new draft of the operator, or of an institution. Returns its id. */
export async function startMailing(
	db: Db,
	actor: Actor,
	institutionId: string | null
): Promise<string> {
	await requireWriter(db, actor, institutionId);
	return db.transaction(async (tx) => {
		const id = crypto.randomUUID();
		await tx
			.insert(mailings)
			.values({ id, institutionId, filter: everybody, createdBy: actor.personId });
		await recordActivity(tx, actor, {
			name: 'mailing.started',
			subjectKind: 'mailing',
			subjectId: id,
			organisationId: institutionId
		});
		return id;
	});
}

/** Writes a draft. Refuses where somebody else has saved in the meantime (R52), and what is under way. */
export async function writeMailing(db: Db, actor: Actor, input: MailingEdit): Promise<void> {
	const mailing = await requireMailing(db, actor, input);
	// A legal basis other than consent is the controller's to name.
	if (input.basis !== 'news' && !actor.isOperator) {
		throw new Refusal('mailings.error.operators_basis');
	}
	const before = new Date(input.basedOn);
	// Two saves within a millisecond must not look like one state.
	const updatedAt = new Date(Math.max(Date.now(), before.getTime() + 1));
	await db.transaction(async (tx) => {
		const saved = await tx
			.update(mailings)
			.set({ basis: input.basis, reason: input.reason, filter: input.filter, updatedAt })
			.where(
				and(
					eq(mailings.id, mailing.id),
					eq(mailings.updatedAt, before),
					isNull(mailings.releasedAt)
				)
			)
			.returning({ id: mailings.id });
		if (saved.length === 0) {
			throw new Refusal(mailing.releasedAt ? 'mailings.error.released' : 'mailings.conflict');
		}
		await tx.delete(mailingTexts).where(eq(mailingTexts.mailingId, mailing.id));
		const rows = languages
			.map((language) => ({ mailingId: mailing.id, language, ...input.texts[language] }))
			.filter(({ subject, body }) => subject !== '' || body !== '');
		if (rows.length > 0) await tx.insert(mailingTexts).values(rows);
		await recordActivity(tx, actor, {
			name: 'mailing.written',
			subjectKind: 'mailing',
			subjectId: mailing.id,
			organisationId: mailing.institutionId,
			data: { basis: input.basis }
		});
	});
}
