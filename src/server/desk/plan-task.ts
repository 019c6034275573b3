import { and, eq, isNull, sql } from 'drizzle-orm';
import * as v from 'valibot';
import { listStaff, readEntry, requireStaff } from '../directory/desks/index.ts';
import { readDay } from '../directory/index.ts';
import { recordActivity } from '../platform/activity.ts';
import type { Actor } from '../platform/actor.ts';
import type { Db } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import { deskTasks } from './schema.ts';

const uuid = v.pipe(v.string(), v.uuid());
/** A choice that may be left open. */
const idOrNone = v.pipe(
	v.optional(v.union([v.literal(''), uuid]), ''),
	v.transform((id) => (id === '' ? null : id))
);

export const NewTask = v.object({
	institutionId: uuid,
	organisationId: idOrNone,
	title: v.pipe(
		v.string(),
		v.trim(),
		v.nonEmpty('desk.task_needed'),
		v.maxLength(300, 'desk.task_long')
	),
	/** A day as people write it here, for example 3.5.2027. */
	dueOn: v.pipe(
		v.string(),
		v.transform((text) => {
			const day = readDay(text);
			return 'value' in day ? day.value : '';
		}),
		v.isoDate('desk.day_wrong')
	),
	assigneeId: idOrNone
});

/** Plans something to do at a desk. Returns its id. */
export async function planTask(
	db: Db,
	actor: Actor,
	input: v.InferOutput<typeof NewTask>
): Promise<string> {
	const { institutionId, organisationId, assigneeId } = input;
	await requireStaff(db, actor, institutionId);
	if (organisationId !== null && !(await readEntry(db, institutionId, organisationId))) {
		throw new Refusal('directory.not_found');
	}
	const staff = await listStaff(db, institutionId);
	if (assigneeId !== null && !staff.some(({ id }) => id === assigneeId)) {
		throw new Refusal('desk.no_colleague');
	}
	const id = crypto.randomUUID();
	await db.transaction(async (tx) => {
		await tx.insert(deskTasks).values({ id, ...input, createdBy: actor.personId });
		await recordActivity(tx, actor, {
			name: 'desk.task_planned',
			subjectKind: 'desk_task',
			subjectId: id,
			organisationId: institutionId
		});
	});
	return id;
}

export const TaskDone = v.object({ institutionId: uuid, taskId: uuid });

export async function finishTask(
	db: Db,
	actor: Actor,
	{ institutionId, taskId }: v.InferOutput<typeof TaskDone>
): Promise<void> {
	await requireStaff(db, actor, institutionId);
	await db.transaction(async (tx) => {
		const done = await tx
			.update(deskTasks)
			.set({ doneAt: sql`now()`, doneBy: actor.personId })
			.where(
				and(
					eq(deskTasks.id, taskId),
					eq(deskTasks.institutionId, institutionId),
					isNull(deskTasks.doneAt)
				)
			)
			.returning({ id: deskTasks.id });
		if (done.length === 0) throw new Refusal('directory.not_found');
		await recordActivity(tx, actor, {
			name: 'desk.task_done',
			subjectKind: 'desk_task',
			subjectId: taskId,
			organisationId: institutionId
		});
	});
}
