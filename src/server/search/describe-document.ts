import type { FindableListing } from '#server/listings/index.ts';
import type { FindableOrganisation } from '#server/directory/index.ts';
import { fold, loadVocabulary } from '../vocabulary/index.ts';
import { readPassages } from './read-passages.ts';
import type { Passage, searchDocuments } from './schema.ts';

export type Document = Omit<typeof searchDocuments.$inferSelect, 'indexedAt'>;

/** Facts of an organisation that its products and listings share. */
type Shared = Pick<Document, 'size' | 'spokenLanguages' | 'verifiedAt' | 'organisationId'> & {
	certificates: { conceptId: string; until: string | null }[];
	country: string;
	place: string | null;
	districts: string[];
	points: number[];
	words: Passage[];
};

/** The documents of an organisation with its products and services. Pure but for the vocabulary. */
export function describeOrganisation(organisation: FindableOrganisation): Document[] {
	const { id, type, name, language, competences, products } = organisation;
	const shared = readShared(organisation);
	const bodies = organisation.texts
		.filter(({ origin }) => origin !== 'machine')
		.map((text): Passage => ({ language: text.language, part: 'body', text: text.description }));
	const related = products.flatMap((product) =>
		originals(product.texts).flatMap(({ language: written, name: title, description }) => [
			{ language: written, part: 'related' as const, text: join(title, description) }
		])
	);
	const own = describe(
		{
			shared,
			language,
			title: name,
			passages: [...originalFirst(bodies, language), ...related],
			stated: competences
				.filter((one) => one.confirmedAt && !one.rejectedAt)
				.map((one) => one.conceptId),
			proposed: competences.filter((one) => !one.rejectedAt).map((one) => one.conceptId),
			rejected: competences.filter((one) => one.rejectedAt).map((one) => one.conceptId),
			certificates: [],
			names: [name, ...organisation.texts.flatMap((text) => text.name ?? [])]
		},
		{
			id,
			type: 'organisation',
			sort: sortOf(type),
			kind: type,
			productId: null,
			listingId: null,
			externalId: organisation.externalId
		}
	);
	return [own, ...products.flatMap((product) => describeProduct(product, shared))];
}

/** The document of an offer or a request; null without any text of its author. */
export function describeListing(
	listing: FindableListing,
	organisation: FindableOrganisation
): Document | null {
	const [original, ...others] = originalsFirst(listing.texts);
	if (!original) return null;
	const shared = readShared(organisation);
	const ownPoint =
		listing.latitude === null || listing.longitude === null
			? null
			: [listing.latitude, listing.longitude];
	const document = describe(
		{
			shared,
			language: original.language,
			title: original.title,
			passages: [
				{ language: original.language, part: 'body', text: original.text },
				...others.map(({ language, title, text }): Passage => ({
					language,
					part: 'body',
					text: join(title, text)
				}))
			],
			stated: [],
			proposed: [],
			rejected: [],
			certificates: listing.certificates
		},
		{
			id: listing.id,
			type: listing.direction,
			sort: listing.direction,
			kind: listing.kind,
			productId: null,
			listingId: listing.id,
			externalId: listing.externalId
		}
	);
	return {
		...document,
		country: listing.country,
		place: listing.place ?? document.place,
		districts: listing.district ? [listing.district] : document.districts,
		points: ownPoint ?? document.points,
		staleOn: earliest(document.staleOn, listing.validUntil && dayAfter(listing.validUntil))
	};
}

function describeProduct(
	product: FindableOrganisation['products'][number],
	shared: Shared
): Document[] {
	const [original, ...others] = originalsFirst(product.texts);
	if (!original) return [];
	return [
		describe(
			{
				shared,
				language: original.language,
				title: original.name,
				passages: [
					{ language: original.language, part: 'body', text: original.description },
					...others.map(({ language, name, description }): Passage => ({
						language,
						part: 'body',
						text: join(name, description)
					}))
				],
				stated: [],
				proposed: [],
				rejected: [],
				certificates: []
			},
			{
				id: product.id,
				type: product.kind,
				sort: product.kind,
				kind: null,
				productId: product.id,
				listingId: null,
				externalId: null
			}
		)
	];
}

/** What a row was written with: the vocabulary, and the form of the rows themselves. */
export function indexVersion(): string {
	return `${loadVocabulary().version}-${formOfRows}`;
}

// To be raised with every change of what is written, so that what exists is written anew.
const formOfRows = 3;

