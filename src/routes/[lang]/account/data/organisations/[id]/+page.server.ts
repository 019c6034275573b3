import { error, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { database } from '#server/platform/connection.ts';
import { formAction } from '#server/platform/form-action.ts';
import { Refusal } from '#server/platform/refusal.ts';
import {
	eraseOrganisation,
	ERASURE_DAYS,
	OrganisationErasure,
	previewOrganisationErasure,
	requestOrganisationErasure
} from '#server/privacy/index.ts';
import { askWhoIsThere, ownRequest } from '../../../own-request.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	await askWhoIsThere(event);
	const { locals, params } = event;
	if (!v.is(v.pipe(v.string(), v.uuid()), params.id)) error(404, 'Not found');
	try {
		return {
			id: params.id,
			days: ERASURE_DAYS,
			isOperator: locals.actor.isOperator,
			preview: await previewOrganisationErasure(database(), locals.actor, params.id)
		};
	} catch (cause) {
		if (cause instanceof Refusal) error(404, 'Not found');
		throw cause;
	}
};

export const actions: Actions = {
	request: formAction(OrganisationErasure, async (erasure, event: RequestEvent) => {
		await requestOrganisationErasure(database(), ownRequest(event), erasure);
		redirect(303, `/${event.locals.lang}/account/data?organisation`);
	}),
	now: formAction(OrganisationErasure, async (erasure, event: RequestEvent) => {
		await eraseOrganisation(database(), ownRequest(event), erasure);
		redirect(303, `/${event.locals.lang}/operator/organisations`);
	})
};
