import { confirmHours } from '#server/conversations/index.ts';
import { unconfirmedMailsPerDay } from '#server/platform/mail/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({
	hours: confirmHours,
	perDay: unconfirmedMailsPerDay
});
