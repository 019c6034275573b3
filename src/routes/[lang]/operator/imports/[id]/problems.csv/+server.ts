import { expectImport } from '../../../../imports/import-rooms.server.ts';
import { reportAnswer } from '../../../../imports/report-answer.server.ts';
import { operatorRooms } from '../../rooms.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { id } = await expectImport(operatorRooms(event), event.params.id);
	return reportAnswer(id, event.locals.lang);
};
