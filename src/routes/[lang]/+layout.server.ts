import { languages } from '#i18n/languages.ts';
import { holdsDemoData, isMultiplierStaff } from '#server/directory/index.ts';
import { database } from '#server/platform/connection.ts';
import { publicOrigin } from '#server/platform/environment.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals, url }) => {
	const rest = url.pathname.split('/').slice(2).join('/');
	const { personId } = locals.actor;
	const inLanguage = (language: string) => `/${language}${rest ? `/${rest}` : ''}`;
	return {
		lang: locals.lang,
		origin: publicOrigin(),
		/** The same page in each language, with the query kept, for the language switch. */
		alternates: languages.map((language) => ({
			language,
			path: inLanguage(language),
			href: inLanguage(language) + url.search
		})),
		/** While demo data are shown, pages are marked and not indexed. */
		demo: await holdsDemoData(database()),
		isSignedIn: locals.actor.kind === 'person',
		isOperator: locals.actor.isOperator,
		/** The person works at a desk for other organisations. */
		hasDesk: personId !== null && (await isMultiplierStaff(database(), personId))
	};
};
