import { error } from '@sveltejs/kit';
import { judgeCompleteness, readEntryFacts } from '#server/directory/editing/index.ts';
import { confirmEntry } from '#server/directory/freshness/index.ts';
import { readInquiryAddress } from '#server/directory/members/index.ts';
import { handIn } from '#server/directory/review/index.ts';
import { database } from '#server/platform/connection.ts';
import { entryAction, Nothing, openEntry } from '../open-entry.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	const standing = await openEntry(event, 'viewer');
	const facts = await readEntryFacts(database(), event.params.id);
	if (!facts) error(404, 'Not found');
	const address = await readInquiryAddress(database(), event.params.id);
	return {
		completeness: judgeCompleteness(facts),
		// The address is somebody's own: it is for the firm.
		inquiries: standing.as === 'member' ? address : address && { email: null, language: null }
	};
};

export const actions: Actions = {
	confirm: entryAction(Nothing, 'editor', async (_, { locals, params }: RequestEvent) => {
		await confirmEntry(database(), locals.actor, params.id);
		return '?saved';
	}),
	handIn: entryAction(Nothing, 'editor', async (_, { locals, params }: RequestEvent) => {
		await handIn(database(), locals.actor, params.id);
		return '?handed-in';
	})
};
