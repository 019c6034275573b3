import type { ImportRooms } from '../../../imports/import-rooms.server.ts';
import { openDesk } from '../open-desk.server.ts';

/** An institution's rooms hold its own imports. */
export async function deskRooms(event: {
	params: { id: string };
	locals: App.Locals;
}): Promise<ImportRooms> {
	const institutionId = await openDesk(event);
	return { institutionId, base: `/${event.locals.lang}/desk/${institutionId}/imports` };
}
