import { pageKeys, readPage } from '#server/content/index.ts';
import { database } from '#server/platform/connection.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const pages = await Promise.all(pageKeys.map((key) => readPage(database(), key, locals.lang)));
	return { pages: pages.map(({ key, title, hasGaps }) => ({ key, title, hasGaps })) };
};
