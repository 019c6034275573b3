import { redirect } from '@sveltejs/kit';
import { languages } from '#i18n/languages.ts';
import {
	composeNotice,
	NoticeGiven,
	noteNoticesGiven,
	noticeText
} from '#server/directory/notices/index.ts';
import { database } from '#server/platform/connection.ts';
import { formAction } from '#server/platform/form-action.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';
import { openImport } from './open-import.server.ts';

export const load: PageServerLoad = async ({ params, locals, url }) => {
	const { persons, ...about } = await openImport(params.import, locals);
	const [first] = persons;
	const source = {
		dataSource: first?.dataSource ?? about.source,
		legalBasis: first?.legalBasis ?? '–'
	};
	const notices = await Promise.all(
		languages.map(async (language) => {
			const notice = await composeNotice(database(), language, source);
			return {
				language,
				text: noticeText(language, notice),
				hasGaps: notice.hasGaps,
				letters: persons.filter((person) => person.language === language && person.how === null)
					.length
			};
		})
	);
	return {
		...about,
		persons,
		notices,
		importId: params.import,
		isNoted: url.searchParams.has('noted')
	};
};

export const actions: Actions = {
	default: formAction(NoticeGiven, async (input, { locals, params }: RequestEvent) => {
		await noteNoticesGiven(database(), locals.actor, { ...input, importId: params.import });
		redirect(303, '?noted');
	})
};
