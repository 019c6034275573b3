import { forgetOrganisation as forgetInDirectory } from '../directory/index.ts';
import type { Db } from '../platform/database.ts';
import { noteErasure } from './list-erasures.ts';

/** Deletes an organisation, and keeps that it was, so that no restored backup brings it back. */
export async function forgetOrganisation(tx: Db, organisationId: string): Promise<void> {
	for (const id of await forgetInDirectory(tx, organisationId)) {
		await noteErasure(tx, 'organisation', id);
	}
}
