import type { Actor } from '#server/platform/actor.ts';
import type { Db } from '#server/platform/database.ts';
import { storeFile } from '#server/platform/files/index.ts';
import { Refusal } from '#server/platform/refusal.ts';
import { openFile } from '../open-file.ts';
import { bytesSource } from '../source.ts';
import { beginImport, type NewImport } from './begin-import.ts';
import { expectImporter } from './expect-importer.ts';

/** Largest upload in bytes. */
export const LARGEST_UPLOAD = 50 * 1024 * 1024;

export interface UploadedList extends Pick<NewImport, 'kind' | 'source' | 'institutionId'> {
	name: string;
	bytes: Uint8Array;
}

/**
 * Takes an uploaded list for an import. It is opened first: what is no table is refused before
 * anything of it is kept. Returns the import's id.
 */
export async function uploadList(
	db: Db,
	actor: Actor,
	{ kind, source, institutionId = null, name, bytes }: UploadedList
): Promise<string> {
	await expectImporter(db, actor, institutionId);
	if (bytes.length > LARGEST_UPLOAD) throw new Refusal('import.refused.too_large');
	await openFile(kind, bytesSource(name, bytes));
	return db.transaction(async (tx) => {
		const fileId = await storeFile(tx, {
			name,
			bytes,
			purpose: 'import',
			mediaType: 'application/octet-stream'
		});
		const fileName = name.slice(0, 200);
		return beginImport(tx, actor, { kind, source: source ?? '', institutionId, fileName, fileId });
	});
}
