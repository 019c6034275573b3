import { findPasswordLink, NewPassword, setPassword } from '#server/identity/index.ts';
import { database } from '#server/platform/connection.ts';
import { formAction } from '#server/platform/form-action.ts';
import { goOn } from '../../go-on.server.ts';
import { keepPrivate } from '../../keep-private.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	keepPrivate(event);
	const account = await findPasswordLink(database(), event.params.secret, 'setup');
	return { email: account?.email ?? null };
};

export const actions: Actions = {
	default: formAction(NewPassword, async (input, { cookies, locals, params, request }) => {
		const { address, lang } = locals;
		const step = await setPassword(
			database(),
			{ secret: params.secret, purpose: 'setup', address, headers: request.headers },
			input
		);
		return goOn(step, { cookies, lang, next: undefined });
	})
};
