import { readPage } from '#server/content/index.ts';
import { database } from '#server/platform/connection.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	content: await readPage(database(), 'accessibility', locals.lang)
});
