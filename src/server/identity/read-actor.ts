import type { Cookies } from '@sveltejs/kit';
import { eq } from 'drizzle-orm';
import type { Actor } from '../platform/actor.ts';
import type { Db } from '../platform/database.ts';
import { isDiskFull } from '../platform/disk-room.ts';
import { ABSOLUTE_SECONDS, authOf, sessionCookieName } from './auth.ts';
import { sessions } from './schema.ts';
import { passCookiesOn } from './sessions/cookies.ts';

interface SignedIn {
	actor: Actor;
	sessionId: string;
}

/**
 * The person behind the session cookie of a request, or null. Looked up at every request, so that a
 * role or session that was taken away is gone at the next one (R05).
 */
export async function readActor(
	db: Db,
	event: { request: Request; cookies: Cookies }
): Promise<SignedIn | null> {
	if (event.cookies.get(sessionCookieName()) === undefined) return null;
	const { headers, response } = await authOf(db).api.getSession({
		headers: event.request.headers,
		// A session is read on a full disk too; only its last use is not noted then.
		query: { disableRefresh: isDiskFull() },
		returnHeaders: true
	});
	passCookiesOn(headers, event.cookies);
	if (!response) return null;
	const { session, user } = response;
	// Sessions end when an account is locked; one that was just opening is met here.
	if (user.lockedAt) return null;
	if (session.createdAt.getTime() + ABSOLUTE_SECONDS * 1_000 <= Date.now()) {
		await db.delete(sessions).where(eq(sessions.id, session.id));
		event.cookies.delete(sessionCookieName(), { path: '/' });
		return null;
	}
	return {
		actor: { kind: 'person', personId: user.id, isOperator: Boolean(user.operatorSince) },
		sessionId: session.id
	};
}
