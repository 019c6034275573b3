import type { MergePart } from '../directory/duplicates/index.ts';

/** Offers and requests follow the entry they belong to. */
export const listingsPart: MergePart = {
	kind: 'listings',
	table: 'listings',
	column: 'organisation_id',
	key: ['id'],
	label: `(select own.title from listing_texts own where own.listing_id = moved.id
		order by (own.origin = 'human') desc limit 1)`
};
