import { and, eq } from 'drizzle-orm';
import * as v from 'valibot';
import { languages } from '#i18n/languages.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Db } from '../../platform/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import { requireStanding } from '../members/read-standing.ts';
import { PictureAlt } from './add-picture.ts';
import { noteMedia } from './note-media.ts';
import { pictures, pictureTexts } from './schema.ts';

const PictureDescription = v.object({
	organisationId: v.pipe(v.string(), v.uuid()),
	pictureId: v.pipe(v.string(), v.uuid()),
	/** The whole of it: a language that is left blank has none afterwards. */
	alt: PictureAlt
});
export type PictureDescription = v.InferInput<typeof PictureDescription>;

/** Says anew what a picture shows. */
export async function describePicture(
	db: Db,
	actor: Actor,
	input: PictureDescription
): Promise<void> {
	const { organisationId, pictureId, alt } = v.parse(PictureDescription, input);
	await requireStanding(db, actor, organisationId, 'editor');
	const described = languages.filter((language) => alt[language] !== '');
	if (described.length === 0) throw new Refusal('media.refused.alt');
	await db.transaction(async (tx) => {
		const [own] = await tx
			.select({ id: pictures.id })
			.from(pictures)
			.where(
				and(
					eq(pictures.id, pictureId),
					eq(pictures.organisationId, organisationId),
					eq(pictures.kind, 'picture')
				)
			)
			.for('update');
		if (!own) throw new Refusal('directory.not_found');
		await tx.delete(pictureTexts).where(eq(pictureTexts.pictureId, pictureId));
		await tx.insert(pictureTexts).values(
			described.map((language) => ({
				pictureId,
				language,
				origin: 'human' as const,
				alt: alt[language]
			}))
		);
		await noteMedia(tx, actor, { name: 'organisation.picture_described', organisationId });
	});
}
