import { describeArea } from './describe-area.ts';
import { database } from '#server/platform/connection.ts';
import { readOverview } from '#server/search/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { byDistrict, ...overview } = await readOverview(database());
	return {
		overview: { ...overview, districts: byDistrict.size },
		area: describeArea(byDistrict, locals.lang)
	};
};
