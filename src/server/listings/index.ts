export {
	announceListings,
	followListings,
	followListingsNow,
	listingsChangedJob
} from './announce.ts';
export {
	readFindableListings,
	readFindableListingsById,
	type FindableListing
} from './read-findable.ts';
