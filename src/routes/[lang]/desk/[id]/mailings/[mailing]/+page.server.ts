import { loadMailing, mailingActions } from '../../../../mailings/mailing-rooms.server.ts';
import { openDesk } from '../../open-desk.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => loadMailing(event, await openDesk(event));

export const actions: Actions = mailingActions(({ params, locals }) =>
	openDesk({ params: { id: params.id ?? '' }, locals })
);
