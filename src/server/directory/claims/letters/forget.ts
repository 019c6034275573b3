import { and, eq, isNotNull, lt, sql } from 'drizzle-orm';
import type { Db } from '../../../platform/database.ts';
import { forgetFile } from '../../../platform/files/index.ts';
import { defineJob } from '../../../platform/jobs.ts';
import { letterBatches } from '../schema.ts';

/** So long a printed document can be fetched: it holds codes. */
export const DOCUMENT_DAYS = 7;

export const forgetLettersJob = defineJob<object>('directory.forget-letters');

export async function forgetLetters(db: Db): Promise<void> {
	const old = await db
		.select({ id: letterBatches.id, fileId: letterBatches.fileId })
		.from(letterBatches)
		.where(
			and(
				isNotNull(letterBatches.fileId),
				lt(letterBatches.completedAt, sql`now() - ${DOCUMENT_DAYS} * interval '1 day'`)
			)
		);
	for (const { id, fileId } of old) {
		if (fileId === null) continue;
		await db.transaction(async (tx) => {
			await tx.update(letterBatches).set({ fileId: null }).where(eq(letterBatches.id, id));
			await forgetFile(tx, fileId);
		});
	}
}
