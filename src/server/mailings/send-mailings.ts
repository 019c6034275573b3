import { and, asc, eq, gt, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import * as v from 'valibot';
import { listAccounts } from '../identity/index.ts';
import type { Db } from '../platform/database.ts';
import { defineJob } from '../platform/jobs.ts';
import { defineSetting, readSetting } from '../platform/settings.ts';
import { mailLetter } from './mails.ts';
import { readTexts, senderName, textFor } from './queries.ts';
import { consentingAmong, scopeOf } from './read-group.ts';
import type { StoredMailing } from './require-mailing.ts';
import { mailingRecipients, mailings } from './schema.ts';
import { suppressedAmong } from './suppress.ts';

export const sendMailingsJob = defineJob<object>('mailings.send', { retryLimit: 2 });

/** Mails of all mailings in an hour, so that no mail server takes us for something else. */
export const mailingsPerHour = defineSetting(
	'mailings.per_hour',
	v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20_000)),
	300
);

/** Mails of one transaction: what a worker that dies leaves undone is done again whole. */
const STEP = 25;

/**
 * Puts released mailings into the outbox, so many an hour. A recipient's row and the mail are written
 * together, so nobody gets it twice or not at all, whenever a worker dies.
 */
export async function sendMailings(db: Db): Promise<void> {
	while (await sendStep(db));
	await noteDelivery(db);
}

/** Returns whether there may be more to do at once. */
async function sendStep(db: Db): Promise<boolean> {
	return db.transaction(async (tx) => {
		// One step at a time, whoever works: the count of the hour is that of all mailings.
		await tx.execute(sql`select pg_advisory_xact_lock(hashtext('mailings.send'))`);
		const room = (await readSetting(tx, mailingsPerHour)) - (await countLastHour(tx));
		if (room <= 0) return false;
		const [mailing] = await tx
			.select()
			.from(mailings)
			.where(
				and(
					isNotNull(mailings.releasedAt),
					isNull(mailings.pausedAt),
					isNull(mailings.cancelledAt),
					isNull(mailings.completedAt)
				)
			)
			.orderBy(asc(mailings.releasedAt), asc(mailings.id))
			.limit(1)
			.for('update');
		if (!mailing) return false;
		const waiting = await tx
			.select({ id: mailingRecipients.id, accountId: mailingRecipients.accountId })
			.from(mailingRecipients)
			.where(
				and(
					eq(mailingRecipients.mailingId, mailing.id),
					isNull(mailingRecipients.queuedAt),
					isNull(mailingRecipients.skipped)
				)
			)
			.orderBy(asc(mailingRecipients.id))
			.limit(Math.min(STEP, room));
		if (waiting.length === 0) {
			await tx.update(mailings).set({ completedAt: new Date() }).where(eq(mailings.id, mailing.id));
			return true;
		}
		await sendTo(tx, mailing, waiting);
		return true;
	});
}

async function countLastHour(tx: Db): Promise<number> {
	return tx.$count(
		mailingRecipients,
		gt(mailingRecipients.queuedAt, sql`now() - interval '1 hour'`)
	);
}

async function sendTo(
	tx: Db,
	mailing: StoredMailing,
	waiting: readonly { id: string; accountId: string | null }[]
): Promise<void> {
	const texts = await readTexts(tx, mailing.id);
	const sender = await senderName(tx, mailing.institutionId);
	const accountIds = waiting.flatMap(({ accountId }) => (accountId === null ? [] : [accountId]));
	const people = new Map((await listAccounts(tx, accountIds)).map((person) => [person.id, person]));
	// Asked again at the last moment: since the release somebody may have said no.
	const consents = await consentingAmong(tx, accountIds);
	const scope = scopeOf(mailing.basis);
	const suppressed = scope ? await suppressedAmong(tx, [...people.values()], scope) : new Set();
	const skipped = { gone: [] as string[], withdrawn: [] as string[], suppressed: [] as string[] };
	for (const { id, accountId } of waiting) {
		const person = people.get(accountId ?? '');
		if (!person) skipped.gone.push(id);
		else if (suppressed.has(person.id)) skipped.suppressed.push(id);
		else if (mailing.basis === 'news' && !consents.has(person.id)) skipped.withdrawn.push(id);
		else {
			const { basis, reason } = mailing;
			const text = textFor(texts, person.language);
			const letter = { basis, reason, sender, text };
			const mailId = await mailLetter(tx, person, letter, consents.get(person.id) ?? null);
			await tx
				.update(mailingRecipients)
				.set({ mailId, queuedAt: new Date() })
				.where(eq(mailingRecipients.id, id));
		}
	}
	for (const why of ['gone', 'withdrawn', 'suppressed'] as const) {
		if (skipped[why].length === 0) continue;
		await tx
			.update(mailingRecipients)
			.set({ skipped: why })
			.where(inArray(mailingRecipients.id, skipped[why]));
	}
}

/** Keeps what became of each mail: the outbox forgets it after 90 days, the report does not. */
async function noteDelivery(db: Db): Promise<void> {
	await db.execute(sql`update mailing_recipients as own
		set sent_at = mails.sent_at, failed_at = mails.failed_at
		from mails where mails.id = own.mail_id
			and own.sent_at is null and own.failed_at is null
			and (mails.sent_at is not null or mails.failed_at is not null)`);
}
