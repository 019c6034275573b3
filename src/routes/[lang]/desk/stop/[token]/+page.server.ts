import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import { readStopToken, stopMondayMail } from '#server/desk/index.ts';
import { database } from '#server/platform/connection.ts';
import { formAction } from '#server/platform/form-action.ts';
import { keepPrivate } from '../../../inquiries/private-page.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	keepPrivate(event);
	if (!readStopToken(event.params.token)) error(404, 'Not found');
};

export const actions: Actions = {
	default: formAction(v.object({}), async (_, { params }) => {
		await stopMondayMail(database(), params.token);
		return { done: true };
	})
};
