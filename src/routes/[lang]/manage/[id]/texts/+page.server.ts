import { listTexts } from '#server/directory/editing/index.ts';
import { database } from '#server/platform/connection.ts';
import { openEntry } from '../../open-entry.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	await openEntry(event, 'editor');
	return { texts: await listTexts(database(), event.params.id) };
};
