import { loadMailing, mailingActions } from '../../../mailings/mailing-rooms.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => loadMailing(event, null);

// Whether somebody is an operator the route and each command ask.
export const actions: Actions = mailingActions(() => Promise.resolve(null));
