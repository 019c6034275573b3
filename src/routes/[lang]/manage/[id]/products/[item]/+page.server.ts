import { editProduct, Product, readProduct, versionOf } from '#server/directory/editing/index.ts';
import { database } from '#server/platform/connection.ts';
import { entryAction, itemId, openEntry } from '../../../open-entry.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	await openEntry(event, 'editor');
	const current = await readProduct(database(), event.params.id, itemId(event.params));
	return { current, version: versionOf(current) };
};

export const actions: Actions = {
	default: entryAction(Product, 'editor', async (input, { locals, params }: RequestEvent) => {
		await editProduct(database(), locals.actor, {
			...input,
			organisationId: params.id,
			productId: itemId(params)
		});
		return `/${locals.lang}/manage/${params.id}/products?saved`;
	})
};
