import { error, redirect } from '@sveltejs/kit';
import type { Language } from '#i18n/languages.ts';
import { readLogos } from '#server/directory/index.ts';
import { database } from '#server/platform/connection.ts';
import { Refusal } from '#server/platform/refusal.ts';
import { hitLimit, networkOf } from '#server/platform/throttle.ts';
import {
	bounds,
	limits,
	noFilters,
	readAddress,
	search,
	toRequest,
	writeAddress,
	type Address,
	type Count,
	type SearchRequest
} from '#server/search/index.ts';
import { describeFacets } from './describe-facets.ts';
import { describeHit } from './describe-hit.ts';
import { describeMap } from './describe-map.ts';
import { describeUnderstanding } from './describe-understanding.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals, setHeaders }) => {
	const wait = await hitLimit(database(), limits.page, networkOf(locals.address));
	if (wait !== null) {
		setHeaders({ 'retry-after': String(wait) });
		error(429, 'Too many searches');
	}
	const { address, request } = readOrRefuse(url.searchParams, locals.lang);
	// What a form leaves empty need not stand in the address that people share.
	if ([...url.searchParams.values()].includes('')) redirect(303, writeAddress(address));

	const withMap = address.view === 'map';
	const result = await search(database(), { ...request, withFacets: true, withClusters: withMap });
	const logos = await readLogos(
		database(),
		result.hits.map(({ organisationId }) => organisationId)
	);
	const deepest = Math.min(result.total, bounds.deepest);
	const chosen = Object.values(address.chosen).flat().length;
	return {
		address,
		hidden: hiddenFields(address),
		total: result.total,
		exact: result.exact,
		across: countAcross(result.facets.country, address, locals.lang),
		order: result.order,
		orders: (['relevance', 'distance', 'freshness'] as const)
			.filter((order) => order !== 'distance' || result.near)
			.map((order) => ({ order, href: writeAddress({ ...address, order, page: 1 }) })),
		views: (['list', 'map'] as const).map((view) => ({
			view,
			href: writeAddress({ ...address, view, page: 1 })
		})),
		understanding: describeUnderstanding(result, address, locals.lang),
		placeUnknown: address.place !== '' && !request.filters.near ? address.place : null,
		facets: describeFacets(result.facets, address, locals.lang),
		chosen,
		withoutFilters: writeAddress(dropFilters(address)),
		withoutFiltersTotal:
			result.total === 0 && (chosen > 0 || result.near?.radius != null)
				? await countWithoutFilters(request)
				: 0,
		radii: bounds.radii,
		hits: result.hits.map((hit) => describeHit(hit, locals.lang, logos)),
		page: address.page,
		pages: Math.ceil(deepest / bounds.pageSize),
		pageAddress: writeAddress({ ...address, page: 1 }),
		map: withMap ? describeMap(result, address, locals.lang) : null
	};
};

function readOrRefuse(parameters: URLSearchParams, language: Language) {
	try {
		const address = readAddress(parameters);
		return { address, request: toRequest(address, language, bounds.pageSize) };
	} catch (cause) {
		if (cause instanceof Refusal) error(400, 'The address holds what no search understands');
		throw cause;
	}
}

/** What the search form has no field of its own for. */
function hiddenFields({ order, view }: Address): { name: string; value: string }[] {
	return [
		...(order ? [{ name: 'sort', value: order }] : []),
		...(view === 'map' ? [{ name: 'view', value: view }] : [])
	];
}

/** Hits on the other side of the border, as the reader's language tells where that is. */
function countAcross(
	countries: ReadonlyMap<string, Count>,
	{ chosen }: Address,
	language: Language
): number {
	if (chosen.country.length > 0 || language === 'en') return 0;
	return countries.get(language === 'de' ? 'CZ' : 'DE')?.exact ?? 0;
}

function dropFilters(address: Address): Address {
	return { ...address, chosen: readAddress(new URLSearchParams()).chosen, radius: null, page: 1 };
}

async function countWithoutFilters(request: SearchRequest): Promise<number> {
	const { near } = request.filters;
	const { total } = await search(database(), {
		...request,
		filters: { ...noFilters, near: near && { ...near, radius: null } },
		radius: null,
		limit: 1,
		offset: 0
	});
	return total;
}
