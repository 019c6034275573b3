import { importActions, importData } from '../../../imports/import-rooms.server.ts';
import { operatorRooms } from '../rooms.server.ts';
import type { PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = (event) =>
	importData(operatorRooms(event), event.params.id, event);

export const actions = importActions<RequestEvent>(operatorRooms, ({ params }) => params.id);
