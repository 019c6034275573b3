import { error, isHttpError } from '@sveltejs/kit';
import * as v from 'valibot';
import { requireStaff } from '#server/directory/desks/index.ts';
import { database } from '#server/platform/connection.ts';
import { Refusal } from '#server/platform/refusal.ts';

/** Lets staff in; everybody else sees what they would see if there were no such desk (R03). */
export async function openDesk({
	params,
	locals
}: {
	params: { id: string };
	locals: App.Locals;
}): Promise<string> {
	try {
		if (!v.is(v.pipe(v.string(), v.uuid()), params.id)) error(404, 'Not found');
		await requireStaff(database(), locals.actor, params.id);
		return params.id;
	} catch (cause) {
		if (cause instanceof Refusal || isHttpError(cause)) error(404, 'Not found');
		throw cause;
	}
}
