import { and, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import * as v from 'valibot';
import { recordActivity } from '../../platform/activity.ts';
import type { Actor } from '../../platform/actor.ts';
import { rowsOf, type Db } from '../../platform/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import { announceOrganisations } from '../announce.ts';
import { requireCarer } from '../desks/require-staff.ts';
import { organisations, ownEdits } from '../schema.ts';
import { fieldsOf, MERGE_UNDO_DAYS } from './merge.ts';
import { allParts, moveBack } from './move-rows.ts';
import { mergeMoves, organisationMerges, slugRedirects, type ColumnChange } from './schema.ts';

export const MergeUndoing = v.object({ mergeId: v.pipe(v.string(), v.uuid()) });

/**
 * Takes a merge apart: what it moved goes back, what it filled in is emptied where nobody wrote there
 * since. What came to the kept entry afterwards stays with it.
 */
export async function undoMerge(
	db: Db,
	actor: Actor,
	{ mergeId }: v.InferOutput<typeof MergeUndoing>
): Promise<void> {
	const [found] = await db
		.select({ keptId: organisationMerges.keptId })
		.from(organisationMerges)
		.where(eq(organisationMerges.id, mergeId));
	if (!found) throw new Refusal('directory.not_found');
	await requireCarer(db, actor, found.keptId);
	await db.transaction(async (tx) => {
		const [merge] = await tx
			.update(organisationMerges)
			.set({ undoneAt: sql`now()`, undoneBy: actor.personId })
			.where(
				and(
					eq(organisationMerges.id, mergeId),
					isNull(organisationMerges.undoneAt),
					gt(organisationMerges.mergedAt, sql`now() - ${MERGE_UNDO_DAYS}::int * interval '1 day'`)
				)
			)
			.returning();
		if (!merge) throw new Refusal('duplicates.undo_over');
		const { keptId, mergedId, changes } = merge;
		await refuseIfMoved(tx, keptId, mergedId);
		for (const part of allParts()) await moveBack(tx, part, { keptId, mergedId, mergeId });
		const emptied = await restoreColumns(tx, keptId, changes.kept);
		await unprotect(tx, keptId, emptied);
		await restoreColumns(tx, mergedId, changes.merged);
		await tx.delete(slugRedirects).where(eq(slugRedirects.mergeId, mergeId));
		await tx.delete(mergeMoves).where(eq(mergeMoves.mergeId, mergeId));
		await recordActivity(tx, actor, {
			name: 'organisations.merge_undone',
			subjectKind: 'organisation',
			subjectId: mergedId,
			organisationId: keptId,
			data: { mergeId }
		});
		await announceOrganisations(tx, [keptId, mergedId]);
	});
}

/** Where the kept entry became part of another one since, that is to be undone first. */
async function refuseIfMoved(tx: Db, keptId: string, mergedId: string): Promise<void> {
	await tx
		.select({ id: organisations.id })
		.from(organisations)
		.where(inArray(organisations.id, [keptId, mergedId]))
		.orderBy(organisations.id)
		.for('update');
	const later = await tx
		.select({ id: organisationMerges.id })
		.from(organisationMerges)
		.where(and(eq(organisationMerges.mergedId, keptId), isNull(organisationMerges.undoneAt)));
	if (later.length > 0) throw new Refusal('duplicates.undo_later_first');
}

/** Puts columns back that are still as the merge left them. Returns which. */
async function restoreColumns(
	tx: Db,
	organisationId: string,
	changes: readonly ColumnChange[]
): Promise<string[]> {
	const [row] = await rowsOf<{ entry: Record<string, unknown> }>(
		tx,
		sql`select to_jsonb(organisations) as entry from organisations where id = ${organisationId}`
	);
	const untouched = changes.filter(
		({ column, after }) => JSON.stringify(row?.entry[column] ?? null) === JSON.stringify(after)
	);
	if (untouched.length === 0) return [];
	const before = Object.fromEntries(untouched.map((change) => [change.column, change.before]));
	await tx.execute(sql`
		update organisations as target set ${sql.join(
			untouched.map(
				({ column }) => sql`${sql.identifier(column)} = former.${sql.identifier(column)}`
			),
			sql`, `
		)}
		from jsonb_populate_record(null::organisations, ${JSON.stringify(before)}::text::jsonb) as former
		where target.id = ${organisationId}`);
	return untouched.map(({ column }) => column);
}

/** Imports may write again where the merge had filled something in. */
async function unprotect(tx: Db, organisationId: string, columns: readonly string[]) {
	const fields = fieldsOf(columns);
	if (fields.length === 0) return;
	await tx
		.delete(ownEdits)
		.where(
			and(
				eq(ownEdits.subjectKind, 'organisations'),
				eq(ownEdits.subjectId, organisationId),
				inArray(ownEdits.field, fields)
			)
		);
}
