import { error } from '@sveltejs/kit';
import {
	answerForm,
	answerInquiry,
	openAnswer,
	renderInquiry
} from '#server/conversations/index.ts';
import { database } from '#server/platform/connection.ts';
import { formAction } from '#server/platform/form-action.ts';
import { keepPrivate } from '../../private-page.server.ts';
import type { Actions, PageServerLoad } from './$types';

// Opening the page answers nothing: mail scanners open every link.
export const load: PageServerLoad = async (event) => {
	keepPrivate(event);
	const link = await openAnswer(database(), event.params.secret);
	if (!link) error(404, 'Not found');
	const { inquiry, state } = link;
	return {
		isOver: state === 'over',
		answer: link.answer,
		sender: inquiry.sender,
		replyLanguages: inquiry.content.replyLanguages,
		content: renderInquiry(inquiry.content, event.locals.lang)
	};
};

export const actions: Actions = {
	default: formAction(answerForm, async (form, { params, locals }) => {
		await answerInquiry(database(), locals.actor, { secret: params.secret, form });
		return { isDone: true };
	})
};
