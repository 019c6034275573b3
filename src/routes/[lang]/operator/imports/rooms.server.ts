import type { ImportRooms } from '../../imports/import-rooms.server.ts';

/** The operator's rooms hold the imports of all. */
export function operatorRooms({ locals }: { locals: App.Locals }): ImportRooms {
	return { institutionId: null, base: `/${locals.lang}/operator/imports` };
}
