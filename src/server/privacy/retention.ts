import { sql, type SQL } from 'drizzle-orm';
import { confirmedMonths, unconfirmedDays } from '../conversations/index.ts';
import { DOCUMENT_DAYS } from '../directory/claims/index.ts';
import { MERGE_UNDO_DAYS } from '../directory/duplicates/index.ts';
import { RECIPIENT_MONTHS } from '../mailings/index.ts';
import { rowsOf, type Db } from '../platform/database.ts';
import { ERASURE_DAYS } from './erase-organisation.ts';
import { EXPORT_HOURS } from './make-export.ts';

/** What is deleted by itself, when, and why then. `docs/data-protection.md` shows the same list. */
export interface RetentionRule {
	what: string;
	keptFor: string;
	why: string;
	/** The job that deletes it. */
	job: string;
	/** Counts what is past its time. */
	due: SQL;
}

const older = (column: string, interval: string) =>
	sql`${sql.identifier(column)} < now() - ${interval}::interval`;

export const retentionRules: readonly RetentionRule[] = [
	{
		what: 'Counts against flooding (network part of an address)',
		keptFor: '1 day',
		why: 'longer than any limit counts',
		job: 'platform.tidy',
		due: sql`select count(*)::int as n from throttles where ${older('window_start', '1 day')}`
	},
	{
		what: 'Keys of forms that were sent',
		keptFor: '7 days',
		why: 'a form is not sent twice later than that',
		job: 'platform.tidy',
		due: sql`select count(*)::int as n from submissions where ${older('created_at', '7 days')}`
	},
	{
		what: 'Mails (address and subject; their text only until they are delivered)',
		keptFor: '90 days',
		why: 'proof of delivery',
		job: 'platform.tidy',
		due: sql`select count(*)::int as n from mails where ${older('created_at', '90 days')}`
	},
	{
		what: 'Sessions, half sign-ins and sign-in links',
		keptFor: '1 day after their end',
		why: 'they are of no use any more',
		job: 'identity.forget-sign-ins',
		due: sql`select (select count(*) from sessions where ${older('expires_at', '1 day')})::int
			+ (select count(*) from sign_in_challenges where ${older('expires_at', '1 day')})::int
			+ (select count(*) from account_links where ${older('expires_at', '1 day')})::int as n`
	},
	{
		what: 'Inquiries that the sender did not confirm',
		keptFor: `${unconfirmedDays} days`,
		why: 'nobody vouched for them',
		job: 'inquiry.forget',
		due: sql`select count(*)::int as n from inquiries
			where confirmed_at is null and ${older('created_at', `${unconfirmedDays} days`)}`
	},
	{
		what: 'Confirmed inquiries with their answers',
		keptFor: `${confirmedMonths} months`,
		why: 'follow-up of contacts; the log keeps the count',
		job: 'inquiry.forget',
		due: sql`select count(*)::int as n from inquiries
			where confirmed_at is not null and ${older('created_at', `${confirmedMonths} months`)}`
	},
	{
		what: 'Printed letters with codes',
		keptFor: `${DOCUMENT_DAYS} days`,
		why: 'time to print and post them',
		job: 'directory.forget-letters',
		due: sql`select count(*)::int as n from letter_batches
			where file_id is not null and ${older('completed_at', `${DOCUMENT_DAYS} days`)}`
	},
	{
		what: 'Answers of company registers',
		keptFor: 'until they are out of date (2 minutes to 30 days)',
		why: 'fair use of the registers',
		job: 'directory.forget-look-ups',
		due: sql`select count(*)::int as n from register_answers where expires_at < now()`
	},
	{
		what: 'What a merge of two entries moved',
		keptFor: `${MERGE_UNDO_DAYS} days`,
		why: 'so long it can be undone',
		job: 'directory.find-duplicate-pairs',
		due: sql`select count(*)::int as n from merge_moves
			where merge_id in (select id from organisation_merges
				where ${older('merged_at', `${MERGE_UNDO_DAYS} days`)})`
	},
	{
		what: 'Who got a mailing (how many did is kept)',
		keptFor: `${RECIPIENT_MONTHS} months`,
		why: 'proof of the basis it was sent on',
		job: 'mailings.forget-recipients',
		due: sql`select count(*)::int as n from mailing_recipients
			where account_id is not null and mailing_id in (select id from mailings
				where ${older('released_at', `${RECIPIENT_MONTHS} months`)})`
	},
	{
		what: 'Documents with a copy of somebody’s own data',
		keptFor: `${EXPORT_HOURS} hours, or until they are fetched`,
		why: 'they hold everything about a person',
		job: 'privacy.forget-exports',
		due: sql`select count(*)::int as n from data_exports
			where expires_at < now() or ${older('requested_at', '2 days')}`
	},
	{
		what: 'Organisations whose owner wants them deleted',
		keptFor: `${ERASURE_DAYS} days in the archive`,
		why: 'so long it can be taken back',
		job: 'privacy.erase-organisations',
		due: sql`select count(*)::int as n from organisation_erasures
			where ${older('requested_at', `${ERASURE_DAYS} days`)}`
	}
];

export interface RetentionReport extends Omit<RetentionRule, 'due'> {
	/** How much of it is past its time now, and goes with the next run of the job. */
	due: number;
}

/** What would be deleted now, without deleting it. */
export async function reportRetention(db: Db): Promise<RetentionReport[]> {
	const report: RetentionReport[] = [];
	for (const { due, ...rule } of retentionRules) {
		const [row] = await rowsOf<{ n: number }>(db, due);
		report.push({ ...rule, due: row?.n ?? 0 });
	}
	return report;
}
