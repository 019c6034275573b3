import { error, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { listPlacesOf } from '#server/directory/members/index.ts';
import {
	AccessRenewal,
	lockAccount,
	makeOperator,
	readPerson,
	renewAccess,
	signOutEverywhere,
	takeOperator,
	unlockAccount,
	type OwnSession
} from '#server/identity/index.ts';
import { database } from '#server/platform/connection.ts';
import type { Db } from '#server/platform/database.ts';
import { publicOrigin } from '#server/platform/environment.ts';
import { formAction } from '#server/platform/form-action.ts';
import { askWhoIsThere, ownRequest } from '../../../account/own-request.server.ts';
import type { PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	const { locals, params, url } = event;
	const db = database();
	const person = v.is(v.pipe(v.string(), v.uuid()), params.id)
		? await readPerson(db, params.id)
		: undefined;
	if (!person) error(404, 'Not found');
	await askWhoIsThere(event);
	return {
		person,
		places: (await listPlacesOf(db, [person.id])).get(person.id) ?? [],
		isOwn: locals.actor.personId === person.id,
		isSaved: url.searchParams.has('saved')
	};
};

/** A button that acts on the person of the page. */
const act = (command: (db: Db, own: OwnSession, accountId: string) => Promise<void>) =>
	formAction(v.object({}), async (_, event: RequestEvent) => {
		await command(database(), ownRequest(event), event.params.id);
		redirect(303, '?saved');
	});

export const actions = {
	make: act(makeOperator),
	take: act(takeOperator),
	signOut: act(signOutEverywhere),
	lock: act(lockAccount),
	unlock: act(unlockAccount),
	renew: formAction(AccessRenewal, async (renewal, event: RequestEvent) => {
		const renewed = await renewAccess(database(), ownRequest(event), renewal);
		if (renewed === 'mailed') redirect(303, '?saved');
		return { link: publicOrigin() + renewed.path };
	})
};
