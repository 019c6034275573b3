import { editSite, readSite, Site, versionOf } from '#server/directory/editing/index.ts';
import { database } from '#server/platform/connection.ts';
import { entryAction, itemId, openEntry } from '../../../open-entry.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	await openEntry(event, 'editor');
	const current = await readSite(database(), event.params.id, itemId(event.params));
	return { current, version: versionOf(current) };
};

export const actions: Actions = {
	default: entryAction(Site, 'editor', async (input, { locals, params }: RequestEvent) => {
		await editSite(database(), locals.actor, {
			...input,
			organisationId: params.id,
			siteId: itemId(params)
		});
		return `/${locals.lang}/manage/${params.id}/sites?saved`;
	})
};
