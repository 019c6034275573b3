import { importActions, importData } from '../../../../imports/import-rooms.server.ts';
import { deskRooms } from '../rooms.server.ts';
import type { PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) =>
	importData(await deskRooms(event), event.params.import, event);

export const actions = importActions<RequestEvent>(deskRooms, ({ params }) => params.import);
