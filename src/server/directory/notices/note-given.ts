import { and, eq, inArray } from 'drizzle-orm';
import * as v from 'valibot';
import { recordActivity } from '../../platform/activity.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Db } from '../../platform/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import { readDay } from '../import/cells/read-quantity.ts';
import { people } from '../schema.ts';
import { requireOperator } from './queries.ts';
import { personNotices } from './schema.ts';

const ids = v.pipe(
	v.optional(v.union([v.string(), v.array(v.string())]), []),
	v.transform((chosen) => [chosen].flat()),
	v.array(v.pipe(v.string(), v.uuid('notices.error.choose'))),
	v.minLength(1, 'notices.error.choose'),
	v.maxLength(5_000, 'notices.error.choose')
);

export const NoticeGiven = v.object({
	personIds: ids,
	how: v.picklist(['letter', 'mail', 'other'], 'notices.error.how'),
	/** As people write days here; not one to come. */
	givenOn: v.pipe(
		v.optional(v.string(), ''),
		v.trim(),
		v.transform((text) => {
			const reading = readDay(text);
			return 'value' in reading ? reading.value : '';
		}),
		v.regex(/^\d{4}-\d\d-\d\d$/, 'notices.error.day'),
		v.check((day) => day <= new Date().toISOString().slice(0, 10), 'notices.error.day')
	)
});

/** The operator has told these people: how, and on which day. What was noted earlier stays. */
export async function noteNoticesGiven(
	db: Db,
	actor: Actor,
	input: v.InferOutput<typeof NoticeGiven> & { importId: string }
): Promise<void> {
	requireOperator(actor);
	const { importId, personIds, how, givenOn } = input;
	await db.transaction(async (tx) => {
		const known = await tx
			.select({ id: people.id })
			.from(people)
			.where(and(eq(people.importId, importId), inArray(people.id, personIds)));
		if (known.length !== new Set(personIds).size) throw new Refusal('directory.not_found');
		const noted = await tx
			.insert(personNotices)
			.values(
				known.map(({ id }) => ({
					personId: id,
					importId,
					how,
					givenOn,
					recordedBy: actor.personId
				}))
			)
			.onConflictDoNothing()
			.returning({ id: personNotices.personId });
		await recordActivity(tx, actor, {
			name: 'notice.given',
			subjectKind: 'import',
			subjectId: importId,
			data: { persons: noted.length, how, givenOn }
		});
	});
}
