import { redirect } from '@sveltejs/kit';
import {
	confirmByLink,
	findConfirmation,
	hasSecondFactor,
	MailedConfirmation,
	passCookiesOn
} from '#server/identity/index.ts';
import { database } from '#server/platform/connection.ts';
import { formAction } from '#server/platform/form-action.ts';
import { keepPrivate } from '../../../sign-in/keep-private.server.ts';
import { ownAccount } from '../../own-account.server.ts';
import { ownRequest } from '../../own-request.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
	keepPrivate({ setHeaders });
	const account = await ownAccount(locals);
	return {
		isOver: !(await findConfirmation(database(), locals.actor, params.secret)),
		needsCode: await hasSecondFactor(database(), account.id)
	};
};

export const actions: Actions = {
	default: formAction(MailedConfirmation, async (input, event: RequestEvent) => {
		const { cookies, locals, params } = event;
		const request = { ...ownRequest(event), secret: params.secret };
		const { headers, path } = await confirmByLink(database(), request, input);
		passCookiesOn(headers, cookies);
		redirect(303, path ?? `/${locals.lang}/account`);
	})
};
