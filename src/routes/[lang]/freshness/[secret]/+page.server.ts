import { error, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { answerFreshness, findFreshnessLink } from '#server/directory/freshness/index.ts';
import { database } from '#server/platform/connection.ts';
import { formAction } from '#server/platform/form-action.ts';
import { keepPrivate } from '../../inquiries/private-page.server.ts';
import type { Actions, PageServerLoad } from './$types';

// Opening the page answers nothing: mail scanners open every link.
export const load: PageServerLoad = async (event) => {
	keepPrivate(event);
	const link = await findFreshnessLink(database(), event.params.secret);
	if (!link) error(404, 'Not found');
	return { purpose: link.purpose, organisation: link.name, isOver: link.isOver };
};

export const actions: Actions = {
	default: formAction(v.object({}), async (_, { params, locals }) => {
		const db = database();
		const link = await findFreshnessLink(db, params.secret);
		const done = await answerFreshness(db, locals.actor, params.secret);
		if (done === 'change') {
			redirect(303, `/${locals.lang}/manage/${link?.organisationId ?? ''}`);
		}
		return { done };
	})
};
