import { listProducts, removeProduct } from '#server/directory/editing/index.ts';
import { database } from '#server/platform/connection.ts';
import { entryAction, openEntry } from '../../open-entry.server.ts';
import { Item } from '../../item.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	await openEntry(event, 'editor');
	return {
		newId: crypto.randomUUID(),
		products: await listProducts(database(), event.params.id, event.locals.lang)
	};
};

export const actions: Actions = {
	remove: entryAction(Item, 'editor', async ({ item }, { locals, params }: RequestEvent) => {
		await removeProduct(database(), locals.actor, { organisationId: params.id, productId: item });
		return '?saved';
	})
};
