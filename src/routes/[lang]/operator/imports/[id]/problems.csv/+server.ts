import { Readable } from 'node:stream';
import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import { allImportRows, readImport, reportCsv } from '#server/directory/import/index.ts';
import { database } from '#server/platform/connection.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, locals }) => {
	const known = v.safeParse(v.pipe(v.string(), v.uuid()), params.id);
	const view = known.success ? await readImport(database(), params.id) : null;
	if (!view) error(404, 'Not found');
	const decisions = ['create', 'update', 'unchanged', 'skip', 'bad'] as const;
	const rows = allImportRows(database(), view.id, decisions);
	const report = Readable.from(reportCsv(rows, locals.lang));
	return new Response(Readable.toWeb(report) as ReadableStream<Uint8Array<ArrayBuffer>>, {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': 'attachment; filename="import.csv"'
		}
	});
};
