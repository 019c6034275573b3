import { confirmHours, unconfirmedMailsPerDay } from '#server/conversations/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({
	hours: confirmHours,
	perDay: unconfirmedMailsPerDay
});
