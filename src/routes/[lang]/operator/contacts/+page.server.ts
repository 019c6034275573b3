import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { confirmPerson, listWaitingPeople, removePerson } from '#server/directory/index.ts';
import { database } from '#server/platform/connection.ts';
import { formAction } from '#server/platform/form-action.ts';
import { pageNumber } from '../page-number.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const PER_PAGE = 30;

export const load: PageServerLoad = async ({ url }) => {
	const page = pageNumber(url);
	const { rows, total } = await listWaitingPeople(database(), { page, perPage: PER_PAGE });
	return { rows, total, page, perPage: PER_PAGE, isSaved: url.searchParams.has('saved') };
};

const Person = v.object({ personId: v.pipe(v.string(), v.uuid()) });

export const actions: Actions = {
	confirm: formAction(Person, async ({ personId }, { locals }: RequestEvent) => {
		await confirmPerson(database(), locals.actor, personId);
		redirect(303, '?saved');
	}),
	remove: formAction(Person, async ({ personId }, { locals }: RequestEvent) => {
		await removePerson(database(), locals.actor, personId);
		redirect(303, '?saved');
	})
};
