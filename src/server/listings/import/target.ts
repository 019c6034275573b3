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
	type PreparedChange,
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
	prepare: prepareListings,
	change: changeListings,
	finish: finishListings,
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
			place: record.place,
			...pointOf(locate, record),
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

type Placed = Pick<ListingRecord, 'country' | 'place' | 'postcode'>;

/** Where the place of a listing lies; nowhere where it names none. */
function pointOf(locate: Locator, { country, place, postcode }: Placed) {
	if (place === null && postcode === null) {
		return { district: null, latitude: null, longitude: null };
	}
	const { district, lat, lon } = locate({
		country,
		place: place ?? undefined,
		postcode: postcode ?? undefined
	});
	return { district, latitude: lat, longitude: lon };
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

/** Works out what differs, and keeps it; `at` is where the place lies. */
async function prepareListings(
	tx: Db,
	context: ImportContext,
	rows: readonly Row[]
): Promise<void> {
	const known = rows.flatMap(({ subjectId, record }) =>
		subjectId ? { id: subjectId, record } : []
	);
	const ids = known.map(({ id }) => id);
	const current = await readCurrent(tx, ids);
	const own = await readOwnEdits(tx, 'listings', ids);
	const locate = await openLocator(tx);
	const changes = known.flatMap(({ id, record }) => {
		const before = current.get(id);
		const names = before ? changedListingFields(before, record, own.get(id) ?? new Set()) : [];
		if (!before || names.length === 0) return [];
		const moved = names.includes('place');
		const after = { ...pick(record, names), ...(moved ? { at: pointOf(locate, record) } : {}) };
		return { id, before: { ...pick(before, names), ...(moved ? { at: before.at } : {}) }, after };
	});
	await recordChanged(tx, context.importId, 'listings', changes);
}

async function changeListings(
	tx: Db,
	_context: ImportContext,
	changes: readonly PreparedChange[]
): Promise<void> {
	// Looked at again: since it was worked out the firm may have written something itself.
	const own = await readOwnEdits(
		tx,
		'listings',
		changes.map(({ id }) => id)
	);
	await writeFields(
		tx,
		changes.map(({ id, after }) => ({
			id,
			fields: after,
			names: namesIn(after).filter((name) => !own.get(id)?.has(name))
		}))
	);
}

/** Nothing else follows from a change: what derives from it is told by `follow`. */
function finishListings(): Promise<void> {
	return Promise.resolve();
}

function namesIn(fields: Record<string, unknown>): ListingFieldName[] {
	return Object.keys(fields).filter((name): name is ListingFieldName => name !== 'at');
}

function pick(fields: ListingFields, names: readonly ListingFieldName[]): Record<string, unknown> {
	return Object.fromEntries(names.map((name) => [name, fields[name]]));
}

interface FieldChange {
	id: string;
	fields: Record<string, unknown>;
	names: readonly ListingFieldName[];
}

async function writeFields(tx: Db, changes: readonly FieldChange[]): Promise<void> {
	const rows = changes
		.filter(({ names }) => names.length > 0)
		.map(({ id, fields, names }) => {
			const { validUntil: valid_until, at, ...rest } = fields;
			return { ...rest, valid_until, ...(at as object | undefined), id, given: names };
		});
	if (rows.length === 0) return;
	const data = JSON.stringify(rows);
	await tx.execute(sql`
		update listings listing set
			direction = case when 'direction' = any(row.given) then row.direction else listing.direction end,
			kind = case when 'kind' = any(row.given) then row.kind else listing.kind end,
			quantity = case when 'quantity' = any(row.given) then row.quantity else listing.quantity end,
			valid_until =
				case when 'validUntil' = any(row.given) then row.valid_until else listing.valid_until end,
			place = case when 'place' = any(row.given) then row.place else listing.place end,
			district = case when 'place' = any(row.given) then row.district else listing.district end,
			latitude = case when 'place' = any(row.given) then row.latitude else listing.latitude end,
			longitude = case when 'place' = any(row.given) then row.longitude else listing.longitude end,
			updated_at = now()
		from jsonb_to_recordset(${data}::text::jsonb) as row (
			id uuid, given text[], direction listing_direction, kind listing_kind, quantity text,
			valid_until date, place text, district text, latitude double precision,
			longitude double precision)
		where listing.id = row.id`);
	await tx.execute(sql`
		update listing_texts text set
			title = case when 'title' = any(row.given) then row.title else text.title end,
			text = case when 'text' = any(row.given) then row.text else text.text end
		from jsonb_to_recordset(${data}::text::jsonb) as row (id uuid, given text[], title text, text text)
		where text.listing_id = row.id and text.origin = 'human'
			and row.given && array['title', 'text']`);
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
	await writeFields(
		tx,
		changes.map(({ id, before, after }) => {
			const now = current.get(id);
			// What somebody changed since is no longer this import's.
			const isStill = (name: ListingFieldName) =>
				!own.get(id)?.has(name) && now?.[name] === after[name];
			return { id, fields: before, names: namesIn(before).filter(isStill) };
		})
	);
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
