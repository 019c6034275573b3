/** What can be imported about an organisation, in the order in which a mapping offers it. */
const organisationFields = [
	'externalId',
	'name',
	'type',
	'legalForm',
	'country',
	'street',
	'postcode',
	'place',
	'web',
	'email',
	'registerNumber',
	'registerCourt',
	'vatId',
	'description',
	'language',
	'nace',
	'keywords',
	'employees',
	'founded',
	'languagesSpoken',
	'certificates',
	'products',
	'services',
	'contactName',
	'contactRole',
	'contactEmail',
	'contactPhone',
	'contactLanguages'
] as const;

/** What can be imported about an offer or a request. */
const listingFields = [
	'externalId',
	'organisation',
	'country',
	'place',
	'postcode',
	'direction',
	'kind',
	'language',
	'title',
	'text',
	'quantity',
	'certificates',
	'publishedAt',
	'validUntil'
] as const;

export type OrganisationField = (typeof organisationFields)[number];
export type ListingField = (typeof listingFields)[number];
export type ImportField = OrganisationField | ListingField;
export type ImportKind = 'organisations' | 'listings';

export function fieldsOf(kind: ImportKind): readonly ImportField[] {
	return kind === 'organisations' ? organisationFields : listingFields;
}
