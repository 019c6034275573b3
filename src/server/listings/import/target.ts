import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import {
	createNamedOrganisations,
	insertMany,
	publishImportedOrganisations,
	readChanges,
	readOwnEdits,
	recordChanged,
	removeImportedOrganisations,
	withdrawImportedOrganisations,
	type ImportContext,
	type ImportTarget,
	type ListingRecord,
	type StagedRow
} from '../../directory/import/index.ts';
import { followNow } from '../../directory/index.ts';
import { rowsOf, type Db } from '../../platform/database.ts';
import { openLocator, type Locator } from '../../regions/index.ts';
import { analyse, findConcept } from '../../vocabulary/index.ts';
import { announceListings, followListingsNow } from '../announce.ts';
import { listings, listingTexts } from '../schema.ts';
import {
	changedListingFields,
	decideListings,
	readCurrent,
	type ListingFieldName,
	type ListingFields
} from './decide.ts';
import { findOwners } from './find-owners.ts';

type Row = StagedRow<ListingRecord>;

/** Importing offers and requests. */
export const listingTarget: ImportTarget<'listings'> = {
	kind: 'listings',
	titleOf: ({ title }) => title,
	decide: decideListings,
	create: createListings,
	follow: followListings,
	change: changeListings,
	publish: publishListings,
	announce: announceListings,
	withdraw: withdrawListings,
	removeMade: removeMadeListings
};

async function createListings(
	tx: Db,
	context: ImportContext,
	rows: readonly Row[]
): Promise<Map<number, string>> {
	const { importId, source, options } = context;
	const owners = await ownersOf(tx, context, rows);
	const made = rows.map(({ line, record }) => ({
		line,
		record,
		id: crypto.randomUUID(),
		organisationId: owners.get(record.organisation) ?? ''
	}));
	const locate = await openLocator(tx);
	await insertMany(
		tx,
		listings,
		made.map(({ id, organisationId, record }) => ({
			id,
			organisationId,
			direction: record.direction,
			kind: record.kind,
			country: record.country,
			...placeOf(locate, record),
			quantity: record.quantity,
			certificates: certificateConcepts(record),
			source,
			externalId: record.externalId,
			importId,
			isDemo: options.isDemo,
			validUntil: record.validUntil
		}))
	);
	await insertMany(
		tx,
		listingTexts,
		made.map(({ id, record: { language, title, text } }) => ({
			listingId: id,
			language,
			origin: 'human' as const,
			title,
			text
		}))
	);
	return new Map(made.map(({ line, id }) => [line, id]));
}

/** The organisation of each name; those that are missing are made. */
async function ownersOf(
	tx: Db,
	context: ImportContext,
	rows: readonly Row[]
): Promise<Map<string, string>> {
	const records = rows.map(({ record }) => record);
	const found = await findOwners(tx, context.source, records);
	const owners = new Map<string, string>();
	records.forEach(({ organisation }, i) => {
		const owner = found[i];
		if (owner?.id) owners.set(organisation, owner.id);
	});
	const missing = new Map(
		records
			.filter(({ organisation }) => !owners.has(organisation))
			.map((record) => [record.organisation, record])
	);
	const made = await createNamedOrganisations(
		tx,
		context,
		[...missing.values()].map(({ organisation, country, place, postcode, language }) => ({
			name: organisation,
			country,
			place,
			postcode,
			language
		}))
	);
	for (const [name, id] of made) owners.set(name, id);
	return owners;
}

function placeOf(
	locate: Locator,
	{ country, place, postcode }: Pick<ListingRecord, 'country' | 'place' | 'postcode'>
) {
	if (place === null && postcode === null) {
		return { place: null, district: null, latitude: null, longitude: null };
	}
	const { district, lat, lon } = locate({
		country,
		place: place ?? undefined,
		postcode: postcode ?? undefined
	});
	return { place, district, latitude: lat, longitude: lon };
}

/** Concepts of the certificates, where the vocabulary knows them. */
function certificateConcepts({ certificates, language }: ListingRecord): string[] {
	const ids = certificates.flatMap((name) =>
		analyse(name.slice(0, 300), language).concepts.map(({ id }) => id)
	);
	return [...new Set(ids)].filter((id) => findConcept(id)?.kind === 'certificate');
}

/** Their organisations may be new as well, and are found through them. */
async function followListings(db: Db, ids: readonly string[]): Promise<void> {
	const owners = await db
		.selectDistinct({ id: listings.organisationId, importId: listings.importId })
		.from(listings)
		.where(inArray(listings.id, [...ids]));
	const made = await rowsOf<{ id: string }>(
		db,
		sql`select id from organisations where published_at is null and id in (
			select jsonb_array_elements_text(${JSON.stringify(owners.map(({ id }) => id))}::text::jsonb)::uuid)`
	);
	await followNow(
		db,
		made.map(({ id }) => id)
	);
	await followListingsNow(db, ids);
}

