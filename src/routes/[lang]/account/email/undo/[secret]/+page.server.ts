import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { findEmailChange, undoEmail } from '#server/identity/index.ts';
import { database } from '#server/platform/connection.ts';
import { formAction } from '#server/platform/form-action.ts';
import { keepPrivate } from '../../../../sign-in/keep-private.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ params, setHeaders }) => {
	keepPrivate({ setHeaders });
	return { change: await findEmailChange(database(), params.secret, 'undo_email') };
};

export const actions: Actions = {
	default: formAction(v.object({}), async (_, { locals, params }: RequestEvent) => {
		const { address, lang } = locals;
		const reset = await undoEmail(database(), { secret: params.secret, address });
		redirect(303, `/${lang}/sign-in/reset/${reset}`);
	})
};
