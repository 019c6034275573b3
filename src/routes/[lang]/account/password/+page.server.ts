import { redirect } from '@sveltejs/kit';
import {
	ChangedPassword,
	changePassword,
	passCookiesOn,
	readWays
} from '#server/identity/index.ts';
import { database } from '#server/platform/connection.ts';
import { formAction } from '#server/platform/form-action.ts';
import { ownAccount } from '../own-account.server.ts';
import { askWhoIsThere, ownRequest } from '../own-request.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id, email } = await ownAccount(event.locals);
	const { hasPassword } = await readWays(database(), id);
	// The current password proves enough; who has none proves the mailbox.
	if (!hasPassword) await askWhoIsThere(event);
	return { email, hasPassword };
};

export const actions: Actions = {
	default: formAction(ChangedPassword, async (input, event: RequestEvent) => {
		const headers = await changePassword(database(), ownRequest(event), input);
		passCookiesOn(headers, event.cookies);
		redirect(303, `/${event.locals.lang}/account?saved`);
	})
};
