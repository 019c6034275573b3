import { eq } from 'drizzle-orm';
import * as v from 'valibot';
import { recordActivity } from '../platform/activity.ts';
import type { Actor } from '../platform/actor.ts';
import type { Db } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import { ChosenLanguage, PersonName } from './fields.ts';
import { accounts } from './schema.ts';

export const OwnProfile = v.object({ name: PersonName, language: ChosenLanguage });

/** The person's own name, and the language of all mails to come. */
export async function changeProfile(
	db: Db,
	actor: Actor,
	input: v.InferOutput<typeof OwnProfile>
): Promise<void> {
	const { personId } = actor;
	if (personId === null) throw new Refusal('identity.no_session');
	const { name, language } = input;
	await db.transaction(async (tx) => {
		await tx
			.update(accounts)
			.set({ name, language, updatedAt: new Date() })
			.where(eq(accounts.id, personId));
		await recordActivity(tx, actor, {
			name: 'account.changed',
			subjectKind: 'account',
			subjectId: personId,
			data: { language }
		});
	});
}
