import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import {
	LetterOrder,
	listLetterBatches,
	listLetterCandidates,
	MOST_LETTERS,
	orderLetters
} from '#server/directory/claims/index.ts';
import { database } from '#server/platform/connection.ts';
import { formAction } from '#server/platform/form-action.ts';
import { openDesk } from '../open-desk.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const id = await openDesk(event);
	const db = database();
	return {
		candidates: await listLetterCandidates(db, id, MOST_LETTERS),
		orders: await listLetterBatches(db, id)
	};
};

const Choice = v.object({
	institutionId: LetterOrder.entries.institutionId,
	/** All that have no letter yet, or those that were ticked. */
	all: v.optional(v.string()),
	organisationIds: v.optional(
		v.pipe(
			v.union([v.string(), v.array(v.string())]),
			v.transform((ids) => [ids].flat())
		),
		[]
	)
});

export const actions: Actions = {
	default: formAction(Choice, async ({ institutionId, all, organisationIds }, { locals }) => {
		const db = database();
		const chosen =
			all === undefined
				? organisationIds
				: (await listLetterCandidates(db, institutionId, MOST_LETTERS))
						.filter(({ hasLetter }) => !hasLetter)
						.map(({ id }) => id);
		const order = v.safeParse(LetterOrder, { institutionId, organisationIds: chosen });
		// Ids come from our own boxes: what is no id chose nobody.
		await orderLetters(
			db,
			locals.actor,
			order.success ? order.output : { institutionId, organisationIds: [] }
		);
		redirect(303, '?ordered');
	})
};
