import { error } from '@sveltejs/kit';
import { openStatus, renderInquiry } from '#server/conversations/index.ts';
import { database } from '#server/platform/connection.ts';
import { keepPrivate } from '../../private-page.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	keepPrivate(event);
	const link = await openStatus(database(), event.params.secret);
	if (!link) error(404, 'Not found');
	if (link.state === 'over') return { inquiry: null };
	const { inquiry } = link;
	return {
		inquiry: {
			addressee: inquiry.addressee.name,
			slug: inquiry.addressee.slug,
			confirmedAt: inquiry.confirmedAt,
			deliveredAt: inquiry.deliveredAt,
			deskAt: inquiry.deskAt,
			handledAt: inquiry.handledAt,
			deskOutcome: inquiry.deskOutcome,
			deskMessage: inquiry.deskMessage,
			deskMessageLanguage: inquiry.deskMessageLanguage,
			answers: inquiry.answers,
			content: renderInquiry(inquiry.content, event.locals.lang)
		}
	};
};
