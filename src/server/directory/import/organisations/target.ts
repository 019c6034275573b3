import { and, eq, inArray, isNull, notExists, sql } from 'drizzle-orm';
import { rowsOf, type Db } from '#server/platform/database.ts';
import { announceOrganisations, followNow } from '../../announce.ts';
import { memberships } from '../../members/schema.ts';
import { organisations, people } from '../../schema.ts';
import type { ImportContext, ImportTarget, PreparedChange, StagedRow } from '../engine/target.ts';
import type { OrganisationRecord } from '../organisation-record.ts';
import { createOrganisations, writeConsents, writePeople } from './create.ts';
import { decideOrganisations } from './decide.ts';
import {
	changedFields,
	fieldsOfRecord,
	readFields,
	readOwnEdits,
	type FieldName,
	type SomeFields
} from './fields.ts';
import { readChanges, recordChanged } from './for-listings.ts';
import { proposeAnew, writeFields } from './write-fields.ts';

/** Importing organisations. */
export const organisationTarget: ImportTarget<'organisations'> = {
	kind: 'organisations',
	titleOf: ({ name }) => name,
	decide: decideOrganisations,
	create: createOrganisations,
	follow: followNow,
	prepare: prepareOrganisations,
	change: changeOrganisations,
	finish: finishOrganisations,
	publish: (tx, { importId }) => publishImportedOrganisations(tx, importId),
	announce: announceOrganisations,
	withdraw: withdrawImportedOrganisations,
	removeMade: removeImportedOrganisations
};

type Row = StagedRow<OrganisationRecord>;

async function prepareOrganisations(
	tx: Db,
	context: ImportContext,
	rows: readonly Row[]
): Promise<void> {
	const known = knownOf(rows);
	const ids = known.map(({ id }) => id);
	const current = await readFields(tx, ids);
	const own = await readOwnEdits(tx, 'organisations', ids);
	const changes = known.flatMap(({ id, record }) => {
		const before = current.get(id);
		if (!before) return [];
		const incoming = fieldsOfRecord(record);
		const names = changedFields(before, incoming, own.get(id) ?? new Set());
		if (names.length === 0) return [];
		const after = merged(before, incoming);
		return { id, before: pick(before, names), after: pick(after, names) };
	});
	await recordChanged(tx, context.importId, 'organisations', changes);
}

async function changeOrganisations(
	tx: Db,
	{ importId }: ImportContext,
	changes: readonly PreparedChange[]
): Promise<void> {
	// Looked at again: since it was worked out the firm may have written something itself.
	const own = await readOwnEdits(
		tx,
		'organisations',
		changes.map(({ id }) => id)
	);
	await writeFields(
		tx,
		importId,
		changes.map(({ id, after }) => ({
			id,
			fields: withoutBlanks(after),
			names: (Object.keys(after) as FieldName[]).filter((name) => !own.get(id)?.has(name))
		}))
	);
}

async function finishOrganisations(
	tx: Db,
	context: ImportContext,
	rows: readonly Row[]
): Promise<void> {
	const known = knownOf(rows);
	await addPeople(tx, context, known);
	await writeConsents(tx, context, known);
	await proposeAnew(
		tx,
		known.map(({ id, record }) => ({ id, keywords: record.keywords }))
	);
}

function knownOf(rows: readonly Row[]): { id: string; record: OrganisationRecord }[] {
	return rows.flatMap(({ subjectId, record }) => (subjectId ? { id: subjectId, record } : []));
}

/** Texts in other languages and parts of an address that the list leaves out stay. */
function merged(before: SomeFields, incoming: SomeFields): SomeFields {
	const fields = { ...before, ...incoming };
	if (incoming.description) fields.description = { ...before.description, ...incoming.description };
	if (incoming.seat) {
		const { street, postcode } = incoming.seat;
		const isSamePlace = before.seat?.place === incoming.seat.place;
		fields.seat = {
			...incoming.seat,
			street: street ?? (isSamePlace ? (before.seat?.street ?? null) : null),
			postcode: postcode ?? (isSamePlace ? (before.seat?.postcode ?? null) : null)
		};
	}
	return fields;
}

function pick(fields: SomeFields, names: readonly FieldName[]): Record<string, unknown> {
	return Object.fromEntries(names.map((name) => [name, fields[name] ?? null]));
}

