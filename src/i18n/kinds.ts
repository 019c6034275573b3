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

/** Kinds of organisations, likewise. */
export const organisationTypes = [
	'company',
	'chamber',
	'association',
	'club',
	'cluster',
	'network',
	'local_action_group',
	'municipality',
	'development_agency',
	'funding_body',
	'university',
	'college',
	'research_institute',
	'transfer_centre',
	'laboratory'
] as const;

export type OrganisationType = (typeof organisationTypes)[number];

/** What an institution vouches for. */
export const verificationKinds = ['known', 'register', 'visited'] as const;

export type VerificationKind = (typeof verificationKinds)[number];
