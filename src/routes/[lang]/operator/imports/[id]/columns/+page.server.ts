import { columnsAction, columnsData } from '../../../../imports/import-rooms.server.ts';
import { operatorRooms } from '../../rooms.server.ts';
import type { PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = (event) =>
	columnsData(operatorRooms(event), event.params.id, event.url.searchParams.get('sheet'));

export const actions = {
	default: columnsAction<RequestEvent>(operatorRooms, ({ params }) => params.id)
};
