import { and, asc, desc, eq, isNull, lte, sql } from 'drizzle-orm';
import { requireStaff } from '../directory/desks/index.ts';
import { namesOfAccounts } from '../identity/index.ts';
import type { Actor } from '../platform/actor.ts';
import type { Db } from '../platform/database.ts';
import type { DueSource } from './due.ts';
import { readDue, type DueGroup } from './due.ts';
import { deskNotes, deskTasks, savedViews } from './schema.ts';

export interface Task {
	id: string;
	title: string;
	dueOn: string;
	organisationId: string | null;
	assigneeId: string | null;
	isLate: boolean;
}

/** What waits at the desk, its open tasks and its saved lists. Refuses whoever is not its staff. */
export async function readWorkspace(
	db: Db,
	actor: Actor,
	institutionId: string
): Promise<{
	due: DueGroup[];
	tasks: Task[];
	views: { id: string; name: string; query: string }[];
}> {
	await requireStaff(db, actor, institutionId);
	return {
		due: await readDue(db, institutionId),
		tasks: await listTasks(db, institutionId),
		views: await db
			.select({ id: savedViews.id, name: savedViews.name, query: savedViews.query })
			.from(savedViews)
			.where(eq(savedViews.institutionId, institutionId))
			.orderBy(asc(savedViews.name))
	};
}

export async function listTasks(
	db: Db,
	institutionId: string,
	organisationId?: string
): Promise<Task[]> {
	return db
		.select({
			id: deskTasks.id,
			title: deskTasks.title,
			dueOn: deskTasks.dueOn,
			organisationId: deskTasks.organisationId,
			assigneeId: deskTasks.assigneeId,
			isLate: sql<boolean>`${deskTasks.dueOn} < current_date`
		})
		.from(deskTasks)
		.where(
			and(
				eq(deskTasks.institutionId, institutionId),
				isNull(deskTasks.doneAt),
				organisationId === undefined ? undefined : eq(deskTasks.organisationId, organisationId)
			)
		)
		.orderBy(asc(deskTasks.dueOn), asc(deskTasks.createdAt))
		.limit(200);
}

/** Notes of this institution about an entry, the newest first, with who wrote them. */
export async function listNotes(db: Db, institutionId: string, organisationId: string) {
	const rows = await db
		.select()
		.from(deskNotes)
		.where(
			and(eq(deskNotes.institutionId, institutionId), eq(deskNotes.organisationId, organisationId))
		)
		.orderBy(desc(deskNotes.writtenAt))
		.limit(200);
	const names = await namesOfAccounts(
		db,
		rows.flatMap(({ writtenBy }) => (writtenBy === null ? [] : [writtenBy]))
	);
	return rows.map(({ id, text, writtenAt, writtenBy }) => ({
		id,
		text,
		writtenAt,
		by: writtenBy === null ? null : (names.get(writtenBy) ?? null)
	}));
}

/** Tasks whose day has come. */
export const dueTasks: DueSource = {
	kind: 'tasks',
	read: async (db, institutionId, limit) => {
		const where = and(
			eq(deskTasks.institutionId, institutionId),
			isNull(deskTasks.doneAt),
			lte(deskTasks.dueOn, sql`current_date + 7`)
		);
		const rows = await db
			.select({ title: deskTasks.title, dueOn: deskTasks.dueOn })
			.from(deskTasks)
			.where(where)
			.orderBy(asc(deskTasks.dueOn))
			.limit(limit);
		return {
			total: await db.$count(deskTasks, where),
			items: rows.map(({ title, dueOn }) => ({
				path: `desk/${institutionId}`,
				title,
				lang: null,
				at: new Date(`${dueOn}T00:00:00Z`)
			}))
		};
	}
};
