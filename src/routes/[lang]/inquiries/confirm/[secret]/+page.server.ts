import { error, redirect } from '@sveltejs/kit';
import { confirmInquiry, openConfirmation, unconfirmedDays } from '#server/conversations/index.ts';
import { database } from '#server/platform/connection.ts';
import { Refusal } from '#server/platform/refusal.ts';
import { keepPrivate } from '../../private-page.server.ts';
import type { Actions, PageServerLoad } from './$types';

// Opening the page changes nothing: mail scanners open every link.
export const load: PageServerLoad = async (event) => {
	keepPrivate(event);
	const link = await openConfirmation(database(), event.params.secret);
	if (!link) error(404, 'Not found');
	return {
		isOver: link.state === 'over',
		addressee: link.inquiry.addressee.name,
		days: unconfirmedDays
	};
};

export const actions: Actions = {
	default: async ({ params, locals }) => {
		const status = await confirmOnce(params.secret, locals);
		redirect(303, `/${locals.lang}/inquiries/${status}`);
	}
};

/** Where to go on: the status page, or this page again, which says that the link is used. */
async function confirmOnce(secret: string, { actor }: App.Locals): Promise<string> {
	try {
		return `status/${await confirmInquiry(database(), actor, secret)}`;
	} catch (cause) {
		if (!(cause instanceof Refusal)) throw cause;
		return `confirm/${secret}`;
	}
}
