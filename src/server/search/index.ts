export { queryText, readAddress, toRequest, writeAddress, type Address } from './address.ts';
export { sorts, type Sort } from './describe-document.ts';
export { type Quote, type Reason } from './explain.ts';
export {
	facetNames,
	noFilters,
	orders,
	typeChoices,
	type FacetName,
	type Filters,
	type Near,
	type Order
} from './filters.ts';
export { indexListings, indexOrganisations } from './index-subjects.ts';
export { describeApi } from './openapi.ts';
export { bounds, limits, ranking } from './parameters.ts';
export { presentHit, presentSearch, type PublicHit, type PublicResult } from './present.ts';
export { rebuildIndex, refreshStale, refreshStaleJob, refreshStatistics } from './rebuild.ts';
export { search, type Hit, type SearchRequest, type SearchResult } from './search.ts';
export { readOverview, type NewListing, type Overview } from './read-overview.ts';
