export { followListings, listingsChangedJob } from './announce.ts';
export { listingsPart } from './merge-part.ts';
export {
	readFindableListings,
	readFindableListingsById,
	type FindableListing
} from './read-findable.ts';
export {
	listCounterparts,
	listNewest,
	listOpenListings,
	readListing,
	type Listing,
	type ReadListing
} from './read-listing.ts';
