import { eq, sql } from 'drizzle-orm';
import { rowsOf, type Db } from '../../platform/database.ts';
import { hasRoomFor, scanForViruses } from '../../platform/files/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { organisations } from '../schema.ts';
import { mediaLimits, megabytes } from './limits.ts';

/** Refuses an upload that the disk has no room for or the virus scanner finds fault with. */
export async function inspectUpload(bytes: Uint8Array): Promise<void> {
	if (!(await hasRoomFor(bytes.length))) throw new Refusal('media.refused.no_room');
	const found = await scanForViruses(bytes);
	if (found === 'infected') throw new Refusal('media.refused.infected');
	if (found === 'away') throw new Refusal('media.refused.scanner_away');
}

/**
 * Refuses what goes beyond the organisation's share, and holds others back until this transaction
 * ends, so that two uploads at once cannot both take the last place.
 */
export async function takeShare(
	tx: Db,
	organisationId: string,
	{ pictures = 0, documents = 0, bytes }: { pictures?: number; documents?: number; bytes: number }
): Promise<void> {
	await tx
		.select({ id: organisations.id })
		.from(organisations)
		.where(eq(organisations.id, organisationId))
		.for('update');
	const kept = await readShare(tx, organisationId);
	if (pictures > 0 && kept.pictures + pictures > mediaLimits.pictures) {
		throw new Refusal('media.refused.too_many_pictures', { n: mediaLimits.pictures });
	}
	if (documents > 0 && kept.documents + documents > mediaLimits.documents) {
		throw new Refusal('media.refused.too_many_documents', { n: mediaLimits.documents });
	}
	if (kept.bytes + bytes > mediaLimits.organisationBytes) {
		throw new Refusal('media.refused.quota', {
			megabytes: megabytes(mediaLimits.organisationBytes)
		});
	}
}

interface Share extends Record<string, unknown> {
	pictures: number;
	documents: number;
	bytes: number;
}

/** What an organisation keeps: pictures without the logo, documents, and the bytes of all of them. */
export async function readShare(db: Db, organisationId: string): Promise<Share> {
	const [row] = await rowsOf<Share>(
		db,
		sql`select
			(select count(*) from pictures
				where organisation_id = ${organisationId} and kind = 'picture')::int as pictures,
			(select count(*) from documents where organisation_id = ${organisationId})::int as documents,
			(select coalesce(sum(file.bytes), 0) from files file where file.id in (
				select size.file_id from picture_sizes size
					join pictures picture on picture.id = size.picture_id
					where picture.organisation_id = ${organisationId}
				union all select file_id from documents where organisation_id = ${organisationId}
				union all select file_id from certificates
					where organisation_id = ${organisationId} and file_id is not null))::float8 as bytes`
	);
	return row ?? { pictures: 0, documents: 0, bytes: 0 };
}
