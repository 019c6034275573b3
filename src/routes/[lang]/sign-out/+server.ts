import { redirect } from '@sveltejs/kit';
import { passCookiesOn, signOut } from '#server/identity/index.ts';
import { database } from '#server/platform/connection.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ cookies, locals, request }) => {
	if (locals.actor.kind === 'person') {
		passCookiesOn(await signOut(database(), locals.actor, request), cookies);
	}
	redirect(303, `/${locals.lang}`);
};
