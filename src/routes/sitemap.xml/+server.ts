import { languages } from '#i18n/languages.ts';
import { holdsDemoData, listPublicSlugs } from '#server/directory/index.ts';
import { database } from '#server/platform/connection.ts';
import { publicOrigin } from '#server/platform/environment.ts';
import type { RequestHandler } from './$types';

/** More does not fit into one file after the protocol of sitemaps.org. */
const MOST = 15_000;

const pages = ['', '/search', '/project', '/ranking', '/accessibility', '/privacy', '/imprint'];

/** What search engines may know: public pages and profiles, nothing while demo data are shown. */
export const GET: RequestHandler = async () => {
	const db = database();
	const slugs = (await holdsDemoData(db)) ? [] : await listPublicSlugs(db, MOST);
	const paths = [...pages, ...slugs.map((slug) => `/organisations/${slug}`)];
	const entries = paths.flatMap((path) =>
		languages.map((language) => `<url><loc>${publicOrigin()}/${language}${path}</loc></url>`)
	);
	return new Response(
		`<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries.join('')}</urlset>\n`,
		{ headers: { 'content-type': 'application/xml' } }
	);
};
