import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import { readStopToken, unsubscribe } from '#server/mailings/index.ts';
import { database } from '#server/platform/connection.ts';
import { formAction } from '#server/platform/form-action.ts';
import { keepPrivate } from '../../inquiries/private-page.server.ts';
import type { Actions, PageServerLoad } from './$types';

// Opening the page changes nothing: mail scanners open every link.
export const load: PageServerLoad = (event) => {
	keepPrivate(event);
	const stop = readStopToken(event.params.token);
	if (!stop) error(404, 'Not found');
	return { scope: stop.scope };
};

export const actions: Actions = {
	default: formAction(v.object({}), async (_, { params }) => {
		await unsubscribe(database(), params.token);
		return { done: true };
	})
};
