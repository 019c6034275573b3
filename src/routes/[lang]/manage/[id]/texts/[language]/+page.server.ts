import { error } from '@sveltejs/kit';
import { isLanguage, type Language } from '#i18n/languages.ts';
import {
	editText,
	readEntryHead,
	readText,
	removeText,
	Text,
	versionOf
} from '#server/directory/editing/index.ts';
import { database } from '#server/platform/connection.ts';
import { entryAction, Nothing, openEntry } from '../../../open-entry.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	await openEntry(event, 'editor');
	const language = languageOf(event.params);
	const current = await readText(database(), event.params.id, language);
	const head = await readEntryHead(database(), event.params.id);
	const original =
		!head || head.language === language
			? null
			: await readText(database(), event.params.id, head.language);
	return { current, version: versionOf(current), language, original };
};

const backOf = ({ locals, params }: RequestEvent) =>
	`/${locals.lang}/manage/${params.id}/texts?saved`;

export const actions: Actions = {
	save: entryAction(Text, 'editor', async (input, event: RequestEvent) => {
		const { locals, params } = event;
		const language = languageOf(params);
		await editText(database(), locals.actor, { ...input, organisationId: params.id, language });
		return backOf(event);
	}),
	remove: entryAction(Nothing, 'editor', async (_, event: RequestEvent) => {
		const { locals, params } = event;
		const language = languageOf(params);
		await removeText(database(), locals.actor, { organisationId: params.id, language });
		return backOf(event);
	})
};

function languageOf({ language }: { language: string }): Language {
	return isLanguage(language) ? language : error(404, 'Not found');
}
