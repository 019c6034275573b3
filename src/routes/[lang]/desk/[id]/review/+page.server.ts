import { listWaitingAt } from '#server/directory/review/index.ts';
import { database } from '#server/platform/connection.ts';
import { openDesk } from '../open-desk.server.ts';
import type { PageServerLoad } from './$types';

/** A desk with more than that has other worries than a second page. */
const MOST = 200;

export const load: PageServerLoad = async (event) =>
	listWaitingAt(database(), await openDesk(event), MOST);
