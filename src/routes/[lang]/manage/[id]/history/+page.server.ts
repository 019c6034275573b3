import { readHistory } from '#server/directory/editing/index.ts';
import { database } from '#server/platform/connection.ts';
import { openEntry } from '../../open-entry.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { as } = await openEntry(event, 'viewer');
	return {
		history: await readHistory(database(), event.params.id, { isMember: as !== 'assistant' })
	};
};
