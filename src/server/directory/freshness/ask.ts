import { and, asc, eq, inArray, isNull, lt, sql } from 'drizzle-orm';
import type { Language } from '#i18n/languages.ts';
import { recordActivity } from '../../platform/activity.ts';
import { system } from '../../platform/actor.ts';
import type { Db } from '../../platform/database.ts';
import { defineJob } from '../../platform/jobs.ts';
import { newLinkSecret } from '../../platform/link.ts';
import { defineMail, postMail } from '../../platform/mail/index.ts';
import { organisations } from '../schema.ts';
import { isPublicOrganisation } from '../visible.ts';
import { listCarers } from './list-carers.ts';
import { freshnessLinks, freshnessQuestions } from './schema.ts';

/** Links of a mail live so long (R20). */
const LINK_DAYS = 60;
/** Mails of one night, so that no mail server takes us for something else. */
const PER_NIGHT = 200;

const purposes = ['still_true', 'change', 'remove'] as const;

const askMail = defineMail({
	name: 'freshness.ask',
	subject: 'freshness.mail.ask.subject',
	greeting: 'freshness.mail.greeting',
	parts: [
		{ text: 'freshness.mail.ask.text' },
		{ link: 'still_true', label: 'freshness.mail.ask.still_true' },
		{ link: 'change', label: 'freshness.mail.ask.change' },
		{ link: 'remove', label: 'freshness.mail.ask.remove' },
		{ text: 'freshness.mail.ask.otherwise' }
	],
	footer: 'freshness.mail.why',
	values: { organisation: 'Weber Feinmechanik GmbH' }
});

export const askStillTrueJob = defineJob<object>('directory.ask-still-true');

/**
 * Asks whoever looks after an entry that nobody has confirmed for a year. One question at a time;
 * entries without anybody to ask are the desk's to look at. Demo entries are left alone.
 */
export async function askStillTrue(db: Db): Promise<void> {
	const due = await db
		.select({ id: organisations.id, name: organisations.name })
		.from(organisations)
		.where(
			and(
				isPublicOrganisation(),
				eq(organisations.isDemo, false),
				lt(lastConfirmed(), sql`now() - interval '1 year'`),
				sql`not exists (select 1 from ${freshnessQuestions}
					where ${freshnessQuestions.organisationId} = ${organisations.id}
						and (${isNull(freshnessQuestions.answeredAt)}
							or ${freshnessQuestions.askedAt} > now() - interval '11 months'))`
			)
		)
		.orderBy(asc(lastConfirmed()), asc(organisations.id))
		.limit(PER_NIGHT);
	for (const entry of due) await ask(db, entry);
}

/** When somebody last said that the entry is true; an entry nobody ever confirmed counts from its making. */
export function lastConfirmed() {
	return sql`coalesce(${organisations.confirmedAt}, ${organisations.createdAt})`;
}

async function ask(db: Db, entry: { id: string; name: string }): Promise<void> {
	const carers = await listCarers(db, entry.id);
	if (carers.length === 0) return;
	await db.transaction(async (tx) => {
		const [question] = await tx
			.insert(freshnessQuestions)
			.values({ organisationId: entry.id })
			.onConflictDoNothing()
			.returning({ id: freshnessQuestions.id });
		if (!question) return;
		for (const carer of carers) await mail(tx, question.id, entry.name, carer);
		await recordActivity(tx, system, {
			name: 'freshness.asked',
			subjectKind: 'organisation',
			subjectId: entry.id,
			organisationId: entry.id,
			data: { mails: carers.length }
		});
	});
}

async function mail(
	tx: Db,
	questionId: string,
	organisation: string,
	{ email, language }: { email: string; language: Language }
): Promise<void> {
	const expiresAt = new Date(Date.now() + LINK_DAYS * 86_400_000);
	const links = {
		still_true: newLinkSecret(),
		change: newLinkSecret(),
		remove: newLinkSecret()
	};
	await tx
		.insert(freshnessLinks)
		.values(
			purposes.map((purpose) => ({ questionId, purpose, hash: links[purpose].hash, expiresAt }))
		);
	const path = (purpose: keyof typeof links) => `/${language}/freshness/${links[purpose].secret}`;
	await postMail(tx, {
		mail: askMail,
		recipient: email,
		language,
		values: { organisation },
		links: { still_true: path('still_true'), change: path('change'), remove: path('remove') }
	});
}

/** Closes open questions of entries, whatever the answer was. */
export async function closeQuestions(
	tx: Db,
	organisationIds: readonly string[],
	answer: 'still_true' | 'change' | 'remove'
): Promise<void> {
	await tx
		.update(freshnessQuestions)
		.set({ answeredAt: sql`now()`, answer })
		.where(
			and(
				inArray(freshnessQuestions.organisationId, [...organisationIds]),
				isNull(freshnessQuestions.answeredAt)
			)
		);
}
