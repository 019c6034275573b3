import { error, redirect } from '@sveltejs/kit';
import { EditedPage, editPage, pageKeys, readPage, type PageKey } from '#server/content/index.ts';
import { database } from '#server/platform/connection.ts';
import { formAction } from '#server/platform/form-action.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
	content: await readPage(database(), knownKey(params.key), locals.lang)
});

export const actions: Actions = {
	default: formAction(EditedPage, async (input, { locals }: RequestEvent) => {
		await editPage(database(), locals.actor, input);
		redirect(303, `/${input.language}/${input.key}`);
	})
};

function knownKey(key: string): PageKey {
	return pageKeys.find((known) => known === key) ?? error(404, 'Not found');
}
