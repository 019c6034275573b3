import { redirect } from '@sveltejs/kit';
import { findSetupLink, NewPassword, setPassword } from '#server/identity/index.ts';
import { database } from '#server/platform/connection.ts';
import { formAction } from '#server/platform/form-action.ts';
import type { Actions, PageServerLoad } from './$types';
import { keepChallenge } from '../../challenge-cookie.ts';

export const load: PageServerLoad = async ({ params, setHeaders }) => {
	setHeaders({ 'cache-control': 'private, no-store' });
	const account = await findSetupLink(database(), params.secret);
	return { email: account?.email ?? null };
};

export const actions: Actions = {
	default: formAction(NewPassword, async (input, { cookies, locals, params }) => {
		const { challenge, purpose } = await setPassword(
			database(),
			{ secret: params.secret, address: locals.address },
			input
		);
		keepChallenge(cookies, challenge);
		const next = purpose === 'enrol' ? 'second-factor' : 'code';
		redirect(303, `/${locals.lang}/sign-in/${next}`);
	})
};
