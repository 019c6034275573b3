import { and, eq, gt, inArray, isNotNull, isNull, ne } from 'drizzle-orm';
import { recordActivity } from '#server/platform/activity.ts';
import type { Actor } from '#server/platform/actor.ts';
import type { Db } from '#server/platform/database.ts';
import { Refusal } from '#server/platform/refusal.ts';
import { importRows, imports, recordOrigins } from '../../schema.ts';
import type { ImportKind } from '../fields.ts';
import { expectOwnImport } from './expect-importer.ts';
import type { ImportRow } from './find-import.ts';
import type { ImportTarget } from './target.ts';

/**
 * Undoes a whole import: what it made is hidden, what it changed is put back, in one transaction;
 * fields that the organisation or a later import changed since stay as they are. Then what was made
 * is removed, except entries that others refer to meanwhile: these stay archived.
 */
export async function undoImport<Kind extends ImportKind>(
	db: Db,
	actor: Actor,
	target: ImportTarget<Kind>,
	importId: string
): Promise<void> {
	const { kind, source, completedAt, institutionId } = await expectOwnImport(db, actor, importId);
	await db.transaction(async (tx) => {
		await refuseLaterOne(tx, { importId, kind, source, completedAt });
		const [undone] = await tx
			.update(imports)
			.set({ undoneAt: new Date() })
			.where(
				and(eq(imports.id, importId), isNotNull(imports.completedAt), isNull(imports.undoneAt))
			)
			.returning();
		if (!undone) throw new Refusal('import.refused.not_undoable');
		await tx
			.update(importRows)
			.set({ record: null })
			.where(and(eq(importRows.importId, importId), isNotNull(importRows.record)));
		const ids = await target.withdraw(tx, importId);
		await tx.delete(recordOrigins).where(eq(recordOrigins.importId, importId));
		// The same list again has to be compared anew.
		if (ids.length > 0) {
			await tx
				.update(recordOrigins)
				.set({ fingerprint: 'undone' })
				.where(inArray(recordOrigins.subjectId, ids));
		}
		for (let at = 0; at < ids.length; at += 100) {
			await target.announce(tx, ids.slice(at, at + 100));
		}
		await recordActivity(tx, actor, {
			name: 'import.undone',
			subjectKind: 'import',
			subjectId: importId,
			organisationId: institutionId,
			data: { kind, source }
		});
	});
	while ((await target.removeMade(db, importId, 50)) > 0);
}

/** The later list was compared with what this one made. */
async function refuseLaterOne(
	tx: Db,
	{
		importId,
		kind,
		source,
		completedAt
	}: Pick<ImportRow, 'kind' | 'source' | 'completedAt'> & { importId: string }
): Promise<void> {
	if (completedAt === null) throw new Refusal('import.refused.not_undoable');
	const later = await tx
		.select({ id: imports.id })
		.from(imports)
		.where(
			and(
				eq(imports.kind, kind),
				eq(imports.source, source),
				ne(imports.id, importId),
				gt(imports.completedAt, completedAt),
				isNull(imports.undoneAt)
			)
		)
		.limit(1);
	if (later.length > 0) throw new Refusal('import.refused.newer_import');
}
