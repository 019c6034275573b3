import { Restoration, restoreValue } from '#server/directory/editing/index.ts';
import { database } from '#server/platform/connection.ts';
import { historyData } from '../../../history/history.server.ts';
import { entryAction, openEntry } from '../../open-entry.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	const { as, role } = await openEntry(event, 'viewer');
	const { locals, params, url } = event;
	// Names of the firm's people are for the firm itself and the operator.
	const names = as === 'assistant' ? 'none' : 'members';
	return {
		...(await historyData(params.id, { names, lang: locals.lang, url })),
		canRestore: as === 'operator' || role === 'owner'
	};
};

export const actions: Actions = {
	restore: entryAction(Restoration, 'editor', async (restoration, event: RequestEvent) => {
		const { locals, params } = event;
		await restoreValue(database(), locals.actor, { ...restoration, organisationId: params.id });
		return '?restored';
	})
};
