import { recordActivity } from '../platform/activity.ts';
import type { Actor } from '../platform/actor.ts';
import type { Db } from '../platform/database.ts';
import { authOf } from './auth.ts';

/** Ends the session of the request on the server; returns the headers that take its cookies away. */
export async function signOut(
	db: Db,
	actor: Actor,
	request: { headers: Headers }
): Promise<Headers> {
	return db.transaction(async (tx) => {
		const { headers } = await authOf(tx).api.signOut({
			headers: request.headers,
			returnHeaders: true
		});
		await recordActivity(tx, actor, {
			name: 'sign_out.done',
			subjectKind: 'account',
			subjectId: actor.personId
		});
		return headers;
	});
}
