import { redirect } from '@sveltejs/kit';
import { checkPassword, ownPath, SignIn } from '#server/identity/index.ts';
import { database } from '#server/platform/connection.ts';
import { formAction } from '#server/platform/form-action.ts';
import type { Actions, PageServerLoad } from './$types';
import { keepChallenge } from './challenge-cookie.ts';

export const load: PageServerLoad = ({ locals, url }) => {
	const to = ownPath(url.searchParams.get('to'), `/${locals.lang}/operator`);
	if (locals.actor.isOperator) redirect(303, to);
	return { hasReason: url.searchParams.has('to') };
};

export const actions: Actions = {
	default: formAction(SignIn, async (input, { cookies, locals, url }) => {
		const { challenge } = await checkPassword(database(), { address: locals.address }, input);
		keepChallenge(cookies, challenge);
		const to = ownPath(url.searchParams.get('to'), `/${locals.lang}/operator`);
		redirect(303, `/${locals.lang}/sign-in/code?to=${encodeURIComponent(to)}`);
	})
};
