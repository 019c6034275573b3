import { and, asc, desc, eq, gt, inArray, sql } from 'drizzle-orm';
import { rowsOf, type Db } from '#server/platform/database.ts';
import { importRows, imports } from '../../schema.ts';
import type { ImportSummary } from './summary.ts';
import type { ImportRow } from './find-import.ts';

/** Imports that a list shows. */
const LATEST = 50;

/** Where an import stands. */
export type ImportState =
	'begun' | 'checking' | 'checked' | 'running' | 'completed' | 'failed' | 'undone';

export interface ImportView extends Omit<ImportRow, 'summary'> {
	state: ImportState;
	/** Null until it is checked, and where it failed before. */
	summary: ImportSummary | null;
	/** Values of the failure's message. */
	failureValues: Record<string, string | number>;
}

/** The last imports, the newest first: those of one institution, or all. */
export async function listImports(db: Db, institutionId?: string): Promise<ImportView[]> {
	const rows = await db
		.select()
		.from(imports)
		.where(institutionId === undefined ? undefined : eq(imports.institutionId, institutionId))
		.orderBy(desc(imports.createdAt))
		.limit(LATEST);
	return rows.map(viewOf);
}

export async function readImport(db: Db, id: string): Promise<ImportView | null> {
	const [row] = await db.select().from(imports).where(eq(imports.id, id));
	return row ? viewOf(row) : null;
}

function viewOf(row: ImportRow): ImportView {
	const state = stateOf(row);
	const stored = row.summary as unknown as
		ImportSummary | { values?: Record<string, string> } | null;
	const isSummary = stored !== null && 'rows' in stored;
	const failureValues = stored !== null && !isSummary ? (stored.values ?? {}) : {};
	return { ...row, state, summary: isSummary ? stored : null, failureValues };
}

function stateOf(row: ImportRow): ImportState {
	const { undoneAt, completedAt, failedAt, startedAt, confirmedAt, checkedAt, heartbeatAt } = row;
	if (undoneAt) return 'undone';
	if (completedAt) return 'completed';
	if (failedAt) return 'failed';
	if (startedAt || confirmedAt) return 'running';
	if (checkedAt) return 'checked';
	// Until the operator has chosen what is in which column.
	return heartbeatAt ? 'checking' : 'begun';
}

export type ReportRow = Omit<typeof importRows.$inferSelect, 'record' | 'importId'>;

/** Rows of the report from a line on, for example the bad ones, in the order of the file. */
export async function listImportRows(
	db: Db,
	importId: string,
	decisions: readonly ReportRow['decision'][],
	{ after, limit }: { after: number; limit: number }
): Promise<ReportRow[]> {
	return db
		.select({
			line: importRows.line,
			externalId: importRows.externalId,
			title: importRows.title,
			decision: importRows.decision,
			subjectId: importRows.subjectId,
			duplicateKind: importRows.duplicateKind,
			changes: importRows.changes,
			problems: importRows.problems,
			notes: importRows.notes
		})
		.from(importRows)
		.where(
			and(
				eq(importRows.importId, importId),
				inArray(importRows.decision, [...decisions]),
				gt(importRows.line, after)
			)
		)
		.orderBy(asc(importRows.line))
		.limit(limit);
}

/** All of them, page by page. */
export async function* allImportRows(
	db: Db,
	importId: string,
	decisions: readonly ReportRow['decision'][]
): AsyncGenerator<ReportRow> {
	for (let after = 0; ;) {
		const page = await listImportRows(db, importId, decisions, { after, limit: 500 });
		yield* page;
		const last = page.at(-1);
		if (!last) return;
		after = last.line;
	}
}

/** Sources that the operator imported before, to offer them again. */
export async function listSources(db: Db): Promise<string[]> {
	const rows = await rowsOf<{ source: string }>(
		db,
		sql`select distinct source from imports where completed_at is not null and institution_id is null
			order by 1`
	);
	return rows.map(({ source }) => source);
}
