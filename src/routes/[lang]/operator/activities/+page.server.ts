import { namesOfOrganisations } from '#server/directory/index.ts';
import { namesOfAccounts } from '#server/identity/index.ts';
import { listActivities } from '#server/platform/activity-log.ts';
import { database } from '#server/platform/connection.ts';
import { pageNumber } from '../page-number.ts';
import type { PageServerLoad } from './$types';
import { factsOf } from './facts.ts';
import { groupNames, groupOf, groups } from './groups.ts';

const PER_PAGE = 100;

export const load: PageServerLoad = async ({ locals, url }) => {
	const group = groupOf(url);
	const page = pageNumber(url);
	const { rows, total } = await listActivities(database(), {
		beginnings: groups[group],
		page,
		perPage: PER_PAGE
	});
	const accounts = rows.flatMap(({ personId }) => (personId === null ? [] : [personId]));
	const institutions = await namesOfOrganisations(
		database(),
		rows.flatMap(({ data }) => (typeof data.institutionId === 'string' ? data.institutionId : []))
	);
	const names = await namesOfAccounts(database(), accounts);
	return {
		group,
		groups: groupNames,
		page,
		perPage: PER_PAGE,
		total,
		rows: rows.map((row) => ({
			...row,
			facts: factsOf(row.data, locals.lang, institutions),
			person: row.personId === null ? null : (names.get(row.personId) ?? null)
		}))
	};
};
