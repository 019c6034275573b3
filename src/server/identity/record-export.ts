import { recordActivity } from '../platform/activity.ts';
import type { Actor } from '../platform/actor.ts';
import type { Db } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';

/** Taking the log out of the system is itself an entry of the log (R71). */
export async function recordLogExport(db: Db, actor: Actor): Promise<void> {
	if (!actor.isOperator) throw new Refusal('identity.operators_only');
	await recordActivity(db, actor, {
		name: 'activities.exported',
		subjectKind: 'activity',
		subjectId: null
	});
}
