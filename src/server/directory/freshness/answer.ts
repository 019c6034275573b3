import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import { recordActivity } from '../../platform/activity.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Db } from '../../platform/database.ts';
import { hashLinkSecret } from '../../platform/link.ts';
import { Refusal } from '../../platform/refusal.ts';
import { announceOrganisations } from '../announce.ts';
import { requireStanding } from '../members/read-standing.ts';
import { organisations } from '../schema.ts';
import { archiveEntry } from './archive.ts';
import { closeQuestions } from './ask.ts';
import { freshnessLinks, freshnessQuestions } from './schema.ts';

export interface FreshnessLink {
	organisationId: string;
	name: string;
	purpose: 'still_true' | 'change' | 'remove';
	/** Used, or too old. */
	isOver: boolean;
}

export async function findFreshnessLink(db: Db, secret: string): Promise<FreshnessLink | null> {
	const [found] = await db
		.select({
			organisationId: organisations.id,
			name: organisations.name,
			purpose: freshnessLinks.purpose,
			isOver: sql<boolean>`${freshnessLinks.usedAt} is not null or ${freshnessLinks.expiresAt} <= now()`
		})
		.from(freshnessLinks)
		.innerJoin(freshnessQuestions, eq(freshnessQuestions.id, freshnessLinks.questionId))
		.innerJoin(organisations, eq(organisations.id, freshnessQuestions.organisationId))
		.where(eq(freshnessLinks.hash, hashLinkSecret(secret)));
	return found ?? null;
}

/** The one button of the page behind a link of the yearly mail. Returns what was done. */
export async function answerFreshness(
	db: Db,
	actor: Actor,
	secret: string
): Promise<FreshnessLink['purpose']> {
	const link = await findFreshnessLink(db, secret);
	if (!link || link.isOver) throw new Refusal('freshness.over');
	const { organisationId, purpose } = link;
	await db.transaction(async (tx) => {
		const used = await tx
			.update(freshnessLinks)
			.set({ usedAt: sql`now()` })
			.where(
				and(
					eq(freshnessLinks.hash, hashLinkSecret(secret)),
					isNull(freshnessLinks.usedAt),
					gt(freshnessLinks.expiresAt, sql`now()`)
				)
			)
			.returning({ id: freshnessLinks.id });
		if (used.length === 0) throw new Refusal('freshness.over');
		await closeQuestions(tx, [organisationId], purpose);
		if (purpose === 'still_true') await noteConfirmation(tx, actor, organisationId);
		else if (purpose === 'remove') await archiveEntry(tx, actor, organisationId, 'asked');
		else {
			await recordActivity(tx, actor, {
				name: 'freshness.change_wanted',
				subjectKind: 'organisation',
				subjectId: organisationId,
				organisationId
			});
		}
	});
	return purpose;
}

/** Somebody who looks after the entry says that it is true as it stands. */
export async function confirmEntry(db: Db, actor: Actor, organisationId: string): Promise<void> {
	await requireStanding(db, actor, organisationId, 'editor');
	await db.transaction(async (tx) => {
		await closeQuestions(tx, [organisationId], 'still_true');
		await noteConfirmation(tx, actor, organisationId);
	});
}

async function noteConfirmation(tx: Db, actor: Actor, organisationId: string): Promise<void> {
	await tx
		.update(organisations)
		.set({ confirmedAt: sql`now()`, fadedAt: null })
		.where(eq(organisations.id, organisationId));
	await recordActivity(tx, actor, {
		name: 'organisation.confirmed',
		subjectKind: 'organisation',
		subjectId: organisationId,
		organisationId
	});
	await announceOrganisations(tx, [organisationId]);
}
