import { Readable } from 'node:stream';
import type { Language } from '#i18n/languages.ts';
import { allImportRows, reportCsv } from '#server/directory/import/index.ts';
import { database } from '#server/platform/connection.ts';

/** The report of an import as a file: every row with what becomes of it. */
export function reportAnswer(importId: string, lang: Language): Response {
	const decisions = ['create', 'update', 'unchanged', 'skip', 'bad'] as const;
	const rows = allImportRows(database(), importId, decisions);
	const report = Readable.from(reportCsv(rows, lang));
	return new Response(Readable.toWeb(report) as ReadableStream<Uint8Array<ArrayBuffer>>, {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': 'attachment; filename="import.csv"'
		}
	});
}
