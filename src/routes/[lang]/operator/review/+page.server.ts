import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { listAllWaiting, reviewModes, reviewSetting } from '#server/directory/review/index.ts';
import { database } from '#server/platform/connection.ts';
import { formAction } from '#server/platform/form-action.ts';
import { readSetting, writeSetting } from '#server/platform/settings.ts';
import { pageNumber } from '../page-number.ts';
import type { Actions, PageServerLoad } from './$types';

const PER_PAGE = 50;

export const load: PageServerLoad = async ({ url }) => {
	const db = database();
	const page = pageNumber(url);
	return {
		...(await listAllWaiting(db, { page, perPage: PER_PAGE })),
		page,
		perPage: PER_PAGE,
		mode: await readSetting(db, reviewSetting),
		modes: reviewModes
	};
};

export const actions: Actions = {
	choose: formAction(v.object({ mode: v.picklist(reviewModes) }), async ({ mode }, { locals }) => {
		await writeSetting(database(), locals.actor, { setting: reviewSetting, value: mode });
		redirect(303, '?chosen');
	})
};
