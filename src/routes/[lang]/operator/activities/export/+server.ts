import { namesOfAccounts, recordLogExport } from '#server/identity/index.ts';
import { listActivities } from '#server/platform/activity-log.ts';
import { database } from '#server/platform/connection.ts';
import { Refusal } from '#server/platform/refusal.ts';
import { error } from '@sveltejs/kit';
import { groupOf, groups } from '../groups.ts';
import type { RequestHandler } from './$types';
import { csvLine } from './csv-line.ts';

const BATCH = 2_000;

/** The log as a file for spreadsheets. A POST, because taking it away is itself recorded. */
export const POST: RequestHandler = async ({ locals, request, url }) => {
	const form = await request.formData();
	const show = form.get('show');
	const asked = new URL(url);
	if (typeof show === 'string') asked.searchParams.set('show', show);
	await recordLogExport(database(), locals.actor).catch((cause: unknown) => {
		if (cause instanceof Refusal) error(404, 'Not found');
		throw cause;
	});
	return new Response(await logAsCsv(groups[groupOf(asked)]), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="glokal-log-${new Date().toISOString().slice(0, 10)}.csv"`
		}
	});
};

async function logAsCsv(beginnings: readonly string[]): Promise<string> {
	// The mark tells Excel that it is UTF-8.
	const lines = [
		'\ufeff' + csvLine(['time', 'activity', 'actor', 'account', 'subject', 'id', 'data'])
	];
	for (let page = 1; ; page++) {
		const { rows } = await listActivities(database(), { beginnings, page, perPage: BATCH });
		const accounts = rows.flatMap(({ personId }) => (personId === null ? [] : [personId]));
		const names = await namesOfAccounts(database(), accounts);
		for (const row of rows) {
			lines.push(
				csvLine([
					row.occurredAt.toISOString(),
					row.name,
					row.actorKind,
					names.get(row.personId ?? '') ?? '',
					row.subjectKind,
					row.subjectId ?? '',
					JSON.stringify(row.data)
				])
			);
		}
		if (rows.length < BATCH) return lines.join('');
	}
}
