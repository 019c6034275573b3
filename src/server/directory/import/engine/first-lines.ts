import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '#server/platform/database.ts';
import { importKeys } from '../../schema.ts';
import { insertMany } from './insert-many.ts';

/**
 * For keys of rows in file order the line where each stood first; remembers the new ones. A key
 * whose first line is the row's own is new.
 */
export async function firstLines(
	db: Db,
	importId: string,
	keyed: readonly { line: number; keys: readonly string[] }[]
): Promise<Map<string, number>> {
	const all = [...new Set(keyed.flatMap(({ keys }) => keys))];
	if (all.length === 0) return new Map();
	const seen = await db
		.select({ key: importKeys.key, line: importKeys.line })
		.from(importKeys)
		.where(
			and(
				eq(importKeys.importId, importId),
				sql`${importKeys.key} in (select jsonb_array_elements_text(${JSON.stringify(all)}::text::jsonb))`
			)
		);
	const first = new Map(seen.map(({ key, line }) => [key, line]));
	const fresh: { importId: string; key: string; line: number }[] = [];
	for (const { line, keys } of keyed) {
		for (const key of keys) {
			if (first.has(key)) continue;
			first.set(key, line);
			fresh.push({ importId, key, line });
		}
	}
	await insertMany(db, importKeys, fresh, 'nothing');
	return first;
}
