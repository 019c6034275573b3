import { and, eq, isNotNull, isNull, lt, or, sql } from 'drizzle-orm';
import { rowsOf, type Db } from '#server/platform/database.ts';
import { forgetFile } from '#server/platform/files/index.ts';
import { defineJob } from '#server/platform/jobs.ts';
import { imports } from '../../schema.ts';
import { atWork, silence } from './at-work.ts';
import { finishStopped } from './finish-changes.ts';
import { removeMade } from './remove-made.ts';
import type { ImportTarget } from './target.ts';

/** A checked import that nobody carried out is forgotten after this time. */
const patience = sql`now() - interval '7 days'`;

/** Looks for imports that nobody works on any more. */
export const sweepImportsJob = defineJob('directory.sweep-imports', { retryLimit: 0 });

/**
 * Removes what imports left that never became complete: at start-up, and now and then. Where this
 * process is the only one on the database (`isAlone`), every open import is a left one; otherwise
 * another process may be working on it and gives signs of life.
 */
export async function sweepIncompleteImports(
	db: Db,
	targets: readonly ImportTarget[],
	{ isAlone }: { isAlone: boolean }
): Promise<void> {
	const open = and(isNull(imports.completedAt), isNull(imports.failedAt));
	const underWay = or(
		isNotNull(imports.startedAt),
		and(isNotNull(imports.heartbeatAt), isNull(imports.checkedAt))
	);
	const abandoned = and(isNull(imports.startedAt), lt(imports.createdAt, patience));
	const left = await db
		.select({ id: imports.id, kind: imports.kind, fileId: imports.fileId })
		.from(imports)
		.where(
			and(
				open,
				or(and(underWay, isAlone ? undefined : lt(imports.heartbeatAt, silence)), abandoned)
			)
		);
	await finishStopped(db, targets, { isAlone });
	await forgetFailedFiles(db);
	await forgetOldReports(db);
	const dead = left.filter(({ id }) => !atWork.has(id));
	for (const { id, kind, fileId } of dead) {
		const target = targets.find((candidate) => candidate.kind === kind);
		if (target) await removeMade(db, target, id);
		await db.transaction(async (tx) => {
			await tx
				.update(imports)
				.set({ failedAt: new Date(), failure: 'import.refused.interrupted' })
				.where(eq(imports.id, id));
			if (fileId !== null) await forgetFile(tx, fileId);
		});
	}
}

/** A file that could not be taken is kept for another try with other choices, but not for ever. */
async function forgetFailedFiles(db: Db): Promise<void> {
	const failed = await db
		.select({ fileId: imports.fileId })
		.from(imports)
		.where(
			and(isNotNull(imports.failedAt), isNotNull(imports.fileId), lt(imports.createdAt, patience))
		);
	for (const { fileId } of failed) if (fileId !== null) await forgetFile(db, fileId);
}

/** Reports quote what stood in a list; after a quarter of a year nobody needs them any more. */
async function forgetOldReports(db: Db): Promise<void> {
	const old = sql`delete from import_rows where (import_id, line) in (
		select row.import_id, row.line from import_rows row join imports on imports.id = row.import_id
		where imports.created_at < now() - interval '90 days' limit 1000)
		returning 1 as one`;
	while ((await rowsOf(db, old)).length > 0);
}
