import { eq } from 'drizzle-orm';
import type { Db } from '#server/platform/database.ts';
import { Refusal } from '#server/platform/refusal.ts';
import { imports } from '../../schema.ts';

/** Ends an import whose file or rows could not be taken. The reason is a message key. */
export async function failImport(db: Db, importId: string, cause: unknown): Promise<void> {
	const failure = cause instanceof Refusal ? cause.code : 'import.refused.fault';
	const values = cause instanceof Refusal ? cause.values : {};
	await db
		.update(imports)
		.set({ failedAt: new Date(), failure, summary: { values } })
		.where(eq(imports.id, importId));
}
