import { sql } from 'drizzle-orm';
import type { Db } from '#server/platform/database.ts';
import type { ImportKind } from '../fields.ts';
import type { RecordOf } from '../read-rows.ts';
import { fingerprint } from './fingerprint.ts';
import type { ImportContext } from './target.ts';

/** Which entry each id of the source is, and what was imported of it last. */
export async function rememberOrigins<Kind extends ImportKind>(
	tx: Db,
	{ importId, source }: ImportContext,
	kind: Kind,
	written: readonly { record: RecordOf[Kind]; subjectId: string | null }[]
): Promise<void> {
	const rows = JSON.stringify(
		written.map(({ record, subjectId }) => ({
			id: record.externalId,
			subject: subjectId,
			hash: fingerprint(record)
		}))
	);
	await tx.execute(sql`
		insert into record_origins (kind, source, external_id, subject_id, fingerprint, import_id)
		select ${kind}, ${source}, row.id, row.subject, row.hash, ${importId}::uuid
		from jsonb_to_recordset(${rows}::text::jsonb) as row (id text, subject uuid, hash text)
		on conflict (kind, source, external_id)
			do update set fingerprint = excluded.fingerprint, subject_id = excluded.subject_id`);
}

/** What was recognised as an entry that exists is known under this id from now on. */
export async function rememberOtherOrigins(
	tx: Db,
	{ importId, source }: ImportContext,
	kind: ImportKind
): Promise<void> {
	await tx.execute(sql`
		insert into record_origins (kind, source, external_id, subject_id, fingerprint, import_id)
		select ${kind}, ${source}, external_id, subject_id, '', ${importId}::uuid
		from import_rows
		where import_id = ${importId} and decision in ('skip', 'unchanged')
			and external_id is not null and subject_id is not null
		on conflict do nothing`);
}
