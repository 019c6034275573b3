import { openReview, reviewActions } from '../../../review/review-entry.server.ts';
import type { PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => openReview(event);

export const actions = reviewActions<RequestEvent>();
