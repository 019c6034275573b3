import { error, redirect } from '@sveltejs/kit';
import { findAccount, namesOfAccounts } from '#server/identity/index.ts';
import { database } from '#server/platform/connection.ts';
import { formAction } from '#server/platform/form-action.ts';
import {
	checkWording,
	editTemplate,
	readTemplate,
	resetTemplate,
	sendTestMail,
	TemplateEdit,
	TemplateReset,
	TypedWording
} from '#server/platform/mail/index.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';
import { openTemplate } from './open-template.server.ts';

export const load: PageServerLoad = async ({ params, url }) => {
	const { mail, language } = openTemplate(params);
	const db = database();
	const template = await readTemplate(db, mail, language);
	const names = await namesOfAccounts(
		db,
		template.history.flatMap(({ by }) => (by === null ? [] : [by]))
	);
	return {
		mail: mail.name,
		language,
		template: {
			...template,
			history: template.history.map((entry) => ({
				...entry,
				by: entry.by === null ? null : (names.get(entry.by) ?? null)
			}))
		},
		done: doneIn(url)
	};
};

export const actions: Actions = {
	save: formAction(
		TemplateEdit,
		async ({ basedOn, ...wording }, { locals, params }: RequestEvent) => {
			const { mail, language } = openTemplate(params);
			const problems = checkWording(mail, language, wording);
			if (problems.length > 0) return { problems, typed: wording };
			await editTemplate(database(), locals.actor, { mail: mail.name, language, basedOn, wording });
			redirect(303, '?saved');
		}
	),
	test: formAction(TypedWording, async (wording, { locals, params }: RequestEvent) => {
		const { mail, language } = openTemplate(params);
		const problems = checkWording(mail, language, wording);
		if (problems.length > 0) return { problems, typed: wording };
		const account = await findAccount(database(), locals.actor.personId);
		if (!account) error(404, 'Not found');
		await sendTestMail(database(), locals.actor, {
			mail: mail.name,
			language,
			wording,
			recipient: account.email
		});
		return { tested: account.email, typed: wording };
	}),
	reset: formAction(TemplateReset, async ({ basedOn }, { locals, params }: RequestEvent) => {
		const { mail, language } = openTemplate(params);
		await resetTemplate(database(), locals.actor, { mail: mail.name, language, basedOn });
		redirect(303, '?reset');
	})
};

/** What the last form did, as the address says after it. */
function doneIn(url: URL): 'saved' | 'was_reset' | null {
	if (url.searchParams.has('saved')) return 'saved';
	return url.searchParams.has('reset') ? 'was_reset' : null;
}
