import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { listOwnOrganisations } from '#server/directory/index.ts';
import { database } from '#server/platform/connection.ts';
import { formAction } from '#server/platform/form-action.ts';
import {
	erasePerson,
	EXPORT_HOURS,
	PersonErasure,
	previewErasure,
	requestExport
} from '#server/privacy/index.ts';
import { ownAccount } from '../own-account.server.ts';
import { askWhoIsThere, ownRequest } from '../own-request.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	await askWhoIsThere(event);
	const { id } = await ownAccount(event.locals);
	const own = await listOwnOrganisations(database(), id);
	return {
		hours: EXPORT_HOURS,
		preview: await previewErasure(database(), id),
		organisations: own.filter(({ role }) => role === 'owner'),
		done: ['asked', 'organisation'].find((what) => event.url.searchParams.has(what)) ?? null
	};
};

export const actions: Actions = {
	export: formAction(v.object({}), async (_, event: RequestEvent) => {
		await requestExport(database(), ownRequest(event));
		redirect(303, '?asked');
	}),
	erase: formAction(PersonErasure, async (_, event: RequestEvent) => {
		await erasePerson(database(), ownRequest(event));
		redirect(303, `/${event.locals.lang}/goodbye`);
	})
};
