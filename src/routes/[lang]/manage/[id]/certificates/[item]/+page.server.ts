import {
	Certificate,
	editCertificate,
	readCertificate,
	versionOf
} from '#server/directory/editing/index.ts';
import { database } from '#server/platform/connection.ts';
import { entryAction, itemId, openEntry } from '../../../open-entry.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	await openEntry(event, 'editor');
	const current = await readCertificate(database(), event.params.id, itemId(event.params));
	return { current, version: versionOf(current) };
};

export const actions: Actions = {
	default: entryAction(Certificate, 'editor', async (input, { locals, params }: RequestEvent) => {
		await editCertificate(database(), locals.actor, {
			...input,
			organisationId: params.id,
			certificateId: itemId(params)
		});
		return `/${locals.lang}/manage/${params.id}/certificates?saved`;
	})
};
