import { Basics, editBasics, readBasics, versionOf } from '#server/directory/editing/index.ts';
import { database } from '#server/platform/connection.ts';
import { entryAction, openEntry } from '../../open-entry.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	await openEntry(event, 'editor');
	const current = await readBasics(database(), event.params.id);
	return { current, version: versionOf(current) };
};

export const actions: Actions = {
	default: entryAction(Basics, 'editor', async (input, { locals, params }: RequestEvent) => {
		await editBasics(database(), locals.actor, { ...input, organisationId: params.id });
		return '?saved';
	})
};
