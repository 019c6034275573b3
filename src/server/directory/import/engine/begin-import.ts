import { eq } from 'drizzle-orm';
import * as v from 'valibot';
import { recordActivity } from '#server/platform/activity.ts';
import type { Actor } from '#server/platform/actor.ts';
import type { Db } from '#server/platform/database.ts';
import { Refusal } from '#server/platform/refusal.ts';
import { imports } from '../../schema.ts';
import { ImportOptions } from './options.ts';

export const NewImport = v.object({
	kind: v.picklist(['organisations', 'listings'] as const),
	/** Where the list comes from; ids are unique within it. */
	source: v.pipe(
		v.string(),
		v.trim(),
		v.nonEmpty('import.refused.source_needed'),
		v.maxLength(100, 'import.refused.source_needed')
	),
	fileName: v.pipe(v.string(), v.maxLength(300)),
	fileId: v.optional(v.nullable(v.string()), null),
	options: v.optional(ImportOptions, {})
});
export type NewImport = v.InferInput<typeof NewImport>;

/** Begins an import: nothing is read yet. Returns its id. */
export async function beginImport(db: Db, actor: Actor, input: NewImport): Promise<string> {
	expectOperator(actor);
	const { kind, source, fileName, fileId, options } = v.parse(NewImport, input);
	const id = crypto.randomUUID();
	await db.transaction(async (tx) => {
		await tx.insert(imports).values({
			id,
			kind,
			source,
			fileName,
			fileId,
			options,
			createdBy: actor.personId
		});
		await recordActivity(tx, actor, {
			name: 'import.begun',
			subjectKind: 'import',
			subjectId: id,
			data: { kind, source }
		});
	});
	return id;
}

export function expectOperator(actor: Actor): void {
	if (!actor.isOperator) throw new Refusal('import.refused.not_operator');
}

export type ImportRow = typeof imports.$inferSelect;

export async function findImport(db: Db, id: string): Promise<ImportRow> {
	const [row] = await db.select().from(imports).where(eq(imports.id, id));
	if (!row) throw new Refusal('import.refused.no_such_import');
	return row;
}
