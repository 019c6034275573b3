import { listOwnOrganisations } from '#server/directory/members/index.ts';
import { database } from '#server/platform/connection.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	organisations: await listOwnOrganisations(database(), locals.actor.personId ?? '')
});
