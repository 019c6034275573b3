import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import * as v from 'valibot';
import { recordActivity } from '#server/platform/activity.ts';
import type { Actor } from '#server/platform/actor.ts';
import type { Db } from '#server/platform/database.ts';
import { enqueue } from '#server/platform/jobs.ts';
import { Refusal } from '#server/platform/refusal.ts';
import { imports } from '../../schema.ts';
import { checkMapping } from '../read-rows.ts';
import { expectOwnImport } from './expect-importer.ts';
import { findImport } from './find-import.ts';
import { defaultsFor, ImportOptions, mappingFor } from './options.ts';
import { openStored } from './read-columns.ts';
import { importJob } from './work-on-import.ts';

/** Takes the operator's choices and has the file checked with them, in the background. */
export async function chooseOptions(
	db: Db,
	actor: Actor,
	importId: string,
	input: v.InferInput<typeof ImportOptions>
): Promise<void> {
	const { institutionId } = await expectOwnImport(db, actor, importId);
	const options = v.parse(ImportOptions, input);
	await refuseIncompleteMapping(db, importId, options);
	await db.transaction(async (tx) => {
		const [chosen] = await tx
			.update(imports)
			.set({
				options,
				checkedAt: null,
				failedAt: null,
				failure: null,
				processedRows: 0,
				heartbeatAt: new Date()
			})
			.where(and(eq(imports.id, importId), isNull(imports.confirmedAt), isNull(imports.startedAt)))
			.returning({ id: imports.id });
		if (!chosen) throw new Refusal('import.refused.already_running');
		await enqueue(tx, importJob, { importId, step: 'check' });
		await recordActivity(tx, actor, {
			name: 'import.options-chosen',
			subjectKind: 'import',
			subjectId: importId,
			organisationId: institutionId
		});
	});
}

/** Said at once, not after the whole file was read in the background. */
async function refuseIncompleteMapping(
	db: Db,
	importId: string,
	options: ImportOptions
): Promise<void> {
	const { kind, fileId } = await findImport(db, importId);
	const file = await openStored(db, kind, fileId, options.sheet);
	if (file.format === 'json-lines') return;
	const mapping = mappingFor(kind, file.headings, options.mapping);
	checkMapping(kind, mapping, defaultsFor(file, mapping, options));
}

/** Has a checked import carried out in the background. */
export async function confirmImport(db: Db, actor: Actor, importId: string): Promise<void> {
	const { institutionId } = await expectOwnImport(db, actor, importId);
	await db.transaction(async (tx) => {
		const [confirmed] = await tx
			.update(imports)
			.set({ confirmedAt: new Date(), processedRows: 0 })
			.where(
				and(
					eq(imports.id, importId),
					isNotNull(imports.checkedAt),
					isNull(imports.confirmedAt),
					isNull(imports.startedAt),
					isNull(imports.failedAt)
				)
			)
			.returning({ id: imports.id });
		if (!confirmed) throw new Refusal('import.refused.already_running');
		await enqueue(tx, importJob, { importId, step: 'carry-out' });
		await recordActivity(tx, actor, {
			name: 'import.confirmed',
			subjectKind: 'import',
			subjectId: importId,
			organisationId: institutionId
		});
	});
}
