import * as v from 'valibot';
import { findArchival, restoreEntry } from '#server/directory/freshness/index.ts';
import { database } from '#server/platform/connection.ts';
import { formAction } from '#server/platform/form-action.ts';
import { keepPrivate } from '../../../inquiries/private-page.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	keepPrivate(event);
	const archival = await findArchival(database(), event.params.secret);
	return { organisation: archival?.name ?? null };
};

export const actions: Actions = {
	default: formAction(v.object({}), async (_, { params, locals }) => {
		await restoreEntry(database(), locals.actor, params.secret);
		return { done: true };
	})
};