/** Persons that are not there yet; nobody is removed because a list does not name them. */
async function addPeople(
	tx: Db,
	context: ImportContext,
	known: readonly { id: string; record: OrganisationRecord }[]
): Promise<void> {
	const own = await readOwnEdits(
		tx,
		'organisations',
		known.map(({ id }) => id)
	);
	const withPeople = known.filter(
		({ id, record }) => record.people.length > 0 && !own.get(id)?.has('people')
	);
	if (withPeople.length === 0) return;
	const there = await tx
		.select({ organisationId: people.organisationId, name: people.name })
		.from(people)
		.where(
			inArray(
				people.organisationId,
				withPeople.map(({ id }) => id)
			)
		);
	const names = new Set(there.map(({ organisationId, name }) => `${organisationId} ${name}`));
	await writePeople(
		tx,
		context,
		withPeople.map(({ id, record }) => ({
			id,
			record: { ...record, people: record.people.filter(({ name }) => !names.has(`${id} ${name}`)) }
		}))
	);
}

/** Makes the new organisations of an import visible. */
export async function publishImportedOrganisations(tx: Db, importId: string): Promise<void> {
	await tx
		.update(organisations)
		.set({ publishedAt: sql`now()` })
		.where(and(eq(organisations.importId, importId), isNull(organisations.publishedAt)));
}

/** Hides what an import made of organisations, and puts back what it changed. */
export async function withdrawImportedOrganisations(tx: Db, importId: string): Promise<string[]> {
	const hidden = await tx
		.update(organisations)
		.set({ archivedAt: sql`now()` })
		.where(
			and(
				eq(organisations.importId, importId),
				isNull(organisations.archivedAt),
				// Whoever has taken over the entry keeps it, whatever becomes of the list it came from.
				notExists(
					tx
						.select({ id: memberships.organisationId })
						.from(memberships)
						.where(eq(memberships.organisationId, organisations.id))
				)
			)
		)
		.returning({ id: organisations.id });
	await tx.delete(people).where(and(eq(people.importId, importId), isNull(people.confirmedAt)));
	const changes = await readChanges(tx, importId, 'organisations');
	const ids = changes.map(({ id }) => id);
	const current = await readFields(tx, ids);
	const own = await readOwnEdits(tx, 'organisations', ids);
	await writeFields(
		tx,
		null,
		changes.map(({ id, before, after }) => {
			const now = current.get(id) ?? {};
			const [old, written] = [withoutBlanks(before), withoutBlanks(after)];
			const mine = own.get(id) ?? new Set();
			const names = (Object.keys(before) as FieldName[]).filter(
				// What somebody changed since is no longer this import's.
				(name) =>
					!mine.has(name) && changedFields(now, pickOf(written, name), new Set()).length === 0
			);
			const fields = { ...pickOf(now, 'language'), ...old };
			return { id, fields, names };
		})
	);
	await proposeAnew(
		tx,
		ids.map((id) => ({ id, keywords: [] }))
	);
	return [...hidden.map(({ id }) => id), ...ids];
}

function withoutBlanks(fields: Record<string, unknown>): SomeFields {
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

function pickOf(fields: SomeFields, name: FieldName): SomeFields {
	return fields[name] === undefined ? {} : { [name]: fields[name] };
}

/**
 * Removes hidden organisations of an import. Those that something refers to meanwhile (an inquiry, a
 * change of their own) stay archived.
 */
export async function removeImportedOrganisations(
	db: Db,
	importId: string,
	limit: number
): Promise<number> {
	const rows = await rowsOf<{ id: string }>(
		db,
		sql`select id from organisations
			where import_id = ${importId} and (published_at is null or archived_at is not null)
				and not exists (select 1 from own_edits
					where subject_kind = 'organisations' and subject_id = organisations.id)
			limit ${limit}`
	);
	if (rows.length === 0) return 0;
	let removed = 0;
	const ids = rows.map(({ id }) => id);
	try {
		await db.transaction((tx) => tx.delete(organisations).where(inArray(organisations.id, ids)));
		removed = ids.length;
	} catch (cause) {
		if (!isReferred(cause)) throw cause;
		removed = await removeEach(db, ids);
	}
	return removed;
}

async function removeEach(db: Db, ids: readonly string[]): Promise<number> {
	for (const id of ids) {
		try {
			await db.transaction((tx) => tx.delete(organisations).where(eq(organisations.id, id)));
		} catch (cause) {
			if (!isReferred(cause)) throw cause;
			// It no longer counts as made by the import, so that the rest can go.
			await db.update(organisations).set({ importId: null }).where(eq(organisations.id, id));
		}
	}
	return ids.length;
}

/** PostgreSQL's code for a row that another one refers to. */
function isReferred(cause: unknown): boolean {
	const { code, cause: inner } = cause as { code?: string; cause?: { code?: string } };
	return code === '23503' || inner?.code === '23503';
}
