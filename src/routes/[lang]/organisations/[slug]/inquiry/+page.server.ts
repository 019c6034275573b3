import { emptyForm } from '#server/conversations/index.ts';
import { findAddressee } from '#server/directory/index.ts';
import { database } from '#server/platform/connection.ts';
import { formActions, formData, type Target } from '../../../inquiries/write-inquiry.server.ts';
import { goneOrMoved } from '../gone-or-moved.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) =>
	formData(await findTarget(event), event.locals.lang, emptyForm(event.locals.lang));

export const actions: Actions = formActions<RequestEvent>(findTarget);

async function findTarget(
	event: Pick<RequestEvent, 'params' | 'locals' | 'url' | 'request'>
): Promise<Target> {
	const addressee = await findAddressee(database(), event.params.slug);
	return addressee ? { addressee, listing: null } : goneOrMoved(event);
}
