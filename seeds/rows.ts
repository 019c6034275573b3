import type { ListingKind, OrganisationType } from '#i18n/kinds.ts';
import type { Language } from '#i18n/languages.ts';

/** The import format of organisations, one JSON line each; places and dates as people write them. */
export type OrganisationRow = {
	externalId: string;
	name: string;
	country: 'DE' | 'CZ';
	place: string;
	postcode?: string;
	street?: string;
	type: OrganisationType;
	language: Language;
	description: string;
	web?: string;
	email?: string;
	legalForm?: string;
	employees?: number;
	founded?: number;
	nace?: string[];
	languagesSpoken?: Language[];
	certificates?: { name: string; issuer?: string; validUntil?: string }[];
	people?: { name: string; role: string; languages: Language[]; email?: string }[];
	sites?: { place: string; postcode?: string; country: 'DE' | 'CZ' }[];
	products?: ProductRow[];
	lookedAfter?: { email: string; by: string; how: string };
};

/** The import format of offers and requests; `organisation` is the external id of its author. */
export type ListingRow = {
	externalId: string;
	organisation: string;
	country: 'DE' | 'CZ';
	place?: string;
	direction: 'offer' | 'request';
	kind: ListingKind;
	language: Language;
	title: string;
	text: string;
	publishedAt?: string;
	validUntil?: string;
	quantity?: string;
	certificates?: string[];
};

export type ProductRow = { kind: 'product' | 'service'; name: string; description?: string };
