import { readAddressee } from '#server/directory/index.ts';
import { database } from '#server/platform/connection.ts';
import type { LayoutServerLoad } from './$types';
import { openDesk } from './open-desk.server.ts';

export const load: LayoutServerLoad = async (event) => {
	const id = await openDesk(event);
	const institution = await readAddressee(database(), id);
	return { desk: { id, name: institution?.name ?? '' } };
};
