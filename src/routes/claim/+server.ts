import { redirect } from '@sveltejs/kit';
import { preferredLanguage } from '#i18n/languages.ts';
import type { RequestHandler } from './$types';

/** The short address that letters print. */
export const GET: RequestHandler = ({ request, setHeaders }) => {
	setHeaders({ vary: 'accept-language' });
	redirect(307, `/${preferredLanguage(request.headers.get('accept-language'))}/claim`);
};
