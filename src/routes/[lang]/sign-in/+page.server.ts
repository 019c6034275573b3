import { redirect } from '@sveltejs/kit';
import { checkPassword, cookieName, providersFor, SignIn } from '#server/identity/index.ts';
import { database } from '#server/platform/connection.ts';
import { formAction } from '#server/platform/form-action.ts';
import type { Actions, PageServerLoad } from './$types';
import { goOn, landing, nextOf, queryOf } from './go-on.server.ts';
import { problems } from './problems.ts';

export const load: PageServerLoad = async ({ cookies, locals, url }) => {
	const next = nextOf(url);
	const { personId } = locals.actor;
	if (personId !== null) redirect(303, next ?? (await landing(personId, locals.lang)));
	const asked = url.searchParams.get('problem');
	return {
		query: queryOf(next),
		isWaiting: next !== undefined,
		/** An institution spoke for an account here; its owner has to agree. */
		isLinking: cookies.get(cookieName('link')) !== undefined,
		problem: problems.find((known) => known === asked) ?? null,
		providers: providersFor(locals.lang).map(({ id, label }) => ({
			label,
			href: `/${locals.lang}/sign-in/with/${id}${queryOf(next)}`
		}))
	};
};

export const actions: Actions = {
	default: formAction(SignIn, async (input, { cookies, locals, request, url }) => {
		const { address, lang } = locals;
		const step = await checkPassword(database(), { address, headers: request.headers }, input);
		return goOn(step, { cookies, lang, next: nextOf(url) });
	})
};