interface Content {
	shared: Shared;
	language: string;
	title: string;
	/** In the order in which they should be quoted. */
	passages: Passage[];
	/** Concepts that a person confirmed, that a program proposed, that a person rejected. */
	stated: string[];
	proposed: string[];
	rejected: string[];
	certificates: string[];
	/** Names of the organisation itself. */
	names?: string[];
}

type Identity = Pick<
	Document,
	'id' | 'type' | 'sort' | 'kind' | 'productId' | 'listingId' | 'externalId'
>;

function describe(content: Content, identity: Identity): Document {
	const { shared, language, title } = content;
	const passages = [{ language, part: 'title' as const, text: title }, ...content.passages]
		.map((passage) => ({ ...passage, text: passage.text.trim() }))
		.filter(({ part, text }) => part === 'title' || text !== '');
	const read = readPassages(passages, {
		stated: content.stated,
		proposed: content.proposed,
		rejected: content.rejected,
		names: content.names ?? [],
		words: shared.words
	});
	const certificates = [
		...new Set([
			...shared.certificates.map(({ conceptId }) => conceptId),
			...content.certificates,
			...read.certificates
		])
	];
	return {
		...identity,
		organisationId: shared.organisationId,
		title,
		titleKey: fold(title).trim(),
		language,
		passages,
		places: read.places,
		terms: read.terms,
		country: shared.country,
		place: shared.place,
		districts: shared.districts,
		points: shared.points,
		fields: read.fields,
		size: shared.size,
		certificates,
		spokenLanguages: shared.spokenLanguages,
		verifiedAt: shared.verifiedAt,
		// A certificate is valid on its last day.
		staleOn: earliest(...shared.certificates.map(({ until }) => until && dayAfter(until))),
		vocabularyVersion: indexVersion()
	};
}

const sharedFacts = new WeakMap<FindableOrganisation, Shared>();

function readShared(organisation: FindableOrganisation): Shared {
	const known = sharedFacts.get(organisation);
	if (known) return known;
	const { sites } = organisation;
	const shared: Shared = {
		organisationId: organisation.id,
		size: organisation.size,
		spokenLanguages: [
			...new Set([...organisation.spokenLanguages, ...organisation.peoplesLanguages])
		],
		verifiedAt: organisation.verifiedAt,
		certificates: organisation.certificates
			.filter(({ validUntil }) => validUntil === null || validUntil >= today())
			.flatMap(({ conceptId, validUntil }) =>
				conceptId === null ? [] : [{ conceptId, until: validUntil }]
			),
		country: organisation.country,
		place: sites[0]?.place ?? null,
		districts: [...new Set(sites.flatMap(({ district }) => district ?? []))],
		points: sites.flatMap(({ latitude, longitude }) =>
			latitude === null || longitude === null ? [] : [latitude, longitude]
		),
		words: [
			{ language: organisation.language, part: 'related', text: organisation.name },
			...sites.map(({ place }): Passage => ({
				language: organisation.language,
				part: 'related',
				text: place
			}))
		]
	};
	sharedFacts.set(organisation, shared);
	return shared;
}

function sortOf(type: FindableOrganisation['type']): Sort {
	if (type === 'company') return 'company';
	if (type === 'cluster' || type === 'network') return 'network';
	const research: string[] = [
		'university',
		'college',
		'research_institute',
		'transfer_centre',
		'laboratory'
	];
	return research.includes(type) ? 'research' : 'institution';
}

/** What a visitor chooses from under "What". */
export const sorts = [
	'company',
	'institution',
	'research',
	'network',
	'product',
	'service',
	'offer',
	'request'
] as const;
export type Sort = (typeof sorts)[number];

/** Without what a machine translated: people's own words and translations that somebody checked. */
function originals<Text extends { origin: string }>(texts: readonly Text[]): Text[] {
	return texts.filter(({ origin }) => origin !== 'machine');
}

function originalsFirst<Text extends { origin: string }>(texts: readonly Text[]): Text[] {
	return originals(texts).sort(
		(a, b) => Number(b.origin === 'human') - Number(a.origin === 'human')
	);
}

function originalFirst(passages: Passage[], language: string): Passage[] {
	return [...passages].sort(
		(a, b) => Number(b.language === language) - Number(a.language === language)
	);
}

function earliest(...days: (string | null)[]): string | null {
	return days.filter((day) => day !== null).sort()[0] ?? null;
}

function join(title: string, text: string): string {
	return text ? `${title}: ${text}` : title;
}

/** The area's day, as the database writes days. */
export function today(): string {
	return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(new Date());
}

function dayAfter(day: string): string {
	const date = new Date(`${day}T00:00:00Z`);
	date.setUTCDate(date.getUTCDate() + 1);
	return date.toISOString().slice(0, 10);
}
