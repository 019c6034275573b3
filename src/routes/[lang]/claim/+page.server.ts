import { redirect } from '@sveltejs/kit';
import { claimByLetter, LetterClaim } from '#server/directory/claims/index.ts';
import { database } from '#server/platform/connection.ts';
import { formAction } from '#server/platform/form-action.ts';
import { keepPrivate } from '../inquiries/private-page.server.ts';
import type { Actions, PageServerLoad } from './$types';

// The code of a letter may stand in the address: the page is nobody else's.
export const load: PageServerLoad = (event) => {
	keepPrivate(event);
	const { locals, url } = event;
	const code = (url.searchParams.get('code') ?? '').slice(0, 100);
	return {
		code,
		isSignedIn: locals.actor.kind === 'person',
		// After signing in, the way goes on here with the same code.
		here: `/${locals.lang}/claim${code === '' ? '' : `?code=${encodeURIComponent(code)}`}`
	};
};

export const actions: Actions = {
	default: formAction(LetterClaim, async (input, { locals }) => {
		const { organisationId, outcome } = await claimByLetter(
			database(),
			locals.actor,
			{ address: locals.address },
			input
		);
		if (outcome === 'granted') redirect(303, `/${locals.lang}/manage/${organisationId}?claimed`);
		return { outcome };
	})
};
