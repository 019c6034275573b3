import { namesOfAccounts } from '#server/identity/index.ts';
import { listActivities } from '#server/platform/activity-log.ts';
import { database } from '#server/platform/connection.ts';
import { pageNumber } from '../page-number.ts';
import type { PageServerLoad } from './$types';
import { groupOf, groups, type Group } from './groups.ts';

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
		groups: Object.keys(groups) as Group[],
		page,
		perPage: PER_PAGE,
		total,
		rows: rows.map((row) => ({
			...row,
			data: JSON.stringify(row.data),
			person: row.personId === null ? null : (names.get(row.personId) ?? null)
		}))
	};
};
