import { error, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { Restoration, restoreValue } from '#server/directory/editing/index.ts';
import { findOrganisation } from '#server/directory/index.ts';
import { database } from '#server/platform/connection.ts';
import { formAction } from '#server/platform/form-action.ts';
import { historyData } from '../../../../history/history.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const organisation = v.is(v.pipe(v.string(), v.uuid()), params.id)
		? await findOrganisation(database(), params.id)
		: undefined;
	if (!organisation) error(404, 'Not found');
	return {
		...(await historyData(params.id, { names: 'all', lang: locals.lang, url })),
		organisation: { id: params.id, name: organisation.name }
	};
};

export const actions: Actions = {
	restore: formAction(Restoration, async (restoration, { locals, params }: RequestEvent) => {
		const of = { ...restoration, organisationId: params.id };
		await restoreValue(database(), locals.actor, of);
		redirect(303, '?restored');
	})
};
