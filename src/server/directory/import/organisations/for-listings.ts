import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Language } from '#i18n/languages.ts';
import { rowsOf, type Db } from '#server/platform/database.ts';
import { nameKey, splitLegalForm } from '../../registers/index.ts';
import { recordChanges, recordOrigins } from '../../schema.ts';
import { fingerprint } from '../engine/fingerprint.ts';
import { insertMany } from '../engine/insert-many.ts';
import type { ImportContext } from '../engine/target.ts';
import type { ImportKind } from '../fields.ts';
import type { OrganisationRecord } from '../organisation-record.ts';
import { createOrganisations } from './create.ts';

export interface NamedOrganisation {
	id: string;
	/** The source that knows it by this id; null where this is its name. */
	source: string | null;
	country: string;
	places: string[];
}

/** Organisations by an external id or by their exact name; also those of the import under way. */
export async function findOrganisationsNamed(
	db: Db,
	names: readonly string[]
): Promise<Map<string, NamedOrganisation[]>> {
	const wanted = JSON.stringify(names);
	// The key has an index, the name has none.
	const keys = JSON.stringify(names.map((name) => ({ name, key: nameKey(name) })));
	const rows = await rowsOf<{
		asked: string;
		id: string;
		source: string | null;
		country: string;
		places: string[];
	}>(
		db,
		sql`
			with asked as (select jsonb_array_elements_text(${wanted}::text::jsonb) as name),
			keyed as (select row.name, row.key from jsonb_to_recordset(${keys}::text::jsonb)
				as row (name text, key text)),
			found as (
				select asked.name, origin.subject_id as id, origin.source
				from asked join record_origins origin
					on origin.kind = 'organisations' and origin.external_id = asked.name
				union all
				select asked.name, organisation.id, null
				from asked join keyed on keyed.name = asked.name
				join organisations organisation on organisation.name_key = keyed.key
					and organisation.name = asked.name
			)
			select found.name as asked, organisation.id, found.source, organisation.country,
				coalesce((select json_agg(site.place) from sites site
					where site.organisation_id = organisation.id), '[]') as places
			from found join organisations organisation on organisation.id = found.id
			where organisation.archived_at is null`
	);
	return Map.groupBy(rows, ({ asked }) => asked);
}

export interface BareOrganisation {
	name: string;
	country: 'DE' | 'CZ';
	place: string | null;
	postcode: string | null;
	language: Language;
}

/** Makes organisations of which a list of listings only tells the name, hidden until it is complete. */
export async function createNamedOrganisations(
	tx: Db,
	context: ImportContext,
	organisations: readonly BareOrganisation[]
): Promise<Map<string, string>> {
	if (organisations.length === 0) return new Map();
	const rows = organisations.map((organisation, line) => ({
		line,
		record: recordOf(organisation),
		subjectId: null,
		changes: []
	}));
	const made = await createOrganisations(tx, context, rows);
	const written = rows.map(({ line, record }) => ({ record, id: made.get(line) ?? '' }));
	await insertMany(
		tx,
		recordOrigins,
		written.map(({ record, id }) => ({
			kind: 'organisations' as const,
			source: context.source,
			externalId: record.externalId,
			subjectId: id,
			fingerprint: fingerprint(record),
			importId: context.importId
		})),
		'nothing'
	);
	await recordChanged(
		tx,
		context.importId,
		'organisations',
		written.map(({ record, id }) => ({ id, before: null, after: { title: record.name } }))
	);
	return new Map(written.map(({ record, id }) => [record.name, id]));
}

function recordOf(organisation: BareOrganisation): OrganisationRecord {
	const { name, place } = organisation;
	return {
		...organisation,
		place: place ?? '',
		externalId: name,
		hasOwnId: true,
		nameKey: nameKey(name),
		type: 'company',
		legalForm: splitLegalForm(name).legalForm,
		street: null,
		web: null,
		webDomain: null,
		email: null,
		ico: null,
		vatId: null,
		registerNumber: null,
		registerCourt: null,
		texts: [],
		nace: [],
		keywords: [],
		employees: null,
		size: null,
		founded: null,
		languagesSpoken: [],
		certificates: [],
		products: [],
		people: [],
		sites: [],
		lookedAfter: null
	};
}

/** Which subject each external id of a source is, with the hash of what was imported last. */
export async function findOrigins(
	db: Db,
	kind: ImportKind,
	source: string,
	externalIds: readonly string[]
): Promise<Map<string, { subjectId: string; fingerprint: string }>> {
	if (externalIds.length === 0) return new Map();
	const rows = await db
		.select()
		.from(recordOrigins)
		.where(
			and(
				eq(recordOrigins.kind, kind),
				eq(recordOrigins.source, source),
				inArray(recordOrigins.externalId, [...externalIds])
			)
		);
	return new Map(rows.map((row) => [row.externalId, row]));
}

/** Keeps what records were before and after an import, for each to see and to undo it by. */
export async function recordChanged(
	tx: Db,
	importId: string,
	subjectKind: ImportKind,
	changes: readonly {
		id: string;
		before: Record<string, unknown> | null;
		after: Record<string, unknown>;
	}[]
): Promise<void> {
	await insertMany(
		tx,
		recordChanges,
		changes.map(({ id, before, after }) => ({
			id: crypto.randomUUID(),
			subjectKind,
			subjectId: id,
			importId,
			before,
			after
		}))
	);
}

/** Changes of an import to records that existed before it. */
export async function readChanges(
	tx: Db,
	importId: string,
	subjectKind: ImportKind
): Promise<{ id: string; before: Record<string, unknown>; after: Record<string, unknown> }[]> {
	const rows = await tx
		.select()
		.from(recordChanges)
		.where(and(eq(recordChanges.importId, importId), eq(recordChanges.subjectKind, subjectKind)));
	return rows.flatMap(({ subjectId, before, after }) =>
		before === null ? [] : { id: subjectId, before, after: after ?? {} }
	);
}
