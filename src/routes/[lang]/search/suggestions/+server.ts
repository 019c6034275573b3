import type { RequestHandler } from './$types';
import { translator } from '#i18n/messages.ts';
import { database } from '#server/platform/connection.ts';
import { hitLimit, networkOf } from '#server/platform/throttle.ts';
import { limits, suggest } from '#server/search/index.ts';

/** What somebody who types may mean, for the field that shows it; without script nobody asks. */
export const GET: RequestHandler = async ({ url, locals }) => {
	const wait = await hitLimit(database(), limits.suggestions, networkOf(locals.address));
	if (wait !== null) {
		return Response.json([], { status: 429, headers: { 'retry-after': String(wait) } });
	}
	const t = translator(locals.lang);
	const typed = (url.searchParams.get('q') ?? '').toWellFormed().replaceAll('\0', '');
	const suggestions = await suggest(database(), typed, locals.lang);
	return Response.json(
		suggestions.map(({ kind, text, note, language, query, slug }) => ({
			text,
			note,
			kind: t(`search.suggestion_${kind}`),
			lang: language,
			query,
			href: slug === null ? null : `/${locals.lang}/organisations/${slug}`
		})),
		{ headers: { 'cache-control': 'public, max-age=60' } }
	);
};
