import { error, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { mergeOrganisations, Merging, previewMerge } from '#server/directory/duplicates/index.ts';
import { database } from '#server/platform/connection.ts';
import { formAction } from '#server/platform/form-action.ts';
import { Refusal } from '#server/platform/refusal.ts';
import { openDesk } from '../../../open-desk.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	await openDesk(event);
	const { locals, params } = event;
	const union = v.safeParse(Merging, { keptId: params.kept, mergedId: params.merged });
	if (!union.success) error(404, 'Not found');
	try {
		return { preview: await previewMerge(database(), locals.actor, union.output) };
	} catch (cause) {
		if (cause instanceof Refusal) error(404, 'Not found');
		throw cause;
	}
};

export const actions: Actions = {
	default: formAction(Merging, async (union, { locals, params }: RequestEvent) => {
		await mergeOrganisations(database(), locals.actor, union);
		redirect(303, `/${locals.lang}/desk/${params.id}/duplicates?merged`);
	})
};
