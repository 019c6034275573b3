import { eq, sql } from 'drizzle-orm';
import { setImmediate } from 'node:timers/promises';
import * as v from 'valibot';
import type { Actor } from '#server/platform/actor.ts';
import { rowsOf, type Db } from '#server/platform/database.ts';
import { importKeys, importRows, imports, type ImportProblem } from '../../schema.ts';
import type { ImportKind } from '../fields.ts';
import type { OpenedFile } from '../open-file.ts';
import { checkMapping, readRows, type ReadRow, type RecordOf } from '../read-rows.ts';
import { atWork } from './at-work.ts';
import { expectOwnImport } from './expect-importer.ts';
import { failImport } from './fail-import.ts';
import { firstLines } from './first-lines.ts';
import { insertMany } from './insert-many.ts';
import { defaultsFor, ImportOptions, mappingFor } from './options.ts';
import { emptySummary, type ImportSummary } from './summary.ts';
import type { Decision, GoodRow, ImportContext, ImportTarget } from './target.ts';

/** Rows that are compared at once. */
const BATCH = 100;

export type Progress = (done: number, total: number | null) => void;

/**
 * Reads the file of an import and compares each row with what is there: what is new, changed,
 * already there, a duplicate, bad, and what the source no longer holds. Writes nothing but that
 * comparison. A file that cannot be read ends the import and is refused.
 */
export async function checkImport<Kind extends ImportKind>(
	db: Db,
	actor: Actor,
	target: ImportTarget<Kind>,
	{ importId, file, onProgress }: { importId: string; file: OpenedFile; onProgress?: Progress }
): Promise<ImportSummary> {
	const { source, institutionId, options: stored } = await expectOwnImport(db, actor, importId);
	const options = v.parse(ImportOptions, stored);
	const context: ImportContext = { importId, source, institutionId, options, actor };
	atWork.add(importId);
	try {
		return await check(db, target, context, { file, onProgress });
	} catch (cause) {
		await failImport(db, importId, cause);
		throw cause;
	} finally {
		atWork.delete(importId);
	}
}

async function check<Kind extends ImportKind>(
	db: Db,
	target: ImportTarget<Kind>,
	context: ImportContext,
	{ file, onProgress }: { file: OpenedFile; onProgress: Progress | undefined }
): Promise<ImportSummary> {
	const { importId, options } = context;
	const summary = summaryOf(file, target.kind, options.mapping);
	const mapping = mappingFor(target.kind, summary.headings, options.mapping);
	const defaults = defaultsFor(file, mapping, options);
	if (file.format !== 'json-lines') checkMapping(target.kind, mapping, defaults);
	await forgetRows(db, importId);

	let batch: ReadRow<RecordOf[Kind]>[] = [];
	const flush = async () => {
		await writeBatch(db, target, context, { batch, summary });
		batch = [];
		await db
			.update(imports)
			.set({ processedRows: summary.rows, heartbeatAt: new Date() })
			.where(eq(imports.id, importId));
		onProgress?.(summary.rows, null);
		await setImmediate();
	};
	for await (const row of readRows(target.kind, file, mapping, defaults)) {
		batch.push(row);
		if (batch.length === BATCH) await flush();
	}
	if (batch.length > 0) await flush();

	Object.assign(summary, await countMissing(db, target.kind, context));
	await db
		.update(imports)
		.set({
			summary: { ...summary },
			totalRows: summary.rows,
			processedRows: summary.rows,
			checkedAt: new Date(),
			failedAt: null,
			failure: null,
			heartbeatAt: new Date()
		})
		.where(eq(imports.id, importId));
	return summary;
}

function summaryOf(
	file: OpenedFile,
	kind: ImportKind,
	chosen: ImportOptions['mapping']
): ImportSummary {
	const summary = emptySummary();
	if (file.format === 'json-lines') return { ...summary, encoding: 'utf-8' };
	const { encoding, separator, sheet, headings } = file;
	const mapping = [...mappingFor(kind, headings, chosen)];
	return { ...summary, encoding, separator, sheet, headings, mapping };
}

/** A file may be checked again with other choices. */
async function forgetRows(db: Db, importId: string): Promise<void> {
	await db.delete(importKeys).where(eq(importKeys.importId, importId));
	await db.delete(importRows).where(eq(importRows.importId, importId));
}

