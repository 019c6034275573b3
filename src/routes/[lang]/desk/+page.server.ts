import { redirect } from '@sveltejs/kit';
import { listOwnOrganisations } from '#server/directory/index.ts';
import { listDeskInstitutions } from '#server/directory/desks/index.ts';
import { database } from '#server/platform/connection.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { personId, isOperator } = locals.actor;
	const db = database();
	const all = await listDeskInstitutions(db);
	const own = new Set(
		(await listOwnOrganisations(db, personId ?? ''))
			.filter(({ role }) => role !== 'viewer')
			.map(({ id }) => id)
	);
	const desks = isOperator ? all : all.filter(({ id }) => own.has(id));
	const [only] = desks;
	if (desks.length === 1 && only) redirect(303, `/${locals.lang}/desk/${only.id}`);
	return { desks };
};
