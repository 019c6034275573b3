import { redirect } from '@sveltejs/kit';
import {
	ClaimDecision,
	ClaimUndoing,
	decideClaim,
	listDeskClaims,
	undoClaim
} from '#server/directory/claims/index.ts';
import { database } from '#server/platform/connection.ts';
import { formAction } from '#server/platform/form-action.ts';
import { openDesk } from '../open-desk.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) =>
	listDeskClaims(database(), await openDesk(event));

export const actions: Actions = {
	decide: formAction(ClaimDecision, async (decision, { locals }) => {
		await decideClaim(database(), locals.actor, decision);
		redirect(303, '?');
	}),
	undo: formAction(ClaimUndoing, async (undoing, { locals }) => {
		await undoClaim(database(), locals.actor, undoing);
		redirect(303, '?');
	})
};
