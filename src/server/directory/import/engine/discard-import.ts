import { and, eq, isNotNull, isNull, or } from 'drizzle-orm';
import { recordActivity } from '#server/platform/activity.ts';
import type { Actor } from '#server/platform/actor.ts';
import type { Db } from '#server/platform/database.ts';
import { forgetFile } from '#server/platform/files/index.ts';
import { Refusal } from '#server/platform/refusal.ts';
import { imports } from '../../schema.ts';
import { expectOwnImport } from './expect-importer.ts';

/** Forgets an import that was only looked at, with its file. */
export async function discardImport(db: Db, actor: Actor, importId: string): Promise<void> {
	const { institutionId } = await expectOwnImport(db, actor, importId);
	await db.transaction(async (tx) => {
		const [gone] = await tx
			.delete(imports)
			.where(
				and(
					eq(imports.id, importId),
					isNull(imports.startedAt),
					or(isNull(imports.confirmedAt), isNotNull(imports.failedAt))
				)
			)
			.returning();
		if (!gone) throw new Refusal('import.refused.already_running');
		if (gone.fileId !== null) await forgetFile(tx, gone.fileId);
		await recordActivity(tx, actor, {
			name: 'import.discarded',
			subjectKind: 'import',
			subjectId: importId,
			organisationId: institutionId
		});
	});
}
