/** Kinds of offers and requests, as they are stored, imported and named by messages. */
export const listingKinds = [
	'product',
	'service',
	'capacity',
	'supplier',
	'distribution',
	'subcontracting',
	'joint_development',
	'technology',
	'research_partner',
	'funding',
	'training',
	'internship',
	'succession',
	'surplus'
] as const;

export type ListingKind = (typeof listingKinds)[number];
