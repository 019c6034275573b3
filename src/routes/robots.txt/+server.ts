import { holdsDemoData } from '#server/directory/index.ts';
import { database } from '#server/platform/connection.ts';

/** Demo data are nobody's firms: search engines stay away while they are there. */
export const GET = async () => {
	const rule = (await holdsDemoData(database())) ? 'Disallow: /' : 'Disallow: /api/';
	return new Response(`User-agent: *\n${rule}\n`);
};
