import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { languages } from '#i18n/languages.ts';
import { listInstitutions } from '#server/directory/desks/index.ts';
import {
	Invitation,
	inviteStaff,
	listInvitedStaff,
	listPlacesOf,
	listStaffIds
} from '#server/directory/members/index.ts';
import { listPeople } from '#server/identity/index.ts';
import { database } from '#server/platform/connection.ts';
import { formAction } from '#server/platform/form-action.ts';
import { pageNumber } from '../page-number.ts';
import type { Actions, PageServerLoad } from './$types';

const PER_PAGE = 50;
const groups = ['all', 'operators', 'staff', 'locked'] as const;

export const load: PageServerLoad = async ({ url }) => {
	const db = database();
	// PostgreSQL knows no NUL; nobody's name holds one.
	const search = (url.searchParams.get('q') ?? '').replaceAll('\0', '').toWellFormed().trim();
	const which = groups.find((group) => group === url.searchParams.get('which')) ?? 'all';
	const page = pageNumber(url);
	const { rows, total } = await listPeople(db, {
		search: search.slice(0, 200),
		which: which === 'staff' ? await listStaffIds(db) : which,
		page,
		perPage: PER_PAGE
	});
	const places = await listPlacesOf(
		db,
		rows.map(({ id }) => id)
	);
	return {
		search,
		which,
		groups,
		page,
		perPage: PER_PAGE,
		total,
		rows: rows.map((person) => ({ ...person, places: places.get(person.id) ?? [] })),
		invited: await listInvitedStaff(db),
		institutions: (await listInstitutions(db)).map(({ id, name }) => ({ value: id, label: name })),
		languages,
		isSent: url.searchParams.has('invited')
	};
};

const NewStaff = v.object({
	...Invitation.entries,
	organisationId: v.pipe(v.string(), v.uuid('manage.error.choose'))
});

export const actions: Actions = {
	invite: formAction(NewStaff, async (invitation, { locals }) => {
		await inviteStaff(database(), locals.actor, invitation);
		redirect(303, '?invited');
	})
};
