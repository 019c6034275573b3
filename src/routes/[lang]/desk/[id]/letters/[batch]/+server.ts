import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import { readLetters } from '#server/directory/claims/index.ts';
import { database } from '#server/platform/connection.ts';
import { openDesk } from '../../open-desk.server.ts';
import type { RequestHandler } from './$types';

/** The printed letters, for staff of this desk alone: they hold codes (R08). */
export const GET: RequestHandler = async (event) => {
	const id = await openDesk(event);
	const { batch } = event.params;
	const letters = v.is(v.pipe(v.string(), v.uuid()), batch)
		? await readLetters(database(), id, batch)
		: null;
	if (!letters) error(404, 'Not found');
	return new Response(new Uint8Array(letters.bytes), {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': `attachment; filename="${letters.name}"`
		}
	});
};
