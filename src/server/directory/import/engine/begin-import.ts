import * as v from 'valibot';
import { recordActivity } from '#server/platform/activity.ts';
import type { Actor } from '#server/platform/actor.ts';
import type { Db } from '#server/platform/database.ts';
import { Refusal } from '#server/platform/refusal.ts';
import { imports } from '../../schema.ts';
import { expectImporter } from './expect-importer.ts';
import { ImportOptions } from './options.ts';
import { sourceOfInstitution } from './source-of-institution.ts';

export const NewImport = v.object({
	kind: v.picklist(['organisations', 'listings'] as const),
	/** Where the list comes from; ids are unique within it. An institution's lists are its own. */
	source: v.optional(
		v.pipe(v.string(), v.trim(), v.maxLength(100, 'import.refused.source_needed')),
		''
	),
	institutionId: v.optional(v.nullable(v.pipe(v.string(), v.uuid())), null),
	fileName: v.pipe(v.string(), v.maxLength(300)),
	fileId: v.optional(v.nullable(v.string()), null),
	options: v.optional(ImportOptions, {})
});
export type NewImport = v.InferInput<typeof NewImport>;

/** Begins an import: nothing is read yet. Returns its id. */
export async function beginImport(db: Db, actor: Actor, input: NewImport): Promise<string> {
	const { kind, institutionId, fileName, fileId, options, ...given } = v.parse(NewImport, input);
	await expectImporter(db, actor, institutionId);
	if (institutionId !== null && kind !== 'organisations') {
		throw new Refusal('import.refused.not_operator');
	}
	const id = crypto.randomUUID();
	await db.transaction(async (tx) => {
		const source =
			institutionId === null ? given.source : await sourceOfInstitution(tx, institutionId);
		if (source === '') throw new Refusal('import.refused.source_needed');
		await tx.insert(imports).values({
			id,
			kind,
			source,
			institutionId,
			fileName,
			fileId,
			options,
			createdBy: actor.personId
		});
		await recordActivity(tx, actor, {
			name: 'import.begun',
			subjectKind: 'import',
			subjectId: id,
			organisationId: institutionId,
			data: { kind, source }
		});
	});
	return id;
}
