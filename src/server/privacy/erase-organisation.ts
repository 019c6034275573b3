import { eq, sql } from 'drizzle-orm';
import * as v from 'valibot';
import { countBelongings } from '../directory/duplicates/index.ts';
import { archiveEntry } from '../directory/freshness/index.ts';
import { announceOrganisations, findOrganisation, requireStanding } from '../directory/index.ts';
import { refuseUnlessConfirmed, type OwnSession } from '../identity/index.ts';
import { recordActivity } from '../platform/activity.ts';
import { system, type Actor } from '../platform/actor.ts';
import type { Db } from '../platform/database.ts';
import { defineJob, enqueue } from '../platform/jobs.ts';
import { Refusal } from '../platform/refusal.ts';
import { forgetOrganisation } from './forget-organisation.ts';
import { keepErasuresJob } from './keep-erasures.ts';
import { organisationErasures } from './schema.ts';

/** So long an organisation that is to go lies in the archive, and can be brought back. */
export const ERASURE_DAYS = 30;

export const eraseOrganisationsJob = defineJob<object>('privacy.erase-organisations');

export const OrganisationErasure = v.object({
	organisationId: v.pipe(v.string(), v.uuid()),
	// A box that is not ticked is not sent.
	understood: v.pipe(v.optional(v.string(), ''), v.literal('yes', 'privacy.tick_first'))
});

type Input = Pick<v.InferOutput<typeof OrganisationErasure>, 'organisationId'>;

/** What goes with an organisation, for its owners and the operator. */
export async function previewOrganisationErasure(db: Db, actor: Actor, organisationId: string) {
	await requireOwner(db, actor, organisationId);
	const organisation = await findOrganisation(db, organisationId);
	if (!organisation) throw new Refusal('directory.not_found');
	const [request] = await db
		.select({ requestedAt: organisationErasures.requestedAt })
		.from(organisationErasures)
		.where(eq(organisationErasures.organisationId, organisationId));
	return {
		name: organisation.name,
		belongings: await countBelongings(db, organisationId),
		/** Since when it is on its way out. */
		requestedAt: organisation.archivedAt ? (request?.requestedAt ?? null) : null
	};
}

/** An owner wants it gone: archived at once, its owners are told, and deleted after thirty days. */
export async function requestOrganisationErasure(
	db: Db,
	own: OwnSession,
	{ organisationId }: Input
): Promise<void> {
	const accountId = await refuseUnlessConfirmed(db, own);
	await requireOwner(db, own.actor, organisationId);
	await db.transaction(async (tx) => {
		const organisation = await findOrganisation(tx, organisationId);
		await tx
			.insert(organisationErasures)
			.values({ organisationId, requestedBy: accountId })
			.onConflictDoUpdate({
				target: organisationErasures.organisationId,
				set: { requestedBy: accountId, requestedAt: sql`now()` },
				// A request that was taken back by restoring the entry begins anew.
				setWhere: sql`${organisation?.archivedAt === null}`
			});
		if (organisation?.archivedAt === null) {
			await archiveEntry(tx, own.actor, organisationId, 'erasure');
			return;
		}
		await recordActivity(tx, own.actor, {
			name: 'organisation.erasure_requested',
			subjectKind: 'organisation',
			subjectId: organisationId,
			organisationId
		});
	});
}

/** The operator deletes an organisation at once. */
export async function eraseOrganisation(
	db: Db,
	own: OwnSession,
	{ organisationId }: Input
): Promise<void> {
	await refuseUnlessConfirmed(db, own);
	if (!own.actor.isOperator) throw new Refusal('directory.not_found');
	if (!(await findOrganisation(db, organisationId))) throw new Refusal('directory.not_found');
	await db.transaction((tx) => eraseNow(tx, own.actor, organisationId));
}

/** Every night: forgets requests whose entry was brought back, and deletes what has lain long enough. */
export async function eraseOrganisations(db: Db): Promise<void> {
	for (const { organisationId, isDue } of await listRequests(db)) {
		await db.transaction(async (tx) => {
			const organisation = await findOrganisation(tx, organisationId);
			if (!organisation?.archivedAt) {
				await tx
					.delete(organisationErasures)
					.where(eq(organisationErasures.organisationId, organisationId));
			} else if (isDue) await eraseNow(tx, system, organisationId);
		});
	}
}

function listRequests(db: Db) {
	return db
		.select({
			organisationId: organisationErasures.organisationId,
			isDue: sql<boolean>`${organisationErasures.requestedAt}
				< now() - ${ERASURE_DAYS}::int * interval '1 day'`
		})
		.from(organisationErasures);
}

async function eraseNow(tx: Db, actor: Actor, organisationId: string): Promise<void> {
	await forgetOrganisation(tx, organisationId);
	await recordActivity(tx, actor, {
		name: 'organisation.erased',
		subjectKind: 'organisation',
		subjectId: organisationId,
		organisationId
	});
	await announceOrganisations(tx, [organisationId]);
	await enqueue(tx, keepErasuresJob, {});
}

async function requireOwner(db: Db, actor: Actor, organisationId: string): Promise<void> {
	const standing = await requireStanding(db, actor, organisationId, 'editor');
	const mayDecide = standing.as === 'operator' || actor.isOperator || standing.role === 'owner';
	if (!mayDecide) throw new Refusal('directory.not_found');
}
