import { and, eq, sql } from 'drizzle-orm';
import * as v from 'valibot';
import { languages } from '#i18n/languages.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Db } from '../../platform/database.ts';
import { storeFile } from '../../platform/files/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { requireStanding } from '../members/read-standing.ts';
import { encodePicture, type EncodedPicture, type PictureKind } from './encode-picture.ts';
import { inspectUpload, takeShare } from './keep-file.ts';
import { noteMedia } from './note-media.ts';
import { forgetPictures } from './remove-media.ts';
import { pictures, pictureSizes, pictureTexts } from './schema.ts';

const Bytes = v.custom<Uint8Array>((value) => value instanceof Uint8Array);
const Alt = v.optional(v.pipe(v.string(), v.trim(), v.maxLength(300, 'directory.too_long')), '');

/** What a picture shows, by language; a form checks its text fields by it. */
export const PictureAlt = v.object({ de: Alt, cs: Alt, en: Alt });

const NewPicture = v.object({
	organisationId: v.pipe(v.string(), v.uuid()),
	bytes: Bytes,
	/** In one language at least. */
	alt: PictureAlt
});
export type NewPicture = v.InferInput<typeof NewPicture>;

const NewLogo = v.object({ organisationId: v.pipe(v.string(), v.uuid()), bytes: Bytes });
export type NewLogo = v.InferInput<typeof NewLogo>;

/** Adds a picture at the end of an organisation's pictures. Returns its id. */
export async function addPicture(db: Db, actor: Actor, input: NewPicture): Promise<string> {
	const { organisationId, bytes, alt } = v.parse(NewPicture, input);
	await requireStanding(db, actor, organisationId, 'editor');
	const described = languages.filter((language) => alt[language] !== '');
	if (described.length === 0) throw new Refusal('media.refused.alt');
	await inspectUpload(bytes);
	const sizes = await encodePicture(bytes, 'picture');
	return db.transaction(async (tx) => {
		await takeShare(tx, organisationId, { pictures: 1, bytes: bytesOf(sizes) });
		const pictureId = await keepPicture(tx, actor, { organisationId, kind: 'picture', sizes });
		await tx.insert(pictureTexts).values(
			described.map((language) => ({
				pictureId,
				language,
				origin: 'human' as const,
				alt: alt[language]
			}))
		);
		await noteMedia(tx, actor, { name: 'organisation.picture_added', organisationId });
		return pictureId;
	});
}

/** Sets the logo, in place of an earlier one. Its text is the organisation's name. */
export async function setLogo(db: Db, actor: Actor, input: NewLogo): Promise<string> {
	const { organisationId, bytes } = v.parse(NewLogo, input);
	await requireStanding(db, actor, organisationId, 'editor');
	await inspectUpload(bytes);
	const sizes = await encodePicture(bytes, 'logo');
	return db.transaction(async (tx) => {
		await takeShare(tx, organisationId, { bytes: bytesOf(sizes) });
		await forgetPictures(
			tx,
			and(eq(pictures.organisationId, organisationId), eq(pictures.kind, 'logo'))
		);
		const pictureId = await keepPicture(tx, actor, { organisationId, kind: 'logo', sizes });
		await noteMedia(tx, actor, { name: 'organisation.logo_set', organisationId });
		return pictureId;
	});
}

function bytesOf(sizes: readonly EncodedPicture[]): number {
	return sizes.reduce((sum, { bytes }) => sum + bytes.length, 0);
}

async function keepPicture(
	tx: Db,
	actor: Actor,
	{
		organisationId,
		kind,
		sizes
	}: { organisationId: string; kind: PictureKind; sizes: readonly EncodedPicture[] }
): Promise<string> {
	const pictureId = crypto.randomUUID();
	await tx.insert(pictures).values({
		id: pictureId,
		organisationId,
		kind,
		position: sql`(select coalesce(max(position), 0) + 1 from pictures
			where organisation_id = ${organisationId})`,
		addedBy: actor.personId
	});
	for (const { format, width, height, bytes } of sizes) {
		const name = `${kind}-${width}.${format}`;
		const fileId = await storeFile(tx, {
			name,
			mediaType: `image/${format}`,
			purpose: kind,
			bytes
		});
		await tx.insert(pictureSizes).values({ pictureId, format, width, height, fileId });
	}
	return pictureId;
}
