import { redirect } from '@sveltejs/kit';
import { cookieName, finishSignInWith, languageOfFlow } from '#server/identity/index.ts';
import { database } from '#server/platform/connection.ts';
import { goOn, queryOf } from '../../../[lang]/sign-in/go-on.server.ts';
import { dropCookie, keepCookie } from '../../../[lang]/sign-in/private-cookie.ts';
import { orProblem } from '../../../[lang]/sign-in/with/or-problem.server.ts';
import type { RequestHandler } from './$types';

/**
 * Where institutions send people back to; its address is registered with them, so it has no language.
 * It acts on a GET because the protocol does, and only with the state that this browser was given.
 */
export const GET: RequestHandler = async (event) => {
	const { cookies, locals, params, request, url, setHeaders } = event;
	setHeaders({ 'cache-control': 'private, no-store' });
	const cookie = cookies.get(cookieName('flow'));
	dropCookie(cookies, 'flow');
	const language = languageOfFlow(cookie) ?? locals.lang;
	const step = await orProblem(event, language, () =>
		finishSignInWith(database(), {
			provider: params.provider,
			cookie,
			query: url.searchParams,
			address: locals.address,
			headers: request.headers,
			own: { actor: locals.actor, sessionId: locals.sessionId }
		})
	);
	const next = step.path;
	if (step.next === 'linked') redirect(303, next ?? `/${language}/account?saved`);
	if (step.next !== 'sign_in') return goOn(step, { cookies, lang: language, next });
	keepCookie(cookies, 'link', step.pending, 15);
	// Who is signed in already proves once more who they are; everybody else signs in.
	const page = locals.actor.kind === 'person' ? 'account/confirm' : 'sign-in';
	redirect(303, `/${language}/${page}${queryOf(next)}`);
};
