import type { NamedPlace } from './find-place.ts';

/** What results can be narrowed by, in the order of the page. */
export const facetNames = [
	'type',
	'kind',
	'country',
	'district',
	'field',
	'size',
	'certificate',
	'spoken'
] as const;
export type FacetName = (typeof facetNames)[number];

export const orders = ['relevance', 'distance', 'freshness'] as const;
export type Order = (typeof orders)[number];

/** What may be chosen under "What"; `organisation` stands for its four sorts. */
export const typeChoices = [
	'organisation',
	'company',
	'institution',
	'research',
	'network',
	'product',
	'service',
	'offer',
	'request'
] as const;

/** Where distance counts from. */
export interface Near extends NamedPlace {
	/** Kilometres; null lifts and sorts what is near and leaves nothing out. */
	radius: number | null;
}

export type Filters = Record<FacetName, readonly string[]> & { near: Near | null };

export const noFilters: Filters = {
	type: [],
	kind: [],
	country: [],
	district: [],
	field: [],
	size: [],
	certificate: [],
	spoken: [],
	near: null
};
