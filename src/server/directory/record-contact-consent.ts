import { and, eq, isNull } from 'drizzle-orm';
import * as v from 'valibot';
import { languages } from '#i18n/languages.ts';
import { recordActivity } from '../platform/activity.ts';
import type { Actor } from '../platform/actor.ts';
import type { Db } from '../platform/database.ts';
import { isMailAddress } from '../platform/mail/index.ts';
import { Refusal } from '../platform/refusal.ts';
import { contactConsents, organisations } from './schema.ts';

const words = (longest: number) =>
	v.pipe(
		v.string(),
		v.trim(),
		v.nonEmpty('directory.needed'),
		v.maxLength(longest, 'directory.too_long')
	);

export const NewContactConsent = v.object({
	organisationId: v.pipe(v.string(), v.uuid()),
	email: v.pipe(v.string(), v.trim(), v.check(isMailAddress, 'directory.no_address')),
	/** In which language the organisation wants to be written to. */
	language: v.picklist(languages, 'directory.needed'),
	/** Who of the organisation agreed. */
	givenBy: words(200),
	givenOn: v.pipe(v.string(), v.isoDate('directory.no_day')),
	/** How, for example in a conversation or by letter. */
	givenHow: words(500)
});
export type NewContactConsent = v.InferInput<typeof NewContactConsent>;

/**
 * Records the address at which an organisation agreed to be written to: from now on it looks after
 * its entry. An earlier one is withdrawn. Returns the id of the record.
 */
export async function recordContactConsent(
	db: Db,
	actor: Actor,
	input: NewContactConsent
): Promise<string> {
	if (!actor.isOperator) throw new Refusal('directory.not_operator');
	const consent = v.parse(NewContactConsent, input);
	if (consent.givenOn > new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)) {
		throw new Refusal('directory.day_to_come');
	}
	const id = crypto.randomUUID();
	await db.transaction(async (tx) => {
		const [organisation] = await tx
			.select({ id: organisations.id })
			.from(organisations)
			.where(eq(organisations.id, consent.organisationId))
			.for('update');
		if (!organisation) throw new Refusal('directory.not_found');
		await withdrawCurrent(tx, consent.organisationId);
		await tx.insert(contactConsents).values({ id, ...consent, recordedBy: actor.personId });
		await recordActivity(tx, actor, {
			name: 'contact_consent.recorded',
			subjectKind: 'organisation',
			subjectId: consent.organisationId,
			organisationId: consent.organisationId
		});
	});
	return id;
}

/** The organisation no longer wants to be written to: its inquiries go to the desk again. */
export async function withdrawContactConsent(
	db: Db,
	actor: Actor,
	organisationId: string
): Promise<void> {
	if (!actor.isOperator) throw new Refusal('directory.not_operator');
	await db.transaction(async (tx) => {
		const withdrawn = await withdrawCurrent(tx, organisationId);
		if (withdrawn === 0) throw new Refusal('directory.not_found');
		await recordActivity(tx, actor, {
			name: 'contact_consent.withdrawn',
			subjectKind: 'organisation',
			subjectId: organisationId,
			organisationId
		});
	});
}

async function withdrawCurrent(tx: Db, organisationId: string): Promise<number> {
	const rows = await tx
		.update(contactConsents)
		.set({ withdrawnAt: new Date() })
		.where(
			and(eq(contactConsents.organisationId, organisationId), isNull(contactConsents.withdrawnAt))
		)
		.returning({ id: contactConsents.id });
	return rows.length;
}
