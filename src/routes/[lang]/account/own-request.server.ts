import { redirect, type RequestEvent } from '@sveltejs/kit';
import { isConfirmed, type OwnRequest } from '#server/identity/index.ts';
import { database } from '#server/platform/connection.ts';

/** The signed-in person with this browser's session, as commands on the own account take it. */
export function ownRequest({ locals, request }: RequestEvent): OwnRequest {
	const { actor, sessionId, address } = locals;
	return { actor, sessionId, address, headers: request.headers };
}

/** Pages that change how one gets in ask first who is there; afterwards they come back here. */
export async function askWhoIsThere(event: RequestEvent): Promise<void> {
	const { locals, url } = event;
	if (await isConfirmed(database(), ownRequest(event))) return;
	redirect(303, `/${locals.lang}/account/confirm?next=${encodeURIComponent(url.pathname)}`);
}
