import { eq } from 'drizzle-orm';
import type { Db } from '#server/platform/database.ts';
import { Refusal } from '#server/platform/refusal.ts';
import { imports } from '../../schema.ts';

export type ImportRow = typeof imports.$inferSelect;

export async function findImport(db: Db, id: string): Promise<ImportRow> {
	const [row] = await db.select().from(imports).where(eq(imports.id, id));
	if (!row) throw new Refusal('import.refused.no_such_import');
	return row;
}
