import { redirect } from '@sveltejs/kit';
import { preferredLanguage } from '#i18n/languages.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ request, setHeaders }) => {
	setHeaders({ vary: 'accept-language' });
	redirect(307, `/${preferredLanguage(request.headers.get('accept-language'))}`);
};
