import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { confirmEmail, findEmailChange } from '#server/identity/index.ts';
import { database } from '#server/platform/connection.ts';
import { formAction } from '#server/platform/form-action.ts';
import { keepPrivate } from '../../../../sign-in/keep-private.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ params, setHeaders, url }) => {
	keepPrivate({ setHeaders });
	return {
		change: await findEmailChange(database(), params.secret, 'change_email'),
		isDone: url.searchParams.has('done')
	};
};

export const actions: Actions = {
	default: formAction(v.object({}), async (_, { locals, params }: RequestEvent) => {
		await confirmEmail(database(), { secret: params.secret, address: locals.address });
		redirect(303, '?done');
	})
};
