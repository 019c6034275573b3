import { desc, eq, isNull, sql } from 'drizzle-orm';
import { languages, type Language } from '#i18n/languages.ts';
import { readAddressee } from '../directory/index.ts';
import type { Actor } from '../platform/actor.ts';
import { rowsOf, type Db } from '../platform/database.ts';
import { readGroup, type Group } from './read-group.ts';
import { requireMailing, requireWriter, type StoredMailing } from './require-mailing.ts';
import { mailings, mailingTexts } from './schema.ts';

export type Texts = Partial<Record<Language, { subject: string; body: string }>>;

/** German and Czech are written always; who reads English gets German where there is none. */
const required = ['de', 'cs'] as const;

export type MailingState = 'draft' | 'sending' | 'paused' | 'cancelled' | 'complete';

export interface MailingReport {
	recipients: number;
	/** Not in the outbox yet. */
	waiting: number;
	/** In the outbox, not delivered yet. */
	underWay: number;
	sent: number;
	/** Refused by the recipient's mail server for good, or given up. */
	failed: number;
	/** Said no, or left, since the release. */
	skipped: number;
}

export interface ListedMailing {
	id: string;
	state: MailingState;
	subject: string;
	createdAt: Date;
	releasedAt: Date | null;
	report: MailingReport;
}

export interface OpenMailing extends StoredMailing {
	state: MailingState;
	texts: Texts;
	missing: ('de' | 'cs')[];
	sender: string;
	report: MailingReport;
	/** Who would get it now; null once it is released. */
	group: Group | null;
	failures: { recipient: string; error: string | null }[];
}

/** Mailings of the operator, or of an institution, the newest first. */
export async function listMailings(
	db: Db,
	actor: Actor,
	{ institutionId, language }: { institutionId: string | null; language: Language }
): Promise<ListedMailing[]> {
	await requireWriter(db, actor, institutionId);
	const rows = await db
		.select()
		.from(mailings)
		.where(
			institutionId === null
				? isNull(mailings.institutionId)
				: eq(mailings.institutionId, institutionId)
		)
		.orderBy(desc(mailings.createdAt))
		.limit(100);
	const listed: ListedMailing[] = [];
	for (const row of rows) {
		listed.push({
			id: row.id,
			state: stateOf(row),
			subject: textFor(await readTexts(db, row.id), language).subject,
			createdAt: row.createdAt,
			releasedAt: row.releasedAt,
			report: await readReport(db, row.id)
		});
	}
	return listed;
}

export async function readMailing(
	db: Db,
	actor: Actor,
	address: { mailingId: string; institutionId: string | null }
): Promise<OpenMailing> {
	const mailing = await requireMailing(db, actor, address);
	const texts = await readTexts(db, mailing.id);
	return {
		...mailing,
		state: stateOf(mailing),
		texts,
		missing: missingTexts(texts),
		sender: await senderName(db, mailing.institutionId),
		report: await readReport(db, mailing.id),
		group: mailing.releasedAt === null ? await readGroup(db, mailing) : null,
		failures: await listFailures(db, mailing.id)
	};
}

export async function readTexts(db: Db, mailingId: string): Promise<Texts> {
	const rows = await db.select().from(mailingTexts).where(eq(mailingTexts.mailingId, mailingId));
	return Object.fromEntries(
		rows.map(({ language, subject, body }) => [language, { subject, body }])
	);
}

/** Languages without which it does not go out. */
export function missingTexts(texts: Texts): ('de' | 'cs')[] {
	return required.filter((language) => !isWhole(texts[language]));
}

/** What a reader of the language gets: the text in it, otherwise German. */
export function textFor(
	texts: Texts,
	language: Language
): { language: Language; subject: string; body: string } {
	const order = [language, 'de', ...languages] as const;
	const found = order.find((candidate) => isWhole(texts[candidate]));
	const some = found ?? order.find((candidate) => texts[candidate] !== undefined) ?? 'de';
	return { language: some, subject: '', body: '', ...texts[some] };
}

function isWhole(text: { subject: string; body: string } | undefined): boolean {
	return text !== undefined && text.subject !== '' && text.body !== '';
}

export async function senderName(db: Db, institutionId: string | null): Promise<string> {
	if (institutionId === null) return 'Glokal';
	return (await readAddressee(db, institutionId))?.name ?? 'Glokal';
}

function stateOf(mailing: StoredMailing): MailingState {
	if (mailing.cancelledAt) return 'cancelled';
	if (mailing.completedAt) return 'complete';
	if (!mailing.releasedAt) return 'draft';
	return mailing.pausedAt ? 'paused' : 'sending';
}

async function readReport(db: Db, mailingId: string): Promise<MailingReport> {
	const [row] = await rowsOf<MailingReport & Record<string, unknown>>(
		db,
		sql`select count(*)::int as recipients,
				count(*) filter (where own.queued_at is null and own.skipped is null)::int as waiting,
				count(*) filter (where coalesce(own.sent_at, mails.sent_at) is not null)::int as sent,
				count(*) filter (where coalesce(own.sent_at, mails.sent_at) is null
					and coalesce(own.failed_at, mails.failed_at) is not null)::int as failed,
				count(*) filter (where own.queued_at is not null
					and coalesce(own.sent_at, mails.sent_at, own.failed_at, mails.failed_at) is null)::int
					as "underWay",
				count(*) filter (where own.skipped is not null)::int as skipped
			from mailing_recipients own left join mails on mails.id = own.mail_id
			where own.mailing_id = ${mailingId}`
	);
	return row ?? { recipients: 0, waiting: 0, underWay: 0, sent: 0, failed: 0, skipped: 0 };
}

/** The first of those whose mail server said no, as long as the outbox knows it. */
async function listFailures(
	db: Db,
	mailingId: string
): Promise<{ recipient: string; error: string | null }[]> {
	return rowsOf<{ recipient: string; error: string | null }>(
		db,
		sql`select mails.recipient, mails.last_error as error
			from mailing_recipients own join mails on mails.id = own.mail_id
			where own.mailing_id = ${mailingId} and mails.failed_at is not null
			order by mails.failed_at limit 50`
	);
}
