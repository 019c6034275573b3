import { pageKeys, readPage } from '#server/content/index.ts';
import { database } from '#server/platform/connection.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	contents: await Promise.all(
		pageKeys.map(async (key) => {
			const { title, updatedAt, hasGaps } = await readPage(database(), key, locals.lang);
			return { key, title, updatedAt, hasGaps };
		})
	)
});
