import { error, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import {
	affiliate,
	Affiliation,
	AffiliationOfEntry,
	AreaAssignment,
	assignArea,
	disaffiliate,
	listAffiliations,
	listStaff,
	readArea
} from '#server/directory/desks/index.ts';
import { readAddressee } from '#server/directory/index.ts';
import { database } from '#server/platform/connection.ts';
import { formAction } from '#server/platform/form-action.ts';
import { districts } from '#server/regions/index.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const db = database();
	const institution = v.is(v.pipe(v.string(), v.uuid()), params.id)
		? await readAddressee(db, params.id)
		: undefined;
	if (!institution) error(404, 'Not found');
	const area = await readArea(db, institution.id);
	return {
		institution: { id: institution.id, name: institution.name },
		members: await listAffiliations(db, institution.id),
		staff: (await listStaff(db, institution.id)).map(({ id, name, email }) => ({
			id,
			name: name || email
		})),
		chosen: area.districts,
		places: area.places.map(({ place, country }) => `${place}, ${country}`).join('\n'),
		districts: districts.map(({ id, name }) => ({ value: id, label: name[locals.lang] })),
		isSaved: url.searchParams.has('saved')
	};
};

/** Places one a line, with their country where it is not Czechia: `Zittau, DE`. */
const Places = v.pipe(
	v.optional(v.string(), ''),
	v.maxLength(20_000),
	v.transform((text) =>
		text
			.split('\n')
			.map((line) => line.trim())
			.filter((line) => line !== '')
			.map((line) => {
				const [, place = line, country = 'CZ'] = /^(.*?)(?:,\s*(DE|CZ))?$/.exec(line) ?? [];
				return { place, country };
			})
	),
	AreaAssignment.entries.places
);
const Form = v.object({
	districts: v.pipe(
		v.optional(v.union([v.string(), v.array(v.string())]), []),
		v.transform((ids) => [ids].flat()),
		AreaAssignment.entries.districts
	),
	places: Places
});

export const actions: Actions = {
	area: formAction(Form, async (area, { locals, params }) => {
		await assignArea(database(), locals.actor, { institutionId: params.id, ...area });
		redirect(303, '?saved');
	}),
	affiliate: formAction(AffiliationOfEntry, async (affiliation, { locals }) => {
		await affiliate(database(), locals.actor, affiliation);
		redirect(303, '?saved');
	}),
	disaffiliate: formAction(Affiliation, async (affiliation, { locals }) => {
		await disaffiliate(database(), locals.actor, affiliation);
		redirect(303, '?saved');
	})
};
