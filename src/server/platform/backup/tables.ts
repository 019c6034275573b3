import { sql } from 'drizzle-orm';
import { rowsOf, type Db } from '../database.ts';

/** Counters of the moment; worth nothing after a restore. */
const passing = new Set(['throttles']);

/** All tables of the program, each after the tables its foreign keys point to. */
export async function tablesInOrder(db: Db): Promise<string[]> {
	const tables = await rowsOf<{ name: string }>(
		db,
		sql`select table_name as name from information_schema.tables
			where table_schema = 'public' and table_type = 'BASE TABLE' order by table_name`
	);
	const references = await rowsOf<{ from: string; to: string }>(
		db,
		sql`select distinct c.conrelid::regclass::text as "from", c.confrelid::regclass::text as "to"
			from pg_constraint c join pg_namespace n on n.oid = c.connamespace
			where c.contype = 'f' and n.nspname = 'public' and c.conrelid <> c.confrelid`
	);
	const left = new Set(tables.map(({ name }) => name).filter((name) => !passing.has(name)));
	const ordered: string[] = [];
	while (left.size > 0) {
		const free = [...left].filter(
			(name) => !references.some(({ from, to }) => from === name && left.has(to))
		);
		if (free.length === 0) throw new Error('The foreign keys of the tables form a circle');
		for (const name of free) left.delete(name);
		ordered.push(...free);
	}
	return ordered;
}
