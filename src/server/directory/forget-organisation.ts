import { sql } from 'drizzle-orm';
import { rowsOf, type Db } from '../platform/database.ts';
import { forgetFile } from '../platform/files/index.ts';

/**
 * Deletes an organisation with all that belongs to it, in every domain, and the entries that were
 * merged into it. The log keeps what happened. Enqueues nothing, so that it can be repeated after a
 * restore. Returns all ids that are gone.
 */
export async function forgetOrganisation(tx: Db, organisationId: string): Promise<string[]> {
	const merged = await rowsOf<{ merged_id: string }>(
		tx,
		sql`select merged_id from organisation_merges
			where kept_id = ${organisationId} and undone_at is null`
	);
	const held = await rowsOf<{ file_id: string }>(
		tx,
		sql`select file_id from documents where organisation_id = ${organisationId}
			union select size.file_id from picture_sizes size
				join pictures picture on picture.id = size.picture_id
				where picture.organisation_id = ${organisationId}
			union select file_id from certificates
				where organisation_id = ${organisationId} and file_id is not null
			union select file_id from letter_batches
				where institution_id = ${organisationId} and file_id is not null`
	);
	// What is kept by subject, without a foreign key.
	const subjects = sql`(select id from people where organisation_id = ${organisationId}
		union select ${organisationId}::uuid)`;
	await tx.execute(sql`delete from record_changes where subject_id in ${subjects}`);
	await tx.execute(sql`delete from record_origins where subject_id in ${subjects}`);
	await tx.execute(sql`delete from own_edits where subject_id in ${subjects}`);
	await tx.execute(
		sql`update import_rows set record = null, title = '' where subject_id in ${subjects}`
	);
	await tx.execute(sql`delete from organisations where id = ${organisationId}`);
	for (const { file_id } of held) await forgetFile(tx, file_id);
	const gone = [organisationId];
	for (const { merged_id } of merged) gone.push(...(await forgetOrganisation(tx, merged_id)));
	return gone;
}
