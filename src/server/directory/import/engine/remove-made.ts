import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '#server/platform/database.ts';
import { importKeys, importRows, recordChanges, recordOrigins } from '../../schema.ts';
import type { ImportKind } from '../fields.ts';
import type { ImportTarget } from './target.ts';

/** Records that are removed at once. */
const BATCH = 50;

/** Removes, in short batches, what an import that never became visible has written. */
export async function removeMade<Kind extends ImportKind>(
	db: Db,
	target: ImportTarget<Kind>,
	importId: string
): Promise<void> {
	while ((await target.removeMade(db, importId, BATCH)) > 0);
	await db.delete(recordOrigins).where(eq(recordOrigins.importId, importId));
	await db.delete(recordChanges).where(eq(recordChanges.importId, importId));
	await db.delete(importKeys).where(eq(importKeys.importId, importId));
	await db
		.update(importRows)
		.set({ record: null })
		.where(and(eq(importRows.importId, importId), sql`${importRows.record} is not null`));
}
