import { eq } from 'drizzle-orm';
import { recordActivity } from '../platform/activity.ts';
import type { Actor } from '../platform/actor.ts';
import type { Db } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import { organisations } from './schema.ts';

/**
 * Removes every fictional organisation with all that hangs on it. Entries that are real, the
 * project's partners among them, stay. Returns how many were removed.
 */
export async function removeDemoOrganisations(db: Db, actor: Actor): Promise<number> {
	if (!actor.isOperator) throw new Refusal('directory.not_operator');
	return db.transaction(async (tx) => {
		const removed = await tx
			.delete(organisations)
			.where(eq(organisations.isDemo, true))
			.returning({ id: organisations.id });
		await recordActivity(tx, actor, {
			name: 'demo.removed',
			subjectKind: 'organisation',
			subjectId: null,
			data: { organisations: removed.length }
		});
		return removed.length;
	});
}
