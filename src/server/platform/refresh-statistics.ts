import { sql } from 'drizzle-orm';
import { rowsOf, type Db } from './database.ts';

/**
 * Counts anew what plans of queries are made by, in the tables that changed their size by a tenth since
 * it was last done: PostgreSQL does so by itself, the embedded engine does not. Table by table, so that
 * others are served in between. Search counts its own documents, whose long texts no plan depends on.
 */
export async function refreshStatistics(db: Db): Promise<void> {
	const changed = await rowsOf<{ name: string }>(
		db,
		sql`select relname as name from pg_class
			where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'search_documents'
				and abs(pg_relation_size(oid) / current_setting('block_size')::int - relpages)
					> relpages / 10`
	);
	for (const { name } of changed) await db.execute(sql`analyze ${sql.identifier(name)}`);
}
