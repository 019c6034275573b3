import { redirect } from '@sveltejs/kit';
import {
	findChallenge,
	ownPath,
	passCookiesOn,
	SecondFactor,
	showSecondFactor
} from '#server/identity/index.ts';
import { database } from '#server/platform/connection.ts';
import { formAction } from '#server/platform/form-action.ts';
import type { Actions, PageServerLoad } from './$types';
import { dropChallenge, readChallenge } from '../challenge-cookie.ts';

export const load: PageServerLoad = async ({ cookies, locals, url }) => {
	if (locals.actor.isOperator) {
		redirect(303, ownPath(url.searchParams.get('to'), `/${locals.lang}/operator`));
	}
	const challenge = await findChallenge(database(), readChallenge(cookies));
	return { isOver: challenge?.purpose !== 'sign_in' };
};

export const actions: Actions = {
	default: formAction(SecondFactor, async (input, { cookies, locals, request, url }) => {
		const { headers } = await showSecondFactor(
			database(),
			{ challenge: readChallenge(cookies), address: locals.address, headers: request.headers },
			input
		);
		dropChallenge(cookies);
		passCookiesOn(headers, cookies);
		redirect(303, ownPath(url.searchParams.get('to'), `/${locals.lang}/operator`));
	})
};
