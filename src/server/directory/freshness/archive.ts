import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import { recordActivity } from '../../platform/activity.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Db } from '../../platform/database.ts';
import { hashLinkSecret, newLinkSecret } from '../../platform/link.ts';
import { defineMail, postMail } from '../../platform/mail/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { announceOrganisations } from '../announce.ts';
import { requireCarer } from '../desks/require-staff.ts';
import { organisations } from '../schema.ts';
import { listCarers } from './list-carers.ts';
import { archivals } from './schema.ts';

/** So long an archived entry can be brought back by the link in the mail. */
const RESTORE_DAYS = 30;

type Why = (typeof archivals.$inferSelect)['why'];

const archivedMail = (why: Why) =>
	defineMail({
		name: `freshness.archived.${why}`,
		purpose: 'freshness.archived',
		subject: 'freshness.mail.archived.subject',
		greeting: 'freshness.mail.greeting',
		parts: [
			{ text: `freshness.mail.archived.${why}` },
			{ text: 'freshness.mail.archived.undo' },
			{ link: 'restore', label: 'freshness.mail.archived.link' }
		],
		footer: 'freshness.mail.why',
		values: { organisation: 'Weber Feinmechanik GmbH', days: RESTORE_DAYS }
	});

const archivedMails = {
	asked: archivedMail('asked'),
	silence: archivedMail('silence'),
	desk: archivedMail('desk'),
	erasure: archivedMail('erasure')
};

/** Takes an entry out of sight, in the caller's transaction, and tells everybody who looks after it. */
export async function archiveEntry(
	tx: Db,
	actor: Actor,
	organisationId: string,
	why: Why
): Promise<void> {
	const [entry] = await tx
		.update(organisations)
		.set({ archivedAt: sql`now()` })
		.where(and(eq(organisations.id, organisationId), isNull(organisations.archivedAt)))
		.returning({ name: organisations.name });
	if (!entry) throw new Refusal('directory.not_found');
	const { secret, hash } = newLinkSecret();
	await tx.insert(archivals).values({ organisationId, why, hash });
	for (const { email, language } of await listCarers(tx, organisationId)) {
		await postMail(tx, {
			mail: archivedMails[why],
			recipient: email,
			language,
			values: { organisation: entry.name, days: RESTORE_DAYS },
			links: { restore: `/${language}/freshness/restore/${secret}` }
		});
	}
	await recordActivity(tx, actor, {
		name: 'organisation.archived',
		subjectKind: 'organisation',
		subjectId: organisationId,
		organisationId,
		data: { why }
	});
	await announceOrganisations(tx, [organisationId]);
}

/** The desk archives an entry of an organisation that is no more. */
export async function archiveByDesk(db: Db, actor: Actor, organisationId: string): Promise<void> {
	await requireCarer(db, actor, organisationId);
	await db.transaction((tx) => archiveEntry(tx, actor, organisationId, 'desk'));
}

/** The entry that a link brings back, or null where it is not valid (any more). */
export async function findArchival(
	db: Db,
	secret: string
): Promise<{ id: string; organisationId: string; name: string } | null> {
	const [found] = await db
		.select({
			id: archivals.id,
			organisationId: archivals.organisationId,
			name: organisations.name
		})
		.from(archivals)
		.innerJoin(organisations, eq(organisations.id, archivals.organisationId))
		.where(
			and(
				eq(archivals.hash, hashLinkSecret(secret)),
				isNull(archivals.restoredAt),
				gt(archivals.archivedAt, sql`now() - ${RESTORE_DAYS} * interval '1 day'`)
			)
		);
	return found ?? null;
}

/** Brings an archived entry back, as confirmed today. */
export async function restoreEntry(db: Db, actor: Actor, secret: string): Promise<void> {
	const archival = await findArchival(db, secret);
	if (!archival) throw new Refusal('freshness.over');
	const { organisationId } = archival;
	await db.transaction(async (tx) => {
		const restored = await tx
			.update(archivals)
			.set({ restoredAt: sql`now()` })
			.where(and(eq(archivals.id, archival.id), isNull(archivals.restoredAt)))
			.returning({ id: archivals.id });
		if (restored.length === 0) throw new Refusal('freshness.over');
		await tx
			.update(organisations)
			.set({ archivedAt: null, fadedAt: null, confirmedAt: sql`now()` })
			.where(eq(organisations.id, organisationId));
		await recordActivity(tx, actor, {
			name: 'organisation.restored',
			subjectKind: 'organisation',
			subjectId: organisationId,
			organisationId
		});
		await announceOrganisations(tx, [organisationId]);
	});
}
