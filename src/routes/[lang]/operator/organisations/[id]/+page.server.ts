import { error, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import {
	confirmPerson,
	listWaitingPeople,
	NewContactConsent,
	readDay,
	readDeskOrganisation,
	recordContactConsent,
	removePerson,
	withdrawContactConsent
} from '#server/directory/index.ts';
import { database } from '#server/platform/connection.ts';
import { formAction } from '#server/platform/form-action.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const isId = (text: string) => v.is(v.pipe(v.string(), v.uuid()), text);

export const load: PageServerLoad = async ({ params, url }) => {
	const organisation = isId(params.id)
		? await readDeskOrganisation(database(), params.id)
		: undefined;
	if (!organisation) error(404, 'Not found');
	const waiting = await listWaitingPeople(database(), {
		organisationId: params.id,
		perPage: 100
	});
	return { organisation, people: waiting.rows, isSaved: url.searchParams.has('saved') };
};

const Nothing = v.object({});
const { organisationId: _fromTheAddress, givenOn, ...typed } = NewContactConsent.entries;
/** The day as people write it here, for example 3.5.2026. */
const Consent = v.object({
	...typed,
	givenOn: v.pipe(
		v.string(),
		v.transform((text) => {
			const day = readDay(text);
			return 'value' in day ? day.value : '';
		}),
		givenOn
	)
});
const Person = v.object({ personId: v.pipe(v.string(), v.uuid()) });

export const actions: Actions = {
	record: formAction(Consent, async (consent, { locals, params }: RequestEvent) => {
		await recordContactConsent(database(), locals.actor, {
			...consent,
			organisationId: params.id
		});
		redirect(303, '?saved');
	}),
	withdraw: formAction(Nothing, async (_, { locals, params }: RequestEvent) => {
		await withdrawContactConsent(database(), locals.actor, params.id);
		redirect(303, '?saved');
	}),
	confirm: formAction(Person, async ({ personId }, { locals }: RequestEvent) => {
		await confirmPerson(database(), locals.actor, personId);
		redirect(303, '?saved');
	}),
	remove: formAction(Person, async ({ personId }, { locals }: RequestEvent) => {
		await removePerson(database(), locals.actor, personId);
		redirect(303, '?saved');
	})
};
