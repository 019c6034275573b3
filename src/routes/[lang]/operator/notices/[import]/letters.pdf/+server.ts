import { error } from '@sveltejs/kit';
import { isLanguage } from '#i18n/languages.ts';
import { printNotices } from '#server/directory/notices/index.ts';
import { database } from '#server/platform/connection.ts';
import { openImport } from '../open-import.server.ts';
import type { RequestHandler } from './$types';

/** More would keep somebody waiting; what was sent is noted, and the next ones follow. */
const AT_ONCE = 300;

export const GET: RequestHandler = async ({ params, locals, url }) => {
	const language = url.searchParams.get('language') ?? '';
	if (!isLanguage(language)) error(404, 'Not found');
	const { persons } = await openImport(params.import, locals);
	const open = persons.filter((person) => person.language === language && person.how === null);
	if (open.length === 0) error(404, 'Not found');
	const pdf = await printNotices(database(), language, open.slice(0, AT_ONCE));
	return new Response(pdf as Uint8Array<ArrayBuffer>, {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': `attachment; filename="art-14-${language}.pdf"`
		}
	});
};
