import { redirect } from '@sveltejs/kit';
import { NewView, saveView } from '#server/desk/index.ts';
import { listEntries } from '#server/directory/desks/index.ts';
import { database } from '#server/platform/connection.ts';
import { formAction } from '#server/platform/form-action.ts';
import { districts } from '#server/regions/index.ts';
import { pageNumber } from '../../../operator/page-number.ts';
import { openDesk } from '../open-desk.server.ts';
import type { Actions, PageServerLoad } from './$types';
import { readFilter, writeFilter } from './read-filter.ts';

const PER_PAGE = 50;

export const load: PageServerLoad = async (event) => {
	const id = await openDesk(event);
	const { locals, url } = event;
	const filter = readFilter(
		url,
		districts.map((district) => district.id)
	);
	const page = pageNumber(url);
	return {
		filter,
		query: writeFilter(filter),
		page,
		perPage: PER_PAGE,
		districts: districts.map((district) => ({
			value: district.id,
			label: district.name[locals.lang]
		})),
		...(await listEntries(database(), id, filter, { page, perPage: PER_PAGE }))
	};
};

export const actions: Actions = {
	save: formAction(NewView, async (view, { locals }) => {
		await saveView(database(), locals.actor, view);
		redirect(303, `/${locals.lang}/desk/${view.institutionId}`);
	})
};
