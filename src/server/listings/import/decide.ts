import { and, eq, inArray } from 'drizzle-orm';
import {
	findOrigins,
	fingerprint,
	firstLines,
	readOwnEdits,
	type Decision,
	type GoodRow,
	type ImportContext,
	type ListingRecord
} from '../../directory/import/index.ts';
import type { Db } from '../../platform/database.ts';
import { listings, listingTexts } from '../schema.ts';
import { findOwners, type Owner } from './find-owners.ts';

type Row = GoodRow<ListingRecord>;

/** What becomes of each row: a new listing, a change, nothing, or a mistake. */
export async function decideListings(
	db: Db,
	context: ImportContext,
	rows: readonly Row[]
): Promise<Decision[]> {
	const records = rows.map(({ record }) => record);
	const known = await findOrigins(
		db,
		'listings',
		context.source,
		records.map(({ externalId }) => externalId)
	);
	const owners = await findOwners(db, context.source, records);
	const first = await firstLines(
		db,
		context.importId,
		rows.map(({ line, record }, i) => ({ line, keys: keysOf(record, owners[i], context) }))
	);
	const current = await readCurrent(
		db,
		[...known.values()].map(({ subjectId }) => subjectId)
	);
	const own = await readOwnEdits(db, 'listings', [...current.keys()]);
	return rows.map((row, i) => {
		const { line, record } = row;
		if ((first.get(`id:${record.externalId}`) ?? line) < line) {
			return mistake(row, 'externalId', 'external_id_twice', record.externalId);
		}
		const owner = owners[i];
		if (
			owner?.id === null &&
			!(owner.reason === 'unknown' && context.options.createOrganisations)
		) {
			const reason = owner.reason === 'unknown' ? 'organisation' : 'organisation_ambiguous';
			return mistake(row, 'organisation', reason, record.organisation);
		}
		const origin = known.get(record.externalId);
		const there = origin && current.get(origin.subjectId);
		if (!origin || !there) return decision(row, 'create');
		const subject = { subjectId: origin.subjectId };
		if (origin.fingerprint === fingerprint(record))
			return { ...decision(row, 'unchanged'), ...subject };
		const changes = changedListingFields(there, record, own.get(origin.subjectId) ?? new Set());
		const verdict = changes.length > 0 ? 'update' : 'unchanged';
		return { ...decision(row, verdict), ...subject, changes };
	});
}

function keysOf(
	record: ListingRecord,
	owner: Owner | undefined,
	{ options }: ImportContext
): string[] {
	const isMade = owner?.id === null && owner.reason === 'unknown' && options.createOrganisations;
	return [`id:${record.externalId}`, ...(isMade ? [`organisation:${record.organisation}`] : [])];
}

function decision({ line }: Row, verdict: Decision['decision']): Decision {
	return {
		line,
		decision: verdict,
		subjectId: null,
		duplicateKind: null,
		changes: [],
		problems: [],
		notes: []
	};
}

function mistake(row: Row, field: string, reason: string, value: string): Decision {
	const problem = {
		line: row.line,
		field,
		reason: `import.problem.${reason}`,
		value: value.slice(0, 60)
	};
	return { ...decision(row, 'bad'), problems: [problem] };
}

/** What a list can change of a listing, named as own edits name it. */
export interface ListingFields {
	direction: string;
	kind: string;
	place: string | null;
	title: string;
	text: string;
	quantity: string | null;
	validUntil: string | null;
}

export interface CurrentListing extends ListingFields {
	/** Where the place lies. */
	at: { district: string | null; latitude: number | null; longitude: number | null };
}

export type ListingFieldName = keyof ListingFields;

/** Names of the fields that differ and are not the firm's own; blanks change nothing. */
export function changedListingFields(
	current: ListingFields,
	incoming: Pick<ListingRecord, ListingFieldName>,
	own: ReadonlySet<string>
): ListingFieldName[] {
	const names = Object.keys(current).filter((name): name is ListingFieldName => name !== 'at');
	return names.filter((name) => {
		const value = incoming[name];
		return !own.has(name) && value !== null && value !== '' && value !== current[name];
	});
}

/** What stands there now, by id; the original text. */
export async function readCurrent(
	db: Db,
	ids: readonly string[]
): Promise<Map<string, CurrentListing>> {
	if (ids.length === 0) return new Map();
	const rows = await db
		.select({
			id: listings.id,
			direction: listings.direction,
			kind: listings.kind,
			place: listings.place,
			district: listings.district,
			latitude: listings.latitude,
			longitude: listings.longitude,
			quantity: listings.quantity,
			validUntil: listings.validUntil,
			title: listingTexts.title,
			text: listingTexts.text
		})
		.from(listings)
		.innerJoin(
			listingTexts,
			and(eq(listingTexts.listingId, listings.id), eq(listingTexts.origin, 'human'))
		)
		.where(inArray(listings.id, [...ids]));
	return new Map(
		rows.map(({ id, district, latitude, longitude, ...fields }) => [
			id,
			{ ...fields, at: { district, latitude, longitude } }
		])
	);
}
