import { and, eq, inArray, type SQL } from 'drizzle-orm';
import * as v from 'valibot';
import type { Actor } from '../../platform/actor.ts';
import type { Db } from '../../platform/database.ts';
import { forgetFile } from '../../platform/files/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { requireStanding } from '../members/read-standing.ts';
import { noteMedia } from './note-media.ts';
import { documents, pictures, pictureSizes } from './schema.ts';

const OfOrganisation = v.object({
	organisationId: v.pipe(v.string(), v.uuid()),
	id: v.pipe(v.string(), v.uuid())
});
export type OfOrganisation = v.InferInput<typeof OfOrganisation>;

/** Removes a picture or the logo with its files. */
export async function removePicture(db: Db, actor: Actor, input: OfOrganisation): Promise<void> {
	const { organisationId, id } = v.parse(OfOrganisation, input);
	await requireStanding(db, actor, organisationId, 'editor');
	await db.transaction(async (tx) => {
		const own = and(eq(pictures.organisationId, organisationId), eq(pictures.id, id));
		if ((await forgetPictures(tx, own)) === 0) throw new Refusal('directory.not_found');
		await noteMedia(tx, actor, { name: 'organisation.picture_removed', organisationId });
	});
}

/** Removes a document with its file. */
export async function removeDocument(db: Db, actor: Actor, input: OfOrganisation): Promise<void> {
	const { organisationId, id } = v.parse(OfOrganisation, input);
	await requireStanding(db, actor, organisationId, 'editor');
	await db.transaction(async (tx) => {
		const [removed] = await tx
			.delete(documents)
			.where(and(eq(documents.organisationId, organisationId), eq(documents.id, id)))
			.returning({ fileId: documents.fileId });
		if (!removed) throw new Refusal('directory.not_found');
		await forgetFile(tx, removed.fileId);
		await noteMedia(tx, actor, { name: 'organisation.document_removed', organisationId });
	});
}

/** Removes pictures and the rows of their files; the files themselves are collected afterwards. */
export async function forgetPictures(tx: Db, which: SQL | undefined): Promise<number> {
	const gone = await tx.select({ id: pictures.id }).from(pictures).where(which);
	const ids = gone.map(({ id }) => id);
	if (ids.length === 0) return 0;
	const sizes = await tx
		.delete(pictureSizes)
		.where(inArray(pictureSizes.pictureId, ids))
		.returning({ fileId: pictureSizes.fileId });
	await tx.delete(pictures).where(inArray(pictures.id, ids));
	for (const { fileId } of sizes) await forgetFile(tx, fileId);
	return ids.length;
}
