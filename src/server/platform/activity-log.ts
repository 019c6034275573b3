import { desc, or, sql, type SQL } from 'drizzle-orm';
import type { Db } from './database.ts';
import { activities } from './schema.ts';

export type LoggedActivity = typeof activities.$inferSelect;

/**
 * What happened, the newest first. `beginnings` narrows to names that begin with one of them, for
 * example `sign_in.`.
 */
export async function listActivities(
	db: Db,
	{ beginnings, page, perPage }: { beginnings: readonly string[]; page: number; perPage: number }
): Promise<{ rows: LoggedActivity[]; total: number }> {
	const where = beginsWith(beginnings);
	const rows = await db
		.select()
		.from(activities)
		.where(where)
		.orderBy(desc(activities.occurredAt), desc(activities.id))
		.limit(perPage)
		.offset((page - 1) * perPage);
	return { rows, total: await db.$count(activities, where) };
}

function beginsWith(beginnings: readonly string[]): SQL | undefined {
	return or(...beginnings.map((text) => sql`starts_with(${activities.name}, ${text})`));
}
