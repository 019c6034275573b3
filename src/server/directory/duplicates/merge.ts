import { and, eq, inArray, sql } from 'drizzle-orm';
import * as v from 'valibot';
import { recordActivity } from '../../platform/activity.ts';
import type { Actor } from '../../platform/actor.ts';
import { rowsOf, type Db } from '../../platform/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import { announceOrganisations } from '../announce.ts';
import { requireCarer } from '../desks/require-staff.ts';
import { memberships } from '../members/schema.ts';
import { organisations, ownEdits } from '../schema.ts';
import { tellAboutMerge } from './mails.ts';
import { allParts, moveRows, type Union } from './move-rows.ts';
import {
	organisationMerges,
	slugRedirects,
	type ColumnChange,
	type MergeChanges
} from './schema.ts';

/** So long a merge can be undone. */
export const MERGE_UNDO_DAYS = 30;

const id = v.pipe(v.string(), v.uuid());

export const Merging = v.object({ keptId: id, mergedId: id });

export type Entry = Record<string, unknown> & { name: string; slug: string };

/**
 * Columns that are filled from the other entry where the kept one has nothing; those of one line
 * belong together. The second name is the field of an import that leaves the value alone from now on.
 */
const fillable: readonly (readonly [column: string, field: string])[][] = [
	[['legal_form', 'legalForm']],
	[
		['size', 'employees'],
		['employees', 'employees']
	],
	[['founded_year', 'founded']],
	[
		['web', 'web'],
		['web_domain', 'web']
	],
	[['email', 'email']],
	[['phone', 'phone']],
	[['ico', 'ico']],
	[['vat_id', 'vatId']],
	[
		['register_number', 'registerNumber'],
		['register_court', 'registerNumber']
	],
	[['nace', 'nace']],
	[['spoken_languages', 'languagesSpoken']]
];

/**
 * Makes one entry part of another: what belongs to it moves, what the other has already stays with
 * the archived entry, its address leads on. In one transaction; refuses where different people look
 * after the two, because a claim decides that. Returns the merge, which can be undone.
 */
export async function mergeOrganisations(
	db: Db,
	actor: Actor,
	{ keptId, mergedId }: v.InferOutput<typeof Merging>
): Promise<string> {
	if (keptId === mergedId) throw new Refusal('duplicates.same');
	await requireCarer(db, actor, keptId);
	await requireCarer(db, actor, mergedId);
	return db.transaction(async (tx) => {
		const union = { keptId, mergedId };
		const { kept, merged } = await lockBoth(tx, union);
		await refuseTwoOwners(tx, union);
		await tellAboutMerge(tx, [keptId, mergedId], { kept: kept.name, merged: merged.name });
		const filled = fillFrom(kept, merged, await readOwnFields(tx, keptId));
		const changes: MergeChanges = {
			kept: await writeColumns(tx, keptId, kept, filled),
			merged: await writeColumns(tx, mergedId, merged, { archived_at: sql`now()` })
		};
		const [merge] = await tx
			.insert(organisationMerges)
			.values({ keptId, mergedId, changes, mergedBy: actor.personId })
			.returning({ id: organisationMerges.id });
		if (!merge) throw new Error('A merge was not kept');
		const mergeId = merge.id;
		for (const part of allParts()) await moveRows(tx, part, { keptId, mergedId, mergeId });
		await tx
			.insert(slugRedirects)
			.values({ slug: merged.slug, organisationId: keptId, mergeId })
			.onConflictDoUpdate({
				target: slugRedirects.slug,
				set: { organisationId: keptId, mergeId }
			});
		await protect(tx, keptId, Object.keys(filled));
		await recordActivity(tx, actor, {
			name: 'organisations.merged',
			subjectKind: 'organisation',
			subjectId: mergedId,
			organisationId: keptId,
			data: { mergeId }
		});
		await announceOrganisations(tx, [keptId, mergedId]);
		return mergeId;
	});
}

