import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm';
import * as v from 'valibot';
import { recordActivity } from '#server/platform/activity.ts';
import type { Actor } from '#server/platform/actor.ts';
import { rowsOf, type Db } from '#server/platform/database.ts';
import { forgetFile } from '#server/platform/files/index.ts';
import { Refusal } from '#server/platform/refusal.ts';
import { importRows, imports, recordChanges } from '../../schema.ts';
import type { ImportKind } from '../fields.ts';
import type { RecordOf } from '../read-rows.ts';
import { atWork } from './at-work.ts';
import { expectOperator, findImport, type ImportRow } from './begin-import.ts';
import type { Progress } from './check-import.ts';
import { failImport } from './fail-import.ts';
import { fingerprint } from './fingerprint.ts';
import { insertMany } from './insert-many.ts';
import { ImportOptions } from './options.ts';
import { inBatches } from './pace.ts';
import { removeMade } from './remove-made.ts';
import type { ImportSummary } from './summary.ts';
import { silence } from './sweep-incomplete-imports.ts';
import type { ImportContext, ImportTarget, StagedRow } from './target.ts';

/** Rows that are read from the comparison at once. */
const PAGE = 500;

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
	expectOperator(actor);
	const row = await start(db, importId);
	const options = v.parse(ImportOptions, row.options);
	const context: ImportContext = { importId, source: row.source, options, actor };
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
		await becomeVisible(db, target, context, row);
		onProgress?.(total, total);
	} catch (cause) {
		await failImport(db, importId, cause);
		await removeMade(db, target, importId);
		throw cause;
	} finally {
		atWork.delete(importId);
	}
	await forgetWork(db, importId);
	return summary;
}

/** Takes the import for oneself; two of them at once would find each other's work half done. */
async function start(db: Db, importId: string): Promise<ImportRow> {
	await findImport(db, importId);
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

async function* stagedRows<Kind extends ImportKind>(
	db: Db,
	importId: string,
	decision: 'create' | 'update'
): AsyncGenerator<StagedRow<RecordOf[Kind]>[]> {
	for (let after = 0; ;) {
		const page = await db
			.select({
				line: importRows.line,
				record: importRows.record,
				subjectId: importRows.subjectId,
				changes: importRows.changes
			})
			.from(importRows)
			.where(
				and(
					eq(importRows.importId, importId),
					eq(importRows.decision, decision),
					gt(importRows.line, after)
				)
			)
			.orderBy(asc(importRows.line))
			.limit(PAGE);
		const last = page.at(-1);
		if (!last) return;
		after = last.line;
		yield page as unknown as StagedRow<RecordOf[Kind]>[];
	}
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
		const changed: string[] = [];
		for await (const page of stagedRows<Kind>(tx, importId, 'update')) {
			await target.change(tx, context, page);
			await rememberOrigins(tx, context, target.kind, page);
			changed.push(...page.flatMap(({ subjectId }) => subjectId ?? []));
		}
		await rememberOtherOrigins(tx, context, target.kind);
		await target.publish(tx, context);
		await tx.update(imports).set({ completedAt: new Date() }).where(eq(imports.id, importId));
		for (let at = 0; at < changed.length; at += 100) {
			await target.announce(tx, changed.slice(at, at + 100));
		}
		const { rows, create, update, unchanged, skip, bad } = row.summary as unknown as ImportSummary;
		await recordActivity(tx, actor, {
			name: 'import.completed',
			subjectKind: 'import',
			subjectId: importId,
			data: { kind: target.kind, source, rows, create, update, unchanged, skip, bad }
		});
		// The uploaded list holds more about people than what was taken from it.
		if (row.fileId !== null) await forgetFile(tx, row.fileId);
	});
}

async function rememberOrigins<Kind extends ImportKind>(
	tx: Db,
	{ importId, source }: ImportContext,
	kind: Kind,
	written: readonly { record: RecordOf[Kind]; subjectId: string | null }[]
): Promise<void> {
	const rows = JSON.stringify(
		written.map(({ record, subjectId }) => ({
			id: record.externalId,
			subject: subjectId,
			hash: fingerprint(record)
		}))
	);
	await tx.execute(sql`
		insert into record_origins (kind, source, external_id, subject_id, fingerprint, import_id)
		select ${kind}, ${source}, row.id, row.subject, row.hash, ${importId}::uuid
		from jsonb_to_recordset(${rows}::text::jsonb) as row (id text, subject uuid, hash text)
		on conflict (kind, source, external_id)
			do update set fingerprint = excluded.fingerprint, subject_id = excluded.subject_id`);
}

/** What was recognised as an entry that exists is known under this id from now on. */
async function rememberOtherOrigins(
	tx: Db,
	{ importId, source }: ImportContext,
	kind: ImportKind
): Promise<void> {
	await tx.execute(sql`
		insert into record_origins (kind, source, external_id, subject_id, fingerprint, import_id)
		select ${kind}, ${source}, external_id, subject_id, '', ${importId}::uuid
		from import_rows
		where import_id = ${importId} and decision in ('skip', 'unchanged') and external_id is not null
			and subject_id is not null
		on conflict do nothing`);
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
