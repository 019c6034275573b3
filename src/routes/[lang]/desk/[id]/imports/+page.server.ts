import { importsData, uploadAction } from '../../../imports/import-rooms.server.ts';
import type { PageServerLoad, RequestEvent } from './$types';
import { deskRooms } from './rooms.server.ts';

export const load: PageServerLoad = async (event) => importsData(await deskRooms(event));

export const actions = { default: uploadAction<RequestEvent>(deskRooms) };
