import * as v from 'valibot';
import type { Language } from '#i18n/languages.ts';
import { Refusal } from '../platform/refusal.ts';
import { facetNames, orders, typeChoices, type FacetName, type Order } from './filters.ts';
import { locatePlace } from './find-place.ts';
import { bounds } from './parameters.ts';
import type { SearchRequest } from './search.ts';

/** What the address of a result page says. */
export interface Address {
	query: string;
	chosen: Record<FacetName, string[]>;
	/** Where distance counts from, as typed. */
	place: string;
	/** Kilometres around the place. */
	radius: number | null;
	order: Order | undefined;
	page: number;
	view: 'list' | 'map';
}

// Control characters have no business in an address; tabs and line ends come from pasted text.
const control = /[\0-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

export const queryText = v.pipe(
	v.string(),
	v.maxLength(bounds.longestQuery),
	v.check((text) => !control.test(text) && text.isWellFormed())
);

const wholeNumber = v.pipe(v.string(), v.regex(/^\d{1,6}$/), v.transform(Number), v.minValue(1));
const choices = v.pipe(
	v.array(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,80}$/))),
	v.maxLength(50)
);

const fields = {
	q: queryText,
	type: v.pipe(v.array(v.picklist(typeChoices)), v.maxLength(50)),
	kind: choices,
	country: choices,
	district: choices,
	field: choices,
	size: choices,
	certificate: choices,
	spoken: choices,
	place: v.pipe(
		v.string(),
		v.maxLength(100),
		v.check((text) => !control.test(text) && text.isWellFormed())
	),
	radius: v.pipe(wholeNumber, v.maxValue(1000)),
	sort: v.picklist(orders),
	page: wholeNumber,
	view: v.picklist(['list', 'map'])
};

/**
 * Reads the parameters of a search; empty ones count as absent, unknown ones are ignored.
 *
 * @throws Refusal `search.invalid` with the parameter's name.
 */
export function readAddress(parameters: URLSearchParams): Address {
	const one = <Name extends keyof typeof fields>(name: Name) => {
		const value = parameters.get(name)?.trim();
		return value ? parse(name, value) : undefined;
	};
	const many = (name: FacetName) => {
		const values = parameters.getAll(name).filter((value) => value !== '');
		return values.length > 0 ? [...new Set(parse(name, values))] : [];
	};
	return {
		query: one('q') ?? '',
		chosen: Object.fromEntries(facetNames.map((name) => [name, many(name)])) as Address['chosen'],
		place: one('place') ?? '',
		radius: one('radius') ?? null,
		order: one('sort'),
		page: one('page') ?? 1,
		view: one('view') ?? 'list'
	};
}

function parse<Name extends keyof typeof fields>(
	name: Name,
	value: unknown
): v.InferOutput<(typeof fields)[Name]> {
	const parsed = v.safeParse(fields[name], value);
	if (!parsed.success) throw new Refusal('search.invalid', { name });
	return parsed.output;
}

/** The parameters of an address, the shortest way to say it: what a reader shares. */
export function writeAddress(address: Address): string {
	const parameters = new URLSearchParams();
	if (address.query) parameters.set('q', address.query);
	for (const name of facetNames) {
		for (const value of address.chosen[name]) parameters.append(name, value);
	}
	if (address.place) parameters.set('place', address.place);
	if (address.radius !== null) parameters.set('radius', String(address.radius));
	if (address.order) parameters.set('sort', address.order);
	if (address.view === 'map') parameters.set('view', 'map');
	if (address.page > 1) parameters.set('page', String(address.page));
	const text = parameters.toString();
	return text ? `?${text}` : '?';
}

/**
 * What an address asks of the search. A place that nobody knows is left out: `search` says by
 * `near` which one it took.
 *
 * @throws Refusal `search.invalid` where the page lies deeper than results are given.
 */
export function toRequest(address: Address, language: Language, limit: number): SearchRequest {
	const offset = (address.page - 1) * limit;
	if (offset >= bounds.deepest) throw new Refusal('search.invalid', { name: 'page' });
	const near = address.place ? locatePlace(address.place, language) : null;
	return {
		query: address.query,
		language,
		filters: { ...address.chosen, near: near && { ...near, radius: address.radius } },
		radius: address.radius,
		order: address.order,
		limit: Math.min(limit, bounds.deepest - offset),
		offset
	};
}
