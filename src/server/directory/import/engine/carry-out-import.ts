import { and, asc, eq, gt, isNotNull, isNull, sql } from 'drizzle-orm';
import * as v from 'valibot';
import { recordActivity } from '#server/platform/activity.ts';
import type { Actor } from '#server/platform/actor.ts';
import type { Db } from '#server/platform/database.ts';
import { forgetFile } from '#server/platform/files/index.ts';
import { Refusal } from '#server/platform/refusal.ts';
import { imports, recordChanges } from '../../schema.ts';
import type { ImportKind } from '../fields.ts';
import type { RecordOf } from '../read-rows.ts';
import { atWork, silence } from './at-work.ts';
import { expectOwnImport } from './expect-importer.ts';
import type { ImportRow } from './find-import.ts';
import type { Progress } from './check-import.ts';
import { failImport } from './fail-import.ts';
import { finishChanges } from './finish-changes.ts';
import { insertMany } from './insert-many.ts';
import { ImportOptions } from './options.ts';
import { inBatches } from './pace.ts';
import { rememberOrigins, rememberOtherOrigins } from './remember-origins.ts';
import { removeMade } from './remove-made.ts';
import { stagedRows } from './staged-rows.ts';
import type { ImportSummary } from './summary.ts';
import type { ImportContext, ImportTarget, PreparedChange, StagedRow } from './target.ts';

/** Changes that are written with one set of statements. */
const PAGE = 1000;

/**
 * Carries out a checked import: writes new records hidden and in short batches, derives what others
 * need of them, then changes what exists and makes everything visible in one transaction. Where it
 * fails in between, nothing of it remains.
 */
export async function carryOutImport<Kind extends ImportKind>(
	db: Db,
	actor: Actor,
	target: ImportTarget<Kind>,
	{ importId, onProgress }: { importId: string; onProgress?: Progress }
): Promise<ImportSummary> {
	const { institutionId } = await expectOwnImport(db, actor, importId);
	const row = await start(db, importId);
	const options = v.parse(ImportOptions, row.options);
	const { source } = row;
	const context: ImportContext = { importId, source, institutionId, options, actor };
	const summary = row.summary as unknown as ImportSummary;
	const total = summary.create + summary.update;
	atWork.add(importId);
	try {
		let done = 0;
		const advance = async (by: number) => {
			done += by;
			await db
				.update(imports)
				.set({ processedRows: done, heartbeatAt: new Date() })
				.where(eq(imports.id, importId));
			onProgress?.(done, total);
		};
		await advance(0);
		for await (const page of stagedRows<Kind>(db, importId, 'create')) {
			await inBatches(page, async (batch) => {
				await create(db, target, context, batch);
				await advance(batch.length);
			});
		}
		for await (const page of stagedRows<Kind>(db, importId, 'update')) {
			await inBatches(page, async (batch) => {
				await db.transaction((tx) => target.prepare(tx, context, batch));
				await advance(batch.length);
			});
		}
		await becomeVisible(db, target, context, row);
		onProgress?.(total, total);
	} catch (cause) {
		await failImport(db, importId, cause);
		await removeMade(db, target, importId);
		atWork.delete(importId);
		throw cause;
	}
	// From here on the import is complete, whatever happens.
	try {
		await finishChanges(db, target, context);
	} finally {
		atWork.delete(importId);
	}
	return summary;
}

/** Takes the import for oneself; two of them at once would find each other's work half done. */
async function start(db: Db, importId: string): Promise<ImportRow> {
	return db.transaction(async (tx) => {
		await tx.execute(sql`select pg_advisory_xact_lock(hashtext('glokal.import'))`);
		const underWay = await tx
			.select({ id: imports.id })
			.from(imports)
			.where(
				and(
					sql`${imports.startedAt} is not null`,
					isNull(imports.completedAt),
					isNull(imports.failedAt),
					gt(imports.heartbeatAt, silence)
				)
			);
		const [row] = await tx
			.update(imports)
			.set({ startedAt: new Date(), heartbeatAt: new Date(), processedRows: 0 })
			.where(
				and(
					eq(imports.id, importId),
					sql`${imports.checkedAt} is not null`,
					isNull(imports.startedAt),
					isNull(imports.failedAt)
				)
			)
			.returning();
		if (!row || underWay.length > 0) throw new Refusal('import.refused.already_running');
		const summary = row.summary as unknown as ImportSummary;
		// An import of known rows alone is fine: it says that nothing changed.
		if (summary.bad === summary.rows) throw new Refusal('import.refused.nothing_good');
		return row;
	});
}

async function create<Kind extends ImportKind>(
	db: Db,
	target: ImportTarget<Kind>,
	context: ImportContext,
	batch: readonly StagedRow<RecordOf[Kind]>[]
): Promise<void> {
	const { importId } = context;
	const ids = await db.transaction(async (tx) => {
		const made = await target.create(tx, context, batch);
		const withId = batch.map((row) => ({ ...row, id: made.get(row.line) ?? '' }));
		await rememberOrigins(
			tx,
			context,
			target.kind,
			withId.map(({ id, record }) => ({ record, subjectId: id }))
		);
		await insertMany(
			tx,
			recordChanges,
			withId.map(({ id, record }) => ({
				id: crypto.randomUUID(),
				subjectKind: target.kind,
				subjectId: id,
				importId,
				before: null,
				after: { title: target.titleOf(record) }
			}))
		);
		return withId.map(({ id }) => id);
	});
	await target.follow(db, ids);
}

async function becomeVisible<Kind extends ImportKind>(
	db: Db,
	target: ImportTarget<Kind>,
	context: ImportContext,
	row: ImportRow
): Promise<void> {
	const { importId, actor, source } = context;
	await db.transaction(async (tx) => {
		for await (const page of preparedChanges(tx, importId, target.kind)) {
			await target.change(tx, context, page);
		}
		await rememberOtherOrigins(tx, context, target.kind);
		await target.publish(tx, context);
		await tx.update(imports).set({ completedAt: new Date() }).where(eq(imports.id, importId));
		const { rows, create, update, unchanged, skip, bad } = row.summary as unknown as ImportSummary;
		await recordActivity(tx, actor, {
			name: 'import.completed',
			subjectKind: 'import',
			subjectId: importId,
			organisationId: context.institutionId,
			data: { kind: target.kind, source, rows, create, update, unchanged, skip, bad }
		});
		// The uploaded list holds more about people than what was taken from it.
		if (row.fileId !== null) await forgetFile(tx, row.fileId);
	});
}

/** Changes to what exists, worked out before and only written here. */
async function* preparedChanges(
	tx: Db,
	importId: string,
	kind: ImportKind
): AsyncGenerator<PreparedChange[]> {
	for (let after: string | null = null; ;) {
		const page: { id: string; subjectId: string; after: Record<string, unknown> | null }[] =
			await tx
				.select({
					id: recordChanges.id,
					subjectId: recordChanges.subjectId,
					after: recordChanges.after
				})
				.from(recordChanges)
				.where(
					and(
						eq(recordChanges.importId, importId),
						eq(recordChanges.subjectKind, kind),
						isNotNull(recordChanges.before),
						after === null ? undefined : gt(recordChanges.id, after)
					)
				)
				.orderBy(asc(recordChanges.id))
				.limit(PAGE);
		const last = page.at(-1);
		if (!last) return;
		after = last.id;
		yield page.map((change) => ({ id: change.subjectId, after: change.after ?? {} }));
	}
}
