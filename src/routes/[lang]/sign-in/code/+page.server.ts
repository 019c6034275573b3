import { redirect } from '@sveltejs/kit';
import { findChallenge, SecondFactor, showSecondFactor } from '#server/identity/index.ts';
import { database } from '#server/platform/connection.ts';
import { formAction } from '#server/platform/form-action.ts';
import { readChallenge } from '../challenge-cookie.ts';
import { goOn, landing, nextOf } from '../go-on.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ cookies, locals, url }) => {
	const challenge = await findChallenge(database(), readChallenge(cookies));
	if (challenge?.purpose === 'sign_in') return { isOver: false };
	const { personId } = locals.actor;
	if (personId !== null) redirect(303, nextOf(url) ?? (await landing(personId, locals.lang)));
	return { isOver: true };
};

export const actions: Actions = {
	default: formAction(SecondFactor, async (input, { cookies, locals, request, url }) => {
		const signedIn = await showSecondFactor(
			database(),
			{ challenge: readChallenge(cookies), address: locals.address, headers: request.headers },
			input
		);
		return goOn({ next: 'done', ...signedIn }, { cookies, lang: locals.lang, next: nextOf(url) });
	})
};
