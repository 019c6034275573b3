import { and, eq, isNull, sql } from 'drizzle-orm';
import { recordActivity } from '../platform/activity.ts';
import type { Actor } from '../platform/actor.ts';
import type { Db } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import { announceOrganisations } from './announce.ts';
import { people } from './schema.ts';

/** The person, or the organisation for the person, agreed to be shown to the public. */
export async function confirmPerson(db: Db, actor: Actor, personId: string): Promise<void> {
	if (!actor.isOperator) throw new Refusal('directory.not_operator');
	await db.transaction(async (tx) => {
		const [confirmed] = await tx
			.update(people)
			.set({ confirmedAt: sql`now()` })
			.where(and(eq(people.id, personId), isNull(people.confirmedAt)))
			.returning({ organisationId: people.organisationId });
		if (!confirmed) throw new Refusal('directory.not_found');
		await recordActivity(tx, actor, {
			name: 'person.confirmed',
			subjectKind: 'person',
			subjectId: personId,
			organisationId: confirmed.organisationId
		});
		await announceOrganisations(tx, [confirmed.organisationId]);
	});
}

/** The person does not want to be here, or should not be: the data are deleted, not hidden. */
export async function removePerson(db: Db, actor: Actor, personId: string): Promise<void> {
	if (!actor.isOperator) throw new Refusal('directory.not_operator');
	await db.transaction(async (tx) => {
		const [removed] = await tx
			.delete(people)
			.where(eq(people.id, personId))
			.returning({ organisationId: people.organisationId });
		if (!removed) throw new Refusal('directory.not_found');
		await recordActivity(tx, actor, {
			name: 'person.removed',
			subjectKind: 'person',
			subjectId: personId,
			organisationId: removed.organisationId
		});
		await announceOrganisations(tx, [removed.organisationId]);
	});
}
