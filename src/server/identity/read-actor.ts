import type { Actor } from '../platform/actor.ts';
import type { Db } from '../platform/database.ts';

interface SignedIn {
	actor: Actor;
	sessionId: string;
}

/** The person behind the session cookie of a request, or null. */
export async function readActor(
	_db: Db,
	_event: { request: Request }
): Promise<SignedIn | null> {
	return null;
}
