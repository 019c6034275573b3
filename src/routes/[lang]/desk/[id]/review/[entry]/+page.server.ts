import { openDesk } from '../../open-desk.server.ts';
import { openReview, reviewActions } from '../../../../review/review-entry.server.ts';
import type { PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	await openDesk(event);
	return openReview(event);
};

export const actions = reviewActions<RequestEvent>();
