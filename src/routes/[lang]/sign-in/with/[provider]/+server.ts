import { redirect } from '@sveltejs/kit';
import { startSignInWith } from '#server/identity/index.ts';
import { database } from '#server/platform/connection.ts';
import { nextOf } from '../../go-on.server.ts';
import { keepCookie } from '../../private-cookie.ts';
import { orProblem } from '../or-problem.server.ts';
import type { RequestHandler } from './$types';

/** Sends the browser to the institution. Nothing happens here but a cookie of its own. */
export const GET: RequestHandler = async (event) => {
	const { cookies, locals, params, url, setHeaders } = event;
	setHeaders({ 'cache-control': 'private, no-store' });
	const { address, lang: language } = locals;
	const started = await orProblem(event, language, () =>
		startSignInWith(database(), params.provider, { address, language, next: nextOf(url) })
	);
	keepCookie(cookies, 'flow', started.cookie, 15);
	redirect(303, started.url, { external: [new URL(started.url).origin] });
};
