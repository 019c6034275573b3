import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import {
	Approval,
	approveEntry,
	readReview,
	Return,
	sendBackEntry
} from '#server/directory/review/index.ts';
import { database } from '#server/platform/connection.ts';
import { formAction } from '#server/platform/form-action.ts';
import { describeProfile } from '../organisations/[slug]/describe-profile.server.ts';

type Event = Pick<RequestEvent, 'locals'> & { params: { entry: string } };

/** An entry in review for the page of a desk or of the operator. */
export async function openReview({ locals, params }: Event) {
	const db = database();
	const review = v.is(v.pipe(v.string(), v.uuid()), params.entry)
		? await readReview(db, locals.actor, params.entry, locals.lang)
		: null;
	if (!review) error(404, 'Not found');
	return { review, ...(await describeProfile(db, review.profile, locals.lang)) };
}

/** The two buttons of that page; they lead back to the list. */
export function reviewActions<Event extends RequestEvent>() {
	return {
		approve: formAction(Approval, async (approval, { locals }: Event) => {
			await approveEntry(database(), locals.actor, approval);
			redirect(303, './?approved');
		}),
		sendBack: formAction(Return, async (given, { locals }: Event) => {
			await sendBackEntry(database(), locals.actor, given);
			redirect(303, './?returned');
		})
	};
}
