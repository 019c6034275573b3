import type { RequestHandler } from './$types';
import * as v from 'valibot';
import { isLanguage } from '#i18n/languages.ts';
import { translate } from '#i18n/messages.ts';
import { database } from '#server/platform/connection.ts';
import { Refusal } from '#server/platform/refusal.ts';
import { hitLimit, networkOf } from '#server/platform/throttle.ts';
import {
	bounds,
	limits,
	presentSearch,
	readAddress,
	search,
	toRequest
} from '#server/search/index.ts';

const Limit = v.pipe(
	v.string(),
	v.regex(/^\d{1,3}$/),
	v.transform(Number),
	v.minValue(1),
	v.maxValue(bounds.largestPage)
);

/** The search of the page for programs: the same hits and reasons, documented in `docs/api.md`. */
export const GET: RequestHandler = async ({ url, locals, setHeaders }) => {
	const asked = url.searchParams.get('lang');
	const language = isLanguage(asked) ? asked : locals.lang;
	const refuse = (status: number, key: string, values: Record<string, string | number>) =>
		Response.json({ error: translate(language, key, values) }, { status });

	const wait = await hitLimit(database(), limits.api, networkOf(locals.address));
	if (wait !== null) {
		const answer = refuse(429, 'platform.too_many', { seconds: wait });
		answer.headers.set('retry-after', String(wait));
		return answer;
	}
	if (asked !== null && !isLanguage(asked)) return refuse(400, 'search.invalid', { name: 'lang' });
	const limit = v.safeParse(Limit, url.searchParams.get('limit') ?? String(bounds.pageSize));
	if (!limit.success) return refuse(400, 'search.invalid', { name: 'limit' });

	try {
		const address = readAddress(url.searchParams);
		const request = toRequest(address, language, limit.output);
		const result = await search(database(), { ...request, withFacets: true });
		setHeaders({ 'cache-control': 'public, max-age=60', vary: 'accept-language' });
		return Response.json(presentSearch(result, address, language, limit.output));
	} catch (cause) {
		if (!(cause instanceof Refusal)) throw cause;
		return refuse(400, cause.code, cause.values);
	}
};