async function writeBatch<Kind extends ImportKind>(
	db: Db,
	target: ImportTarget<Kind>,
	context: ImportContext,
	{ batch, summary }: { batch: ReadRow<RecordOf[Kind]>[]; summary: ImportSummary }
): Promise<void> {
	const notes = new Map<number, ImportProblem[]>();
	const good: GoodRow<RecordOf[Kind]>[] = batch.flatMap(({ line, record, notes: own }) => {
		if (record === null) return [];
		const kept = withoutPersons(line, record, context.options.personal !== null);
		notes.set(line, [...own, ...kept.notes]);
		return { line, record: kept.record };
	});
	// What is bad this month is not missing.
	const badIds = batch.filter(({ record, externalId }) => record === null && externalId !== '');
	await firstLines(
		db,
		context.importId,
		badIds.map(({ line, externalId }) => ({ line, keys: [`id:${externalId}`] }))
	);
	const decisions = new Map(
		(await target.decide(db, context, good)).map((decision) => [decision.line, decision])
	);
	const records = new Map(good.map(({ line, record }) => [line, record]));
	const rows = batch.map((row) => {
		const record = records.get(row.line) ?? null;
		const decision = decisions.get(row.line) ?? badRow(row);
		const all = [...(notes.get(row.line) ?? []), ...decision.notes];
		count(summary, decision, all);
		return {
			importId: context.importId,
			line: row.line,
			record: isWritten(decision) ? (record as Record<string, unknown> | null) : null,
			externalId: record?.externalId ?? (row.externalId.slice(0, 200) || null),
			title: record ? target.titleOf(record).slice(0, 250) : '',
			decision: decision.decision,
			subjectId: decision.subjectId,
			duplicateKind: decision.duplicateKind,
			changes: decision.changes,
			problems: decision.problems,
			notes: all
		};
	});
	await insertMany(db, importRows, rows);
}

/** Personal data stay out where nobody says where they come from and why they may be kept. */
function withoutPersons<Rec extends object>(
	line: number,
	record: Rec,
	areAllowed: boolean
): { record: Rec; notes: ImportProblem[] } {
	if (areAllowed || !('people' in record) || !Array.isArray(record.people)) {
		return { record, notes: [] };
	}
	if (record.people.length === 0) return { record, notes: [] };
	const note = { line, field: 'people', reason: 'import.note.personal_left_out', value: '' };
	return { record: { ...record, people: [] }, notes: [note] };
}

function badRow({ line, problems }: ReadRow<unknown>): Decision {
	return {
		line,
		decision: 'bad',
		subjectId: null,
		duplicateKind: null,
		changes: [],
		problems,
		notes: []
	};
}

function isWritten({ decision }: Decision): boolean {
	return decision === 'create' || decision === 'update';
}

function count(summary: ImportSummary, decision: Decision, notes: ImportProblem[]): void {
	summary.rows++;
	summary[decision.decision]++;
	const kind = decision.duplicateKind;
	if (kind) summary.duplicates[kind] = (summary.duplicates[kind] ?? 0) + 1;
	if (notes.some(({ reason }) => reason === 'import.note.personal_left_out')) {
		summary.personalLeftOut++;
	}
	if (notes.some(({ reason }) => reason !== 'import.note.personal_left_out')) summary.notes++;
}

async function countMissing(
	db: Db,
	kind: ImportKind,
	{ importId, source }: ImportContext
): Promise<Pick<ImportSummary, 'missing' | 'missingTitles' | 'organisations'>> {
	const table = kind === 'organisations' ? 'organisations' : 'listings';
	const isOpen =
		kind === 'organisations' ? sql`subject.archived_at is null` : sql`subject.closed_at is null`;
	const title =
		kind === 'organisations'
			? sql`subject.name`
			: sql`coalesce((select title from listing_texts where listing_id = subject.id
					and origin = 'human' limit 1), '')`;
	const missing = sql`
		from record_origins origin join ${sql.raw(table)} subject on subject.id = origin.subject_id
		where origin.kind = ${kind} and origin.source = ${source} and ${isOpen}
			and subject.published_at is not null
			and not exists (select 1 from import_keys key
				where key.import_id = ${importId} and key.key = 'id:' || origin.external_id)`;
	const [counted] = await rowsOf<{ total: number }>(
		db,
		sql`select count(*)::int as total ${missing}`
	);
	const titles = await rowsOf<{ title: string }>(
		db,
		sql`select ${title} as title ${missing} order by 1 limit 50`
	);
	const [made] = await rowsOf<{ total: number }>(
		db,
		sql`select count(*)::int as total from import_keys
			where import_id = ${importId} and key like 'organisation:%'`
	);
	return {
		missing: counted?.total ?? 0,
		missingTitles: titles.map((row) => row.title),
		organisations: made?.total ?? 0
	};
}
