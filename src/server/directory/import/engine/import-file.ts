import type { Actor } from '#server/platform/actor.ts';
import type { Db } from '#server/platform/database.ts';
import type { ImportKind } from '../fields.ts';
import { openFile, type OpenedFile } from '../open-file.ts';
import type { ImportSource } from '../source.ts';
import { beginImport, type NewImport } from './begin-import.ts';
import { carryOutImport } from './carry-out-import.ts';
import { checkImport, type Progress } from './check-import.ts';
import { discardImport } from './discard-import.ts';
import type { ImportSummary } from './summary.ts';
import type { ImportTarget } from './target.ts';

export interface FileImport extends Omit<NewImport, 'kind' | 'fileName' | 'fileId'> {
	file: ImportSource;
	/** The file as a table, where its kind is known; otherwise its content tells. */
	opened?: OpenedFile;
	/** Only compares, writes nothing. */
	isPreview?: boolean;
	onChecked?: (importId: string, summary: ImportSummary) => Promise<void>;
	onProgress?: Progress;
}

/**
 * Imports a file in one go: checks it, then carries it out. A file that is refused leaves nothing
 * behind, a preview neither.
 */
export async function importFile<Kind extends ImportKind>(
	db: Db,
	actor: Actor,
	target: ImportTarget<Kind>,
	{ file, opened, isPreview = false, onChecked, onProgress, source, options }: FileImport
): Promise<{ importId: string; summary: ImportSummary }> {
	const table =
		opened ?? (await openFile(target.kind, file, { sheet: options?.sheet ?? undefined }));
	const importId = await beginImport(db, actor, {
		kind: target.kind,
		source,
		fileName: file.name,
		options: options ?? {}
	});
	const progress = onProgress ? { onProgress } : {};
	const summary = await checkImport(db, actor, target, { importId, file: table, ...progress });
	await onChecked?.(importId, summary);
	if (isPreview) await discardImport(db, actor, importId);
	else await carryOutImport(db, actor, target, { importId, ...progress });
	return { importId, summary };
}
