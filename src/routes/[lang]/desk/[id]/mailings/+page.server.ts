import { beginMailing, loadMailings } from '../../../mailings/mailing-rooms.server.ts';
import { openDesk } from '../open-desk.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => loadMailings(event, await openDesk(event));

export const actions: Actions = {
	start: async (event) => beginMailing(event, await openDesk(event))
};
