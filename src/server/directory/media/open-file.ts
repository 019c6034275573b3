import { and, eq, sql } from 'drizzle-orm';
import type { Actor } from '../../platform/actor.ts';
import { rowsOf, type Db } from '../../platform/database.ts';
import { readFile } from '../../platform/files/index.ts';
import { files } from '../../platform/schema.ts';
import { readStanding } from '../members/read-standing.ts';
import { isReviewing } from '../review/require-reviewer.ts';
import { organisations } from '../schema.ts';
import { isPublicOrganisation } from '../visible.ts';

export interface DeliverableFile {
	name: string;
	mediaType: string;
	/** Size in bytes. */
	length: number;
	sha256: string;
	/** Pictures are shown in pages, documents only downloaded. */
	isPicture: boolean;
	read: () => Promise<Uint8Array>;
}

/**
 * A file of an organisation for whoever asks now: everybody while the organisation is public, its own
 * people, those who look after it and those who review it otherwise. Null where there is none, or not for this one: the
 * two look the same. Knowing the id gives no right (R08).
 */
export async function openMedia(
	db: Db,
	actor: Actor,
	fileId: string
): Promise<DeliverableFile | null> {
	const owner = await findOwner(db, fileId);
	if (!owner) return null;
	const mayRead =
		(await isPublic(db, owner.organisationId)) ||
		(await readStanding(db, actor, owner.organisationId)) !== null ||
		(await isReviewing(db, actor, owner.organisationId));
	if (!mayRead) return null;
	const [file] = await db.select().from(files).where(eq(files.id, fileId));
	if (!file) return null;
	const { name, mediaType, bytes: length, sha256 } = file;
	return {
		name,
		mediaType,
		length,
		sha256,
		isPicture: owner.isPicture,
		read: async () => (await readFile(db, fileId)).bytes
	};
}

interface Owner extends Record<string, unknown> {
	organisationId: string;
	isPicture: boolean;
}

async function findOwner(db: Db, fileId: string): Promise<Owner | undefined> {
	const [owner] = await rowsOf<Owner>(
		db,
		sql`select picture.organisation_id as "organisationId", true as "isPicture"
				from picture_sizes size join pictures picture on picture.id = size.picture_id
				where size.file_id = ${fileId}
			union all select organisation_id, false from documents where file_id = ${fileId}
			union all select organisation_id, false from certificates where file_id = ${fileId}
			limit 1`
	);
	return owner;
}

async function isPublic(db: Db, organisationId: string): Promise<boolean> {
	const rows = await db
		.select({ id: organisations.id })
		.from(organisations)
		.where(and(eq(organisations.id, organisationId), isPublicOrganisation()));
	return rows.length > 0;
}
