import { namesOfAccounts } from '#server/identity/index.ts';
import { listActivities } from '#server/platform/activity-log.ts';
import { database } from '#server/platform/connection.ts';
import { pageNumber } from '../page-number.ts';
import type { PageServerLoad } from './$types';
import { groupNames, groupOf, groups } from './groups.ts';

const PER_PAGE = 100;

export const load: PageServerLoad = async ({ url }) => {
	const group = groupOf(url);
	const page = pageNumber(url);
	const { rows, total } = await listActivities(database(), {
		beginnings: groups[group],
		page,
		perPage: PER_PAGE
	});
	const accounts = rows.flatMap(({ personId }) => (personId === null ? [] : [personId]));
	const names = await namesOfAccounts(database(), accounts);
	return {
		group,
		groups: groupNames,
		page,
		perPage: PER_PAGE,
		total,
		rows: rows.map((row) => ({
			...row,
			facts: Object.entries(row.data).map(([name, value]) => `${name}: ${textOf(value)}`),
			person: row.personId === null ? null : (names.get(row.personId) ?? null)
		}))
	};
};

function textOf(value: unknown): string {
	return typeof value === 'string' ? value : JSON.stringify(value);
}
