import { error } from '@sveltejs/kit';
import { readStopToken, unsubscribe } from '#server/mailings/index.ts';
import { database } from '#server/platform/connection.ts';
import type { RequestHandler } from './$types';

/** One-click unsubscription by the reader's mail program (RFC 8058). */
export const POST: RequestHandler = async ({ params }) => {
	if (!readStopToken(params.token)) error(404, 'Not found');
	await unsubscribe(database(), params.token);
	return new Response(null, { status: 204 });
};
