import { columnsAction, columnsData } from '../../../../../imports/import-rooms.server.ts';
import { deskRooms } from '../../rooms.server.ts';
import type { PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) =>
	columnsData(await deskRooms(event), event.params.import, event.url.searchParams.get('sheet'));

export const actions = {
	default: columnsAction<RequestEvent>(deskRooms, ({ params }) => params.import)
};
