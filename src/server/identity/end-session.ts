import { and, eq, ne } from 'drizzle-orm';
import { recordActivity } from '../platform/activity.ts';
import type { Actor } from '../platform/actor.ts';
import type { Db } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import { sessions } from './schema.ts';

/** Signs the person out somewhere else. Another person's session is as good as none. */
export async function endSession(db: Db, actor: Actor, sessionId: string): Promise<void> {
	await endSessions(db, actor, eq(sessions.id, sessionId));
}

/** Signs the person out everywhere but here. */
export async function endOtherSessions(db: Db, actor: Actor, sessionId: string): Promise<void> {
	await endSessions(db, actor, ne(sessions.id, sessionId));
}

async function endSessions(db: Db, actor: Actor, which: ReturnType<typeof eq>): Promise<void> {
	const { personId } = actor;
	if (personId === null) throw new Refusal('identity.no_session');
	await db.transaction(async (tx) => {
		const ended = await tx
			.delete(sessions)
			.where(and(eq(sessions.userId, personId), which))
			.returning({ id: sessions.id });
		if (ended.length === 0) throw new Refusal('identity.no_session');
		await recordActivity(tx, actor, {
			name: 'session.ended',
			subjectKind: 'account',
			subjectId: personId,
			data: { sessions: ended.length }
		});
	});
}
