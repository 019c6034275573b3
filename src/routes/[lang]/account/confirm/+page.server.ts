import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import {
	Confirmation,
	confirmSession,
	cookieName,
	hasSecondFactor,
	linkPending,
	passCookiesOn,
	readWays,
	requestConfirmation
} from '#server/identity/index.ts';
import { database } from '#server/platform/connection.ts';
import { formAction } from '#server/platform/form-action.ts';
import { nextOf } from '../../sign-in/go-on.server.ts';
import { dropCookie } from '../../sign-in/private-cookie.ts';
import { ownAccount } from '../own-account.server.ts';
import { ownRequest } from '../own-request.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const account = await ownAccount(locals);
	const { hasPassword } = await readWays(database(), account.id);
	return {
		email: account.email,
		hasPassword,
		needsCode: await hasSecondFactor(database(), account.id),
		isMailed: url.searchParams.has('mailed')
	};
};

export const actions: Actions = {
	password: formAction(Confirmation, async (input, event: RequestEvent) => {
		const { cookies, locals, url } = event;
		passCookiesOn(await confirmSession(database(), ownRequest(event), input), cookies);
		await linkPending(database(), locals.actor.personId ?? '', cookies.get(cookieName('link')));
		dropCookie(cookies, 'link');
		redirect(303, nextOf(url) ?? `/${locals.lang}/account`);
	}),
	mail: formAction(v.object({}), async (_, event: RequestEvent) => {
		const { locals, url } = event;
		const next = nextOf(url) ?? `/${locals.lang}/account`;
		await requestConfirmation(database(), ownRequest(event), next);
		redirect(303, `?mailed&next=${encodeURIComponent(next)}`);
	})
};
