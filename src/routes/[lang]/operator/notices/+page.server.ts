import { listNoticeImports } from '#server/directory/notices/index.ts';
import { database } from '#server/platform/connection.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	imports: await listNoticeImports(database(), locals.actor)
});
