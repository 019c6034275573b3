import { and, eq } from 'drizzle-orm';
import * as v from 'valibot';
import { requireStaff } from '../directory/desks/index.ts';
import { recordActivity } from '../platform/activity.ts';
import type { Actor } from '../platform/actor.ts';
import type { Db } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import { savedViews } from './schema.ts';

const uuid = v.pipe(v.string(), v.uuid());
/** A desk with more views than that has no overview any more. */
const MOST_VIEWS = 50;

export const NewView = v.object({
	institutionId: uuid,
	name: v.pipe(
		v.string(),
		v.trim(),
		v.nonEmpty('desk.view_needed'),
		v.maxLength(100, 'desk.view_long')
	),
	query: v.pipe(v.string(), v.maxLength(500), v.regex(/^[\w%=&+.~-]*$/))
});

/** Keeps a filtered list of entries under a name, for all staff of the institution. */
export async function saveView(
	db: Db,
	actor: Actor,
	input: v.InferOutput<typeof NewView>
): Promise<void> {
	await requireStaff(db, actor, input.institutionId);
	await db.transaction(async (tx) => {
		const kept = await tx.$count(savedViews, eq(savedViews.institutionId, input.institutionId));
		if (kept >= MOST_VIEWS) throw new Refusal('desk.views_many');
		await tx.insert(savedViews).values({ ...input, createdBy: actor.personId });
		await recordActivity(tx, actor, {
			name: 'desk.view_saved',
			subjectKind: 'organisation',
			subjectId: input.institutionId,
			organisationId: input.institutionId
		});
	});
}

export const ViewRemoval = v.object({ institutionId: uuid, viewId: uuid });

export async function removeView(
	db: Db,
	actor: Actor,
	{ institutionId, viewId }: v.InferOutput<typeof ViewRemoval>
): Promise<void> {
	await requireStaff(db, actor, institutionId);
	await db.transaction(async (tx) => {
		const removed = await tx
			.delete(savedViews)
			.where(and(eq(savedViews.id, viewId), eq(savedViews.institutionId, institutionId)))
			.returning({ id: savedViews.id });
		if (removed.length === 0) throw new Refusal('directory.not_found');
		await recordActivity(tx, actor, {
			name: 'desk.view_removed',
			subjectKind: 'organisation',
			subjectId: institutionId,
			organisationId: institutionId
		});
	});
}
