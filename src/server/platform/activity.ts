import type { Actor } from './actor.ts';
import type { Db } from './database.ts';
import { activities } from './schema.ts';

export interface Activity {
	/** Noun and participle, for example `inquiry.sent`. */
	name: string;
	subjectKind: string;
	subjectId: string | null;
	organisationId?: string | null;
	/** Facts that projections need; never texts that people wrote, never addresses. */
	data?: Record<string, unknown>;
}

export async function recordActivity(tx: Db, actor: Actor, activity: Activity): Promise<string> {
	const id = crypto.randomUUID();
	await tx.insert(activities).values({
		id,
		actorKind: actor.kind,
		personId: actor.personId,
		...activity
	});
	return id;
}
