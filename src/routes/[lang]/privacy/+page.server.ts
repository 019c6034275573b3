import { readPage } from '#server/content/index.ts';
import { database } from '#server/platform/connection.ts';
import { environment } from '#server/platform/environment.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { MAP_STYLE_URL } = environment();
	return {
		content: await readPage(database(), 'privacy', locals.lang),
		/** Where the base map comes from, if the operator has set one. */
		mapOrigin: MAP_STYLE_URL ? new URL(MAP_STYLE_URL).origin : null
	};
};
