import { and, inArray, notInArray, sql } from 'drizzle-orm';
import { readFindableOrganisations } from '../directory/index.ts';
import {
	readFindableListings,
	readFindableListingsById,
	type FindableListing
} from '../listings/index.ts';
import type { Db } from '../platform/database.ts';
import {
	describeListing,
	describeOrganisation,
	today,
	type Document
} from './describe-document.ts';
import { searchDocuments } from './schema.ts';

/**
 * Writes the documents of these organisations, their products, services and listings anew, and
 * removes those of what is no longer public. Set-based: meant for some hundred organisations at once.
 */
export async function indexOrganisations(
	db: Db,
	organisationIds: readonly string[]
): Promise<void> {
	const ids = [...new Set(organisationIds)];
	if (ids.length === 0) return;
	await db.transaction(async (tx) => {
		await waitForTurn(tx);
		const organisations = await readFindableOrganisations(tx, ids);
		const listings = await readFindableListings(tx, ids);
		const byOrganisation = Map.groupBy(listings, ({ organisationId }) => organisationId);
		const documents = organisations
			.filter(({ isFindable }) => isFindable)
			.flatMap((organisation) => [
				...describeOrganisation(organisation),
				...(byOrganisation.get(organisation.id) ?? [])
					.filter(isOpen)
					.flatMap((listing) => describeListing(listing, organisation) ?? [])
			]);
		await removeOthers(tx, ids, documents);
		await writeDocuments(tx, documents);
	});
}

/** The same for listings alone, where nothing of their organisations changed. */
export async function indexListings(db: Db, listingIds: readonly string[]): Promise<void> {
	const ids = [...new Set(listingIds)];
	if (ids.length === 0) return;
	await db.transaction(async (tx) => {
		await waitForTurn(tx);
		const listings = await readFindableListingsById(tx, ids);
		const owners = [...new Set(listings.map(({ organisationId }) => organisationId))];
		const organisations = new Map(
			(await readFindableOrganisations(tx, owners)).map((owner) => [owner.id, owner])
		);
		const documents = listings.filter(isOpen).flatMap((listing) => {
			const owner = organisations.get(listing.organisationId);
			return owner?.isFindable ? (describeListing(listing, owner) ?? []) : [];
		});
		const written = documents.map(({ id }) => id);
		const gone = ids.filter((id) => !written.includes(id));
		if (gone.length > 0) {
			await tx.delete(searchDocuments).where(inArray(searchDocuments.listingId, gone));
		}
		await writeDocuments(tx, documents);
	});
}

/**
 * One indexing at a time: whoever reads first also writes first, so that an older reading never
 * replaces a newer one.
 */
async function waitForTurn(tx: Db): Promise<void> {
	await tx.execute(sql`select pg_advisory_xact_lock(hashtext('search_documents'))`);
}

function isOpen({ publishedAt, closedAt, validUntil, importId }: FindableListing): boolean {
	if (closedAt !== null || (validUntil !== null && validUntil < today())) return false;
	return publishedAt !== null || importId !== null;
}

async function removeOthers(tx: Db, organisationIds: string[], documents: Document[]) {
	const kept = documents.map(({ id }) => id);
	await tx
		.delete(searchDocuments)
		.where(
			and(
				inArray(searchDocuments.organisationId, organisationIds),
				kept.length > 0 ? notInArray(searchDocuments.id, kept) : undefined
			)
		);
}

// One parameter instead of some ten thousand: building those costs more than the analysis.
async function writeDocuments(tx: Db, documents: readonly Document[]): Promise<void> {
	if (documents.length === 0) return;
	const rows = JSON.stringify(documents.map(asRow));
	await tx.execute(sql`
		insert into search_documents (
			id, type, sort, kind, organisation_id, product_id, listing_id, external_id, title, title_key,
			language, passages, places, terms, country, place, districts, points, fields, size,
			certificates, spoken_languages, verified_at, stale_on, vocabulary_version)
		select
			id, type, sort, kind, organisation_id, product_id, listing_id, external_id, title, title_key,
			language, passages, places, terms::tsvector, country, place, districts, points, fields, size,
			certificates, spoken_languages, verified_at, stale_on, vocabulary_version
		from jsonb_to_recordset(${rows}::text::jsonb) as row (
			id uuid, type search_type, sort text, kind text, organisation_id uuid, product_id uuid,
			listing_id uuid, external_id text, title text, title_key text, language text, passages jsonb,
			places jsonb, terms text, country text, place text, districts text[],
			points double precision[], fields text[], size text, certificates text[],
			spoken_languages text[], verified_at timestamptz, stale_on date,
			vocabulary_version text)
		on conflict (id) do update set
			type = excluded.type, sort = excluded.sort, kind = excluded.kind,
			organisation_id = excluded.organisation_id, product_id = excluded.product_id,
			listing_id = excluded.listing_id, external_id = excluded.external_id,
			title = excluded.title, title_key = excluded.title_key, language = excluded.language,
			passages = excluded.passages, places = excluded.places, terms = excluded.terms,
			country = excluded.country, place = excluded.place, districts = excluded.districts,
			points = excluded.points, fields = excluded.fields, size = excluded.size,
			certificates = excluded.certificates, spoken_languages = excluded.spoken_languages,
			verified_at = excluded.verified_at,
			stale_on = excluded.stale_on, vocabulary_version = excluded.vocabulary_version,
			indexed_at = now()`);
}

/** With the names of the columns. */
function asRow(document: Document): Record<string, unknown> {
	return Object.fromEntries(
		Object.entries(document).map(([name, value]) => [
			name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
			value
		])
	);
}
