import { listCertificates, removeCertificate } from '#server/directory/editing/index.ts';
import { database } from '#server/platform/connection.ts';
import { entryAction, openEntry } from '../../open-entry.server.ts';
import { Item } from '../../item.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	await openEntry(event, 'editor');
	return {
		newId: crypto.randomUUID(),
		certificates: await listCertificates(database(), event.params.id)
	};
};

export const actions: Actions = {
	remove: entryAction(Item, 'editor', async ({ item }, { locals, params }: RequestEvent) => {
		await removeCertificate(database(), locals.actor, {
			organisationId: params.id,
			certificateId: item
		});
		return '?saved';
	})
};
