import * as v from 'valibot';
import { readEntry, requireStaff } from '../directory/desks/index.ts';
import { recordActivity } from '../platform/activity.ts';
import type { Actor } from '../platform/actor.ts';
import type { Db } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import { deskNotes } from './schema.ts';

export const NewNote = v.object({
	institutionId: v.pipe(v.string(), v.uuid()),
	organisationId: v.pipe(v.string(), v.uuid()),
	text: v.pipe(
		v.string(),
		v.trim(),
		v.nonEmpty('desk.note_needed'),
		v.maxLength(4_000, 'desk.note_long')
	)
});

/** Notes something about an entry for the colleagues of the same institution. */
export async function writeNote(
	db: Db,
	actor: Actor,
	input: v.InferOutput<typeof NewNote>
): Promise<void> {
	await requireStaff(db, actor, input.institutionId);
	const entry = await readEntry(db, input.institutionId, input.organisationId);
	if (!entry) throw new Refusal('directory.not_found');
	await db.transaction(async (tx) => {
		await tx.insert(deskNotes).values({ ...input, writtenBy: actor.personId });
		await recordActivity(tx, actor, {
			name: 'desk.note_written',
			subjectKind: 'organisation',
			subjectId: input.organisationId,
			organisationId: input.institutionId
		});
	});
}
