import { error, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import {
	handleAtDesk,
	handleAtDeskForm,
	readInquiry,
	renderInquiry
} from '#server/conversations/index.ts';
import { database } from '#server/platform/connection.ts';
import { formAction } from '#server/platform/form-action.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const inquiry = v.is(v.pipe(v.string(), v.uuid()), params.id)
		? await readInquiry(database(), params.id)
		: undefined;
	if (!inquiry?.deskAt) error(404, 'Not found');
	const { addressee, sender, language, handledAt, deskOutcome, deskNote, deskAt } = inquiry;
	return {
		inquiry: { addressee, sender, language, handledAt, deskOutcome, deskNote, deskAt },
		rendered: renderInquiry(inquiry.content, locals.lang)
	};
};

export const actions: Actions = {
	default: formAction(handleAtDeskForm, async (form, { locals, params }: RequestEvent) => {
		await handleAtDesk(database(), locals.actor, { inquiryId: params.id, form });
		redirect(303, `/${locals.lang}/operator/inquiries?saved`);
	})
};
