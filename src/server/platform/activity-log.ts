import { and, desc, eq, or, sql, type SQL } from 'drizzle-orm';
import type { Db } from './database.ts';
import { activities } from './schema.ts';

export type LoggedActivity = typeof activities.$inferSelect;

export interface ActivityFilter {
	beginnings: readonly string[];
	organisationId?: string;
	page: number;
	perPage: number;
}

/**
 * What happened, the newest first. `beginnings` narrows to names that begin with one of them, for
 * example `sign_in.`; `organisationId` to what concerns one organisation.
 */
export async function listActivities(
	db: Db,
	{ beginnings, organisationId, page, perPage }: ActivityFilter
): Promise<{ rows: LoggedActivity[]; total: number }> {
	const where = and(
		beginsWith(beginnings),
		organisationId === undefined ? undefined : eq(activities.organisationId, organisationId)
	);
	const rows = await db
		.select()
		.from(activities)
		.where(where)
		.orderBy(desc(activities.occurredAt), desc(activities.id))
		.limit(perPage)
		.offset((page - 1) * perPage);
	return { rows, total: await db.$count(activities, where) };
}

/** One of them by its id. */
export async function findActivity(db: Db, id: string): Promise<LoggedActivity | undefined> {
	const [found] = await db.select().from(activities).where(eq(activities.id, id));
	return found;
}

function beginsWith(beginnings: readonly string[]): SQL | undefined {
	return or(...beginnings.map((text) => sql`starts_with(${activities.name}, ${text})`));
}