async function changeListings(tx: Db, context: ImportContext, rows: readonly Row[]): Promise<void> {
	const known = rows.flatMap(({ subjectId, record }) =>
		subjectId ? { id: subjectId, record } : []
	);
	const ids = known.map(({ id }) => id);
	const current = await readCurrent(tx, ids);
	const own = await readOwnEdits(tx, 'listings', ids);
	const changes = known.flatMap(({ id, record }) => {
		const before = current.get(id);
		if (!before) return [];
		const names = changedListingFields(before, record, own.get(id) ?? new Set());
		return { id, before, after: record, names };
	});
	for (const { id, after, names } of changes) await writeFields(tx, id, after, names);
	await recordChanged(
		tx,
		context.importId,
		'listings',
		changes.map(({ id, before, after, names }) => ({
			id,
			before: pick(before, names),
			after: pick(after, names)
		}))
	);
}

function pick(fields: ListingFields, names: readonly ListingFieldName[]): Record<string, unknown> {
	return Object.fromEntries(names.map((name) => [name, fields[name]]));
}

async function writeFields(
	tx: Db,
	id: string,
	fields: Partial<ListingFields> & { country?: 'DE' | 'CZ'; postcode?: string | null },
	names: readonly ListingFieldName[]
): Promise<void> {
	const chosen = Object.fromEntries(names.map((name) => [name, fields[name]]));
	const { title, text, place, ...columns } = chosen;
	const [row] = await tx.select().from(listings).where(eq(listings.id, id));
	if (!row) return;
	const at = names.includes('place')
		? placeOf(await openLocator(tx), {
				country: (fields.country ?? row.country) as 'DE' | 'CZ',
				place: place ?? null,
				postcode: fields.postcode ?? null
			})
		: {};
	await tx
		.update(listings)
		.set({ ...(columns as object), ...at, updatedAt: sql`now()` })
		.where(eq(listings.id, id));
	const texts = {
		...(names.includes('title') ? { title: title ?? '' } : {}),
		...(names.includes('text') ? { text: text ?? '' } : {})
	};
	if (Object.keys(texts).length === 0) return;
	await tx
		.update(listingTexts)
		.set(texts)
		.where(and(eq(listingTexts.listingId, id), eq(listingTexts.origin, 'human')));
}

async function publishListings(tx: Db, context: ImportContext): Promise<void> {
	await publishImportedOrganisations(tx, context.importId);
	// All rows are new to the planner: without statistics it would compare each with each.
	await tx.execute(sql`analyze import_rows, record_origins, listings`);
	await tx.execute(sql`
		with dates as materialized (
			select origin.subject_id as id,
				least(now(), coalesce((row.record->>'publishedAt')::timestamptz, now())) as published_at
			from import_rows row
			join record_origins origin on origin.kind = 'listings'
				and origin.source = ${context.source} and origin.external_id = row.external_id
			where row.import_id = ${context.importId} and row.decision = 'create')
		update listings listing set published_at = dates.published_at
		from dates
		where listing.id = dates.id and listing.import_id = ${context.importId}
			and listing.published_at is null`);
}

async function withdrawListings(tx: Db, importId: string): Promise<string[]> {
	const closed = await tx
		.update(listings)
		.set({ closedAt: sql`now()` })
		.where(and(eq(listings.importId, importId), isNull(listings.closedAt)))
		.returning({ id: listings.id });
	await withdrawImportedOrganisations(tx, importId);
	const changes = await readChanges(tx, importId, 'listings');
	const ids = changes.map(({ id }) => id);
	const current = await readCurrent(tx, ids);
	const own = await readOwnEdits(tx, 'listings', ids);
	for (const { id, before, after } of changes) {
		const now = current.get(id);
		const names = (Object.keys(before) as ListingFieldName[]).filter(
			// What somebody changed since is no longer this import's.
			(name) => !own.get(id)?.has(name) && now?.[name] === after[name]
		);
		await writeFields(tx, id, before, names);
	}
	return [...closed.map(({ id }) => id), ...ids];
}

async function removeMadeListings(db: Db, importId: string, limit: number): Promise<number> {
	const gone = await rowsOf<{ id: string }>(
		db,
		sql`delete from listings where id in (
			select id from listings
			where import_id = ${importId} and (published_at is null or closed_at is not null)
			limit ${limit})
		returning id`
	);
	return gone.length > 0 ? gone.length : removeImportedOrganisations(db, importId, limit);
}
