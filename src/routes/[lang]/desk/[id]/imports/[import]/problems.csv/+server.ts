import { expectImport } from '../../../../../imports/import-rooms.server.ts';
import { reportAnswer } from '../../../../../imports/report-answer.server.ts';
import { deskRooms } from '../../rooms.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { id } = await expectImport(await deskRooms(event), event.params.import);
	return reportAnswer(id, event.locals.lang);
};
