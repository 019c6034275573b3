import { database } from '#server/platform/connection.ts';
import { findExport } from '#server/privacy/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
	secret: params.secret,
	isOpen: await findExport(database(), locals.actor, params.secret)
});
