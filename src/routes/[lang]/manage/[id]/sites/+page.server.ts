import { listSites, removeSite } from '#server/directory/editing/index.ts';
import { database } from '#server/platform/connection.ts';
import { districtById } from '#server/regions/index.ts';
import { entryAction, openEntry } from '../../open-entry.server.ts';
import { Item } from '../../item.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	await openEntry(event, 'editor');
	const sites = await listSites(database(), event.params.id);
	const { lang } = event.locals;
	return {
		newId: crypto.randomUUID(),
		sites: sites.map((site) => ({
			...site,
			districtName: site.district ? (districtById(site.district)?.name[lang] ?? null) : null
		}))
	};
};

export const actions: Actions = {
	remove: entryAction(Item, 'editor', async ({ item }, { locals, params }: RequestEvent) => {
		await removeSite(database(), locals.actor, { organisationId: params.id, siteId: item });
		return '?saved';
	})
};
