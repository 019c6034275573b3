import { redirect } from '@sveltejs/kit';
import { NewEmail, requestNewEmail } from '#server/identity/index.ts';
import { database } from '#server/platform/connection.ts';
import { formAction } from '#server/platform/form-action.ts';
import { ownAccount } from '../own-account.server.ts';
import { askWhoIsThere, ownRequest } from '../own-request.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	await askWhoIsThere(event);
	const { email } = await ownAccount(event.locals);
	return { email, isSent: event.url.searchParams.has('sent') };
};

export const actions: Actions = {
	default: formAction(NewEmail, async (input, event: RequestEvent) => {
		await requestNewEmail(database(), ownRequest(event), input);
		redirect(303, '?sent');
	})
};
