import { recordActivity } from './activity.ts';
import type { Actor } from './actor.ts';
import type { Db } from './database.ts';
import { describeError } from './faults.ts';
import { log } from './log.ts';
import { hitLimit, networkOf, type Limit } from './throttle.ts';

interface Denial {
	/** The pattern of the route, never the address that was typed. */
	route: string;
	method: string;
	/** Not an operator, or a form that came from somewhere else. */
	reason: 'origin' | 'role';
	requestId: string;
}

/** Whoever knocks on and on shall not fill the log, which nothing is ever taken out of. */
const perNetwork: Limit = { name: 'denial', hits: 60, windowSeconds: 3_600 };
const together: Limit = { name: 'denial', hits: 2_000, windowSeconds: 3_600 };

/**
 * Records that somebody was turned away from the operator's rooms: who, where and how, without
 * address and without query (R71). Never fails: that the log cannot be written must not open a door.
 */
export async function recordDenial(
	db: Db,
	{ actor, address }: { actor: Actor; address: string },
	{ route, method, reason, requestId }: Denial
): Promise<void> {
	log.warn({ request: requestId, route, method, reason }, 'access denied');
	try {
		if ((await hitLimit(db, perNetwork, networkOf(address))) !== null) return;
		if ((await hitLimit(db, together, 'all')) !== null) return;
		await recordActivity(db, actor, {
			name: 'access.denied',
			subjectKind: 'route',
			subjectId: null,
			data: { route, requestMethod: method, reason, request: requestId }
		});
	} catch (cause) {
		log.warn({ request: requestId, err: describeError(cause) }, 'a denial could not be recorded');
	}
}
