import { redirect } from '@sveltejs/kit';
import { requestLink, SignUp } from '#server/identity/index.ts';
import { database } from '#server/platform/connection.ts';
import { formAction } from '#server/platform/form-action.ts';
import { landing, nextOf, queryOf } from '../sign-in/go-on.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const next = nextOf(url);
	const { personId } = locals.actor;
	if (personId !== null) redirect(303, next ?? (await landing(personId, locals.lang)));
	return { query: queryOf(next) };
};

export const actions: Actions = {
	default: formAction(SignUp, async ({ email, language }, { locals, url }) => {
		const request = { address: locals.address, language, next: nextOf(url) };
		await requestLink(database(), request, { purpose: 'sign_up', email });
		redirect(303, `/${locals.lang}/sign-up/sent`);
	})
};
