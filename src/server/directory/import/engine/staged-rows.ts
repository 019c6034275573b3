import { and, asc, eq, gt, isNotNull } from 'drizzle-orm';
import type { Db } from '#server/platform/database.ts';
import { importRows } from '../../schema.ts';
import type { ImportKind } from '../fields.ts';
import type { RecordOf } from '../read-rows.ts';
import type { StagedRow } from './target.ts';

/** Rows that are read from the comparison at once. */
const PAGE = 500;

/** Rows of an import that are still to be written, page by page in the order of the file. */
export async function* stagedRows<Kind extends ImportKind>(
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
					isNotNull(importRows.record),
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
