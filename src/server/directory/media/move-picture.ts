import { and, asc, eq } from 'drizzle-orm';
import * as v from 'valibot';
import type { Actor } from '../../platform/actor.ts';
import type { Db } from '../../platform/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import { requireStanding } from '../members/read-standing.ts';
import { noteMedia } from './note-media.ts';
import { pictures } from './schema.ts';

const PictureMove = v.object({
	organisationId: v.pipe(v.string(), v.uuid()),
	pictureId: v.pipe(v.string(), v.uuid()),
	direction: v.picklist(['up', 'down'])
});
export type PictureMove = v.InferOutput<typeof PictureMove>;

/** Changes places with the picture before or after; at the end of the row nothing happens. */
export async function movePicture(db: Db, actor: Actor, input: PictureMove): Promise<void> {
	const { organisationId, pictureId, direction } = v.parse(PictureMove, input);
	await requireStanding(db, actor, organisationId, 'editor');
	await db.transaction(async (tx) => {
		const row = await tx
			.select({ id: pictures.id })
			.from(pictures)
			.where(and(eq(pictures.organisationId, organisationId), eq(pictures.kind, 'picture')))
			.orderBy(asc(pictures.position), asc(pictures.addedAt), asc(pictures.id))
			.for('update');
		const ids = row.map(({ id }) => id);
		const from = ids.indexOf(pictureId);
		if (from < 0) throw new Refusal('directory.not_found');
		const to = direction === 'up' ? from - 1 : from + 1;
		const other = ids[to];
		if (other === undefined) return;
		ids[to] = pictureId;
		ids[from] = other;
		// Written anew from the first: pictures of an earlier version may share a position.
		for (const [at, id] of ids.entries()) {
			await tx
				.update(pictures)
				.set({ position: at + 1 })
				.where(eq(pictures.id, id));
		}
		await noteMedia(tx, actor, { name: 'organisation.pictures_ordered', organisationId });
	});
}
