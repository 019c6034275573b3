import { and, asc, eq, gte, inArray, lte, sql } from 'drizzle-orm';
import { formatDate } from '#i18n/format.ts';
import type { Language } from '#i18n/languages.ts';
import { translator } from '#i18n/messages.ts';
import { findAccount, type Account } from '../../identity/index.ts';
import { recordActivity } from '../../platform/activity.ts';
import { system } from '../../platform/actor.ts';
import type { Db } from '../../platform/database.ts';
import { defineJob } from '../../platform/jobs.ts';
import { defineMail, postMail, type MailBlock } from '../../platform/mail/index.ts';
import { memberships } from '../members/schema.ts';
import { certificates, organisations } from '../schema.ts';
import { isPublicOrganisation } from '../visible.ts';
import { certificateReminders } from './schema.ts';

export const remindOfCertificatesJob = defineJob<object>('directory.remind-of-certificates');

const endingMail = defineMail({
	name: 'freshness.certificates',
	subject: 'freshness.mail.ending.subject',
	greeting: 'freshness.mail.greeting',
	parts: [
		{ text: 'freshness.mail.ending.text' },
		{ block: 'certificates' },
		{ text: 'freshness.mail.ending.otherwise' }
	],
	footer: 'freshness.mail.ending.why',
	values: { n: 1, organisation: 'Weber Feinmechanik GmbH' },
	blocks: (language) => ({
		certificates: describe(
			{ name: 'ISO 9001', validUntil: '2026-12-31', path: `/${language}` },
			language
		)
	})
});

/** Time for an audit to be planned, and a last word before the certificate ends. */
const FIRST_DAYS = 60;
const LAST_DAYS = 14;

interface Ending {
	id: string;
	name: string;
	validUntil: string;
	daysBefore: typeof FIRST_DAYS | typeof LAST_DAYS;
}

/**
 * Tells owners and editors of an entry which of its certificates end soon: sixty and fourteen days
 * before, each once for each end, so a date that is moved is told anew. Where nobody looks after the
 * entry, the certificate waits at the desk, and whoever takes the entry over learns of it then.
 */
export async function remindOfCertificates(db: Db): Promise<void> {
	const ending = await db
		.select({
			id: certificates.id,
			name: certificates.name,
			validUntil: sql<string>`${certificates.validUntil}`,
			daysBefore: sql<Ending['daysBefore']>`${daysBefore()}`,
			organisationId: organisations.id,
			organisation: organisations.name
		})
		.from(certificates)
		.innerJoin(organisations, eq(organisations.id, certificates.organisationId))
		.where(
			and(
				isPublicOrganisation(),
				eq(organisations.isDemo, false),
				gte(certificates.validUntil, sql`current_date`),
				lte(certificates.validUntil, sql`current_date + ${FIRST_DAYS}::int`),
				sql`not exists (select 1 from ${certificateReminders}
					where ${certificateReminders.organisationId} = ${certificates.organisationId}
						and ${certificateReminders.name} = ${certificates.name}
						and ${certificateReminders.validUntil} = ${certificates.validUntil}
						and ${certificateReminders.daysBefore} = ${daysBefore()})`
			)
		)
		.orderBy(asc(certificates.validUntil), asc(certificates.name));
	for (const [organisationId, own] of Map.groupBy(ending, (row) => row.organisationId)) {
		await remind(db, { id: organisationId, name: own[0]?.organisation ?? '' }, own);
	}
}

function daysBefore() {
	return sql`case when ${certificates.validUntil} <= current_date + ${LAST_DAYS}::int
		then ${LAST_DAYS}::int else ${FIRST_DAYS}::int end`;
}

async function remind(
	db: Db,
	organisation: { id: string; name: string },
	ending: readonly Ending[]
): Promise<void> {
	const readers = await listEditors(db, organisation.id);
	if (readers.length === 0) return;
	await db.transaction(async (tx) => {
		// Whose row it is sends the mail: two workers do not tell the same thing twice.
		const mine = await tx
			.insert(certificateReminders)
			.values(
				ending.map(({ name, validUntil, daysBefore: days }) => ({
					organisationId: organisation.id,
					name,
					validUntil,
					daysBefore: days
				}))
			)
			.onConflictDoNothing()
			.returning({
				name: certificateReminders.name,
				validUntil: certificateReminders.validUntil
			});
		const told = ending.filter(({ name, validUntil }) =>
			mine.some((row) => row.name === name && row.validUntil === validUntil)
		);
		if (told.length === 0) return;
		for (const reader of readers) await mail(tx, organisation, reader, told);
		await recordActivity(tx, system, {
			name: 'certificate.reminded',
			subjectKind: 'organisation',
			subjectId: organisation.id,
			organisationId: organisation.id,
			data: { certificates: told.length, mails: readers.length }
		});
	});
}

async function listEditors(db: Db, organisationId: string): Promise<Account[]> {
	const rows = await db
		.select({ accountId: memberships.accountId })
		.from(memberships)
		.where(
			and(
				eq(memberships.organisationId, organisationId),
				inArray(memberships.role, ['owner', 'editor'])
			)
		);
	const editors: Account[] = [];
	for (const { accountId } of rows) {
		const account = await findAccount(db, accountId);
		if (account) editors.push(account);
	}
	return editors;
}

async function mail(
	tx: Db,
	organisation: { id: string; name: string },
	{ email, language }: Account,
	ending: readonly Ending[]
): Promise<void> {
	await postMail(tx, {
		mail: endingMail,
		recipient: email,
		language,
		values: { n: ending.length, organisation: organisation.name },
		blocks: {
			certificates: ending.flatMap(({ id, name, validUntil }) =>
				describe(
					{ name, validUntil, path: `/${language}/manage/${organisation.id}/certificates/${id}` },
					language
				)
			)
		}
	});
}

function describe(
	{ name, validUntil, path }: { name: string; validUntil: string; path: string },
	language: Language
): MailBlock[] {
	const t = translator(language);
	const day = formatDate(new Date(`${validUntil}T00:00:00Z`), language);
	return [
		{ kind: 'facts', rows: [{ label: name, value: t('freshness.mail.ending.until', { day }) }] },
		{ kind: 'link', label: t('freshness.mail.ending.link'), path }
	];
}
