import * as v from 'valibot';
import { findLink, signInByLink } from '#server/identity/index.ts';
import { database } from '#server/platform/connection.ts';
import { formAction } from '#server/platform/form-action.ts';
import { goOn } from '../../go-on.server.ts';
import { keepPrivate } from '../../keep-private.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

// Opening the page changes nothing: mail scanners open every link.
export const load: PageServerLoad = async (event) => {
	keepPrivate(event);
	const link = await findLink(database(), event.params.secret, 'sign_in');
	return { email: link?.email ?? null };
};

export const actions: Actions = {
	default: formAction(v.object({}), async (_, event: RequestEvent) => {
		const { cookies, locals, params, request } = event;
		const { address, lang } = locals;
		const asked = { secret: params.secret, address, headers: request.headers };
		const step = await signInByLink(database(), asked);
		return goOn(step, { cookies, lang, next: step.path });
	})
};
