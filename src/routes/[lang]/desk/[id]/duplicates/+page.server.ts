import { redirect } from '@sveltejs/kit';
import {
	dismissPair,
	listMerges,
	listPairs,
	MergeUndoing,
	PairDismissal,
	undoMerge
} from '#server/directory/duplicates/index.ts';
import { database } from '#server/platform/connection.ts';
import { formAction } from '#server/platform/form-action.ts';
import { pageNumber } from '../../../operator/page-number.ts';
import { openDesk } from '../open-desk.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const PER_PAGE = 25;

export const load: PageServerLoad = async (event) => {
	const id = await openDesk(event);
	const { locals, url } = event;
	const page = pageNumber(url);
	const { rows, total } = await listPairs(database(), id, { page, perPage: PER_PAGE });
	return {
		pairs: rows,
		total,
		page,
		perPage: PER_PAGE,
		mayAll: locals.actor.isOperator,
		merges: await listMerges(database(), id),
		done: ['merged', 'undone', 'dismissed'].find((what) => url.searchParams.has(what)) ?? null
	};
};

export const actions: Actions = {
	dismiss: formAction(PairDismissal, async (pair, { locals }: RequestEvent) => {
		await dismissPair(database(), locals.actor, pair);
		redirect(303, '?dismissed');
	}),
	undo: formAction(MergeUndoing, async (undoing, { locals }: RequestEvent) => {
		await undoMerge(database(), locals.actor, undoing);
		redirect(303, '?undone');
	})
};
