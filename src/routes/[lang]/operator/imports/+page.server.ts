import { importsData, uploadAction } from '../../imports/import-rooms.server.ts';
import type { PageServerLoad, RequestEvent } from './$types';
import { operatorRooms } from './rooms.server.ts';

export const load: PageServerLoad = (event) => importsData(operatorRooms(event));

export const actions = { default: uploadAction<RequestEvent>(operatorRooms) };
