import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import { listConcerned } from '#server/directory/notices/index.ts';
import { database } from '#server/platform/connection.ts';
import { Refusal } from '#server/platform/refusal.ts';

/** The people of the import that the address names. */
export async function openImport(importId: string, locals: App.Locals) {
	if (!v.is(v.pipe(v.string(), v.uuid()), importId)) error(404, 'Not found');
	return listConcerned(database(), locals.actor, importId).catch((cause: unknown) => {
		if (cause instanceof Refusal) error(404, 'Not found');
		throw cause;
	});
}