/** Both rows as the database has them, locked in one order so that two merges never wait in a ring. */
async function lockBoth(tx: Db, { keptId, mergedId }: Union) {
	await tx
		.select({ id: organisations.id })
		.from(organisations)
		.where(inArray(organisations.id, [keptId, mergedId]))
		.orderBy(organisations.id)
		.for('update');
	const kept = await readEntry(tx, keptId);
	const merged = await readEntry(tx, mergedId);
	if (!kept || !merged) throw new Refusal('duplicates.gone');
	if (kept.is_demo !== merged.is_demo) throw new Refusal('duplicates.demo');
	return { kept, merged };
}

/** A public entry as the database has it; undefined where it is none (any more). */
export async function readEntry(tx: Db, organisationId: string): Promise<Entry | undefined> {
	const [row] = await rowsOf<{ entry: Entry }>(
		tx,
		sql`select to_jsonb(organisations) as entry from organisations
			where id = ${organisationId} and published_at is not null and archived_at is null`
	);
	return row?.entry;
}

/** Refuses where both entries are claimed, and not by the same people. */
async function refuseTwoOwners(db: Db, union: Union): Promise<void> {
	if (await haveTwoOwners(db, union)) throw new Refusal('duplicates.two_owners');
}

export async function haveTwoOwners(db: Db, { keptId, mergedId }: Union): Promise<boolean> {
	const peopleOf = async (organisationId: string) => {
		const rows = await db
			.select({ accountId: memberships.accountId })
			.from(memberships)
			.where(eq(memberships.organisationId, organisationId));
		return new Set(rows.map(({ accountId }) => accountId));
	};
	const kept = await peopleOf(keptId);
	const merged = await peopleOf(mergedId);
	return kept.size > 0 && merged.size > 0 && kept.symmetricDifference(merged).size > 0;
}

/** Fields that the firm itself wrote, or emptied: nothing is filled in there. */
export async function readOwnFields(db: Db, organisationId: string): Promise<Set<string>> {
	const rows = await db
		.select({ field: ownEdits.field })
		.from(ownEdits)
		.where(and(eq(ownEdits.subjectKind, 'organisations'), eq(ownEdits.subjectId, organisationId)));
	return new Set(rows.map(({ field }) => field));
}

/** What the kept entry lacks and the other one has, by column. */
export function fillFrom(
	kept: Entry,
	merged: Entry,
	ownFields: ReadonlySet<string>
): Record<string, unknown> {
	const filled: Record<string, unknown> = {};
	for (const group of fillable) {
		if (group.some(([column, field]) => ownFields.has(field) || !isEmpty(kept[column]))) continue;
		for (const [column] of group) {
			if (!isEmpty(merged[column])) filled[column] = merged[column];
		}
	}
	return filled;
}

function isEmpty(value: unknown): boolean {
	return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}

/** Writes columns of an entry, and tells what they were and became. */
async function writeColumns(
	tx: Db,
	organisationId: string,
	before: Entry,
	values: Record<string, unknown>
): Promise<ColumnChange[]> {
	const columns = [...Object.keys(values), 'updated_at'];
	const plain = Object.entries(values).filter(([column]) => column !== 'archived_at');
	const [row] = await rowsOf<{ after: Entry }>(
		tx,
		sql`update organisations as target set updated_at = clock_timestamp()
				${'archived_at' in values ? sql`, archived_at = now()` : sql``}
				${sql.join(
					plain.map(
						([column]) => sql`, ${sql.identifier(column)} = filled.${sql.identifier(column)}`
					)
				)}
			from jsonb_populate_record(null::organisations, ${JSON.stringify(Object.fromEntries(plain))}::text::jsonb) as filled
			where target.id = ${organisationId} returning to_jsonb(target) as after`
	);
	return columns.map((column) => ({
		column,
		before: before[column] ?? null,
		after: row?.after[column] ?? null
	}));
}

/** No later import empties again what the merge filled in. */
async function protect(tx: Db, organisationId: string, columns: readonly string[]): Promise<void> {
	const rows = fieldsOf(columns).map((field) => ({
		subjectKind: 'organisations',
		subjectId: organisationId,
		field
	}));
	if (rows.length > 0) await tx.insert(ownEdits).values(rows).onConflictDoNothing();
}

/** Import fields that stand for these columns. */
export function fieldsOf(columns: readonly string[]): string[] {
	const named = fillable.flat().filter(([column]) => columns.includes(column));
	return [...new Set(named.map(([, field]) => field))];
}
