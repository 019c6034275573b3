import { error } from '@sveltejs/kit';
import { readEntryHead } from '#server/directory/editing/index.ts';
import { database } from '#server/platform/connection.ts';
import { openEntry } from '../open-entry.server.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => {
	const standing = await openEntry(event, 'viewer');
	const head = await readEntryHead(database(), event.params.id);
	if (!head) error(404, 'Not found');
	return {
		head,
		as: standing.as,
		canEdit: standing.role !== 'viewer',
		isOwner: standing.role === 'owner'
	};
};
