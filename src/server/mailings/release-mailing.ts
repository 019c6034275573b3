import { and, eq, isNotNull, isNull, type SQL } from 'drizzle-orm';
import { languages } from '#i18n/languages.ts';
import { recordActivity } from '../platform/activity.ts';
import type { Actor } from '../platform/actor.ts';
import type { Db } from '../platform/database.ts';
import { enqueue } from '../platform/jobs.ts';
import { Refusal } from '../platform/refusal.ts';
import { missingTexts, readTexts } from './queries.ts';
import { readGroup } from './read-group.ts';
import { requireMailing, type StoredMailing } from './require-mailing.ts';
import { mailingRecipients, mailings } from './schema.ts';
import { sendMailingsJob } from './send-mailings.ts';

interface Address {
	mailingId: string;
	institutionId: string | null;
}

/** Rows of one statement: PostgreSQL takes 65,535 parameters. */
const AT_ONCE = 5_000;

/**
 * The mail goes out: the list of recipients is drawn up now, and sent by a job, so many an hour. What
 * was seen must be what is sent: refuses where the draft changed since.
 */
export async function releaseMailing(
	db: Db,
	actor: Actor,
	input: Address & { basedOn: string }
): Promise<void> {
	const mailing = await requireMailing(db, actor, input);
	if (mailing.basis !== 'news' && !actor.isOperator) {
		throw new Refusal('mailings.error.operators_basis');
	}
	if (missingTexts(await readTexts(db, mailing.id)).length > 0) {
		throw new Refusal('mailings.error.texts');
	}
	if (mailing.basis !== 'news' && mailing.reason === '') throw new Refusal('mailings.error.reason');
	await db.transaction(async (tx) => {
		const released = await tx
			.update(mailings)
			.set({ releasedAt: new Date(), releasedBy: actor.personId })
			.where(
				and(
					eq(mailings.id, mailing.id),
					isNull(mailings.releasedAt),
					eq(mailings.updatedAt, new Date(input.basedOn))
				)
			)
			.returning({ id: mailings.id });
		if (released.length === 0) {
			throw new Refusal(mailing.releasedAt ? 'mailings.error.released' : 'mailings.conflict');
		}
		const { recipients } = await readGroup(tx, mailing);
		if (recipients.length === 0) throw new Refusal('mailings.error.nobody');
		for (let at = 0; at < recipients.length; at += AT_ONCE) {
			await tx
				.insert(mailingRecipients)
				.values(
					recipients
						.slice(at, at + AT_ONCE)
						.map(({ id }) => ({ mailingId: mailing.id, accountId: id }))
				);
		}
		await enqueue(tx, sendMailingsJob, {});
		await recordActivity(tx, actor, {
			name: 'mailing.released',
			subjectKind: 'mailing',
			subjectId: mailing.id,
			organisationId: mailing.institutionId,
			data: {
				basis: mailing.basis,
				recipients: recipients.length,
				languages: languages.length
			}
		});
	});
}

/** No further mail goes out until it is resumed. */
export async function pauseMailing(db: Db, actor: Actor, input: Address): Promise<void> {
	await change(db, actor, input, {
		what: 'paused',
		set: { pausedAt: new Date() },
		where: isNull(mailings.pausedAt)
	});
}

export async function resumeMailing(db: Db, actor: Actor, input: Address): Promise<void> {
	await change(db, actor, input, {
		what: 'resumed',
		set: { pausedAt: null },
		where: isNotNull(mailings.pausedAt)
	});
}

/** Whoever has not got it yet never will. */
export async function cancelMailing(db: Db, actor: Actor, input: Address): Promise<void> {
	await change(db, actor, input, { what: 'cancelled', set: { cancelledAt: new Date() } });
}

interface Change {
	what: 'paused' | 'resumed' | 'cancelled';
	set: Partial<StoredMailing>;
	where?: SQL;
}

async function change(
	db: Db,
	actor: Actor,
	input: Address,
	{ what, set, where }: Change
): Promise<void> {
	const mailing = await requireMailing(db, actor, input);
	await db.transaction(async (tx) => {
		const changed = await tx
			.update(mailings)
			.set(set)
			.where(
				and(
					eq(mailings.id, mailing.id),
					isNotNull(mailings.releasedAt),
					isNull(mailings.completedAt),
					isNull(mailings.cancelledAt),
					where
				)
			)
			.returning({ id: mailings.id });
		if (changed.length === 0) throw new Refusal('mailings.error.over');
		if (what === 'resumed') await enqueue(tx, sendMailingsJob, {});
		await recordActivity(tx, actor, {
			name: `mailing.${what}`,
			subjectKind: 'mailing',
			subjectId: mailing.id,
			organisationId: mailing.institutionId
		});
	});
}
