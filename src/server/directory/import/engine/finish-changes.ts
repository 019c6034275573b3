import { and, eq, inArray, isNotNull, isNull, lt, sql } from 'drizzle-orm';
import * as v from 'valibot';
import type { Actor } from '#server/platform/actor.ts';
import { rowsOf, type Db } from '#server/platform/database.ts';
import { importRows, imports } from '../../schema.ts';
import type { ImportKind } from '../fields.ts';
import { atWork, silence } from './at-work.ts';
import { ImportOptions } from './options.ts';
import { inBatches } from './pace.ts';
import { rememberOrigins } from './remember-origins.ts';
import { stagedRows } from './staged-rows.ts';
import type { ImportContext, ImportTarget } from './target.ts';

/**
 * What follows from changes that are visible already: proposals, the search index, persons. In short
 * batches, each row crossed off when it is done, so that it goes on where a stop cut it short.
 */
export async function finishChanges<Kind extends ImportKind>(
	db: Db,
	target: ImportTarget<Kind>,
	context: ImportContext
): Promise<void> {
	for await (const page of stagedRows<Kind>(db, context.importId, 'update')) {
		await inBatches(page, async (batch) => {
			await db.transaction(async (tx) => {
				await target.finish(tx, context, batch);
				await rememberOrigins(tx, context, target.kind, batch);
				await crossOff(
					tx,
					context.importId,
					batch.map(({ line }) => line)
				);
			});
			await target.follow(
				db,
				batch.flatMap(({ subjectId }) => subjectId ?? [])
			);
		});
	}
	await forgetWork(db, context.importId);
}

async function crossOff(tx: Db, importId: string, lines: number[]): Promise<void> {
	await tx
		.update(importRows)
		.set({ record: null })
		.where(and(eq(importRows.importId, importId), inArray(importRows.line, lines)));
}

/** What only the work needed: the keys, and the rows that were taken over. */
async function forgetWork(db: Db, importId: string): Promise<void> {
	await inPieces(
		db,
		sql`delete from import_keys where (import_id, key) in (
			select import_id, key from import_keys where import_id = ${importId} limit 2000)`
	);
	await inPieces(
		db,
		sql`update import_rows set record = null where (import_id, line) in (
			select import_id, line from import_rows
			where import_id = ${importId} and record is not null limit 1000)`
	);
}

async function inPieces(db: Db, statement: ReturnType<typeof sql>): Promise<void> {
	while ((await rowsOf(db, sql`${statement} returning 1 as one`)).length > 0);
}

/** Goes on with imports that became visible and were stopped before all that follows was done. */
export async function finishStopped(
	db: Db,
	targets: readonly ImportTarget[],
	{ isAlone }: { isAlone: boolean }
): Promise<void> {
	const stopped = await db
		.selectDistinct({
			id: imports.id,
			kind: imports.kind,
			source: imports.source,
			institutionId: imports.institutionId,
			options: imports.options,
			createdBy: imports.createdBy
		})
		.from(imports)
		.innerJoin(importRows, eq(importRows.importId, imports.id))
		.where(
			and(
				isNotNull(imports.completedAt),
				isNull(imports.undoneAt),
				isNotNull(importRows.record),
				isAlone ? undefined : lt(imports.completedAt, silence)
			)
		);
	for (const { id, kind, source, institutionId, options: chosen, createdBy } of stopped) {
		const target = targets.find((candidate) => candidate.kind === kind);
		if (!target || atWork.has(id)) continue;
		const actor: Actor = {
			kind: 'person',
			personId: createdBy,
			isOperator: institutionId === null
		};
		const options = v.parse(ImportOptions, chosen);
		const context = { importId: id, source, institutionId, options, actor };
		await finishChanges(db, target, context);
	}
}
