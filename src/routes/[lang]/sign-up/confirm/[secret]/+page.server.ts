import { createAccount, findSignUp, NewAccount } from '#server/identity/index.ts';
import { database } from '#server/platform/connection.ts';
import { formAction } from '#server/platform/form-action.ts';
import { goOn } from '../../../sign-in/go-on.server.ts';
import { keepPrivate } from '../../../sign-in/keep-private.server.ts';
import type { Actions, PageServerLoad } from './$types';

// Opening the page changes nothing: mail scanners open every link.
export const load: PageServerLoad = async (event) => {
	keepPrivate(event);
	const asked = await findSignUp(database(), event.params.secret);
	return { email: asked?.email ?? null };
};

export const actions: Actions = {
	default: formAction(NewAccount, async (input, { cookies, locals, params, request }) => {
		const step = await createAccount(
			database(),
			{ secret: params.secret, address: locals.address, headers: request.headers },
			input
		);
		return goOn(step, { cookies, lang: step.language, next: step.path });
	})
};
