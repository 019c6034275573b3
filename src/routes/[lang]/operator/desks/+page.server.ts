import { redirect } from '@sveltejs/kit';
import {
	DeskNaming,
	EVERYWHERE,
	listDesks,
	listInstitutions,
	nameDesk
} from '#server/directory/desks/index.ts';
import { database } from '#server/platform/connection.ts';
import { formAction } from '#server/platform/form-action.ts';
import { districts } from '#server/regions/index.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const db = database();
	const names = new Map<string, string>(districts.map(({ id, name }) => [id, name[locals.lang]]));
	return {
		desks: (await listDesks(db)).map((desk) => ({
			...desk,
			isFallback: desk.area === EVERYWHERE,
			name: names.get(desk.area) ?? null
		})),
		institutions: (await listInstitutions(db)).map(({ id, name }) => ({ value: id, label: name })),
		isSaved: url.searchParams.has('saved')
	};
};

export const actions: Actions = {
	default: formAction(DeskNaming, async (naming, { locals }) => {
		await nameDesk(database(), locals.actor, naming);
		redirect(303, '?saved');
	})
};
