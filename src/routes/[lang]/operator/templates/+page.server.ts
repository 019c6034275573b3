import { database } from '#server/platform/connection.ts';
import { listTemplates } from '#server/platform/mail/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({
	templates: await listTemplates(database())
});
