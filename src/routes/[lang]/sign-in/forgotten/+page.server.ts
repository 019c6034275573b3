import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { MailAddress, requestLink } from '#server/identity/index.ts';
import { database } from '#server/platform/connection.ts';
import { formAction } from '#server/platform/form-action.ts';
import { nextOf } from '../go-on.server.ts';
import type { Actions, RequestEvent } from './$types';

const Mailbox = v.object({ email: MailAddress });

export const actions: Actions = {
	default: formAction(Mailbox, async ({ email }, { locals, url }: RequestEvent) => {
		const { address, lang: language } = locals;
		const request = { address, language, next: nextOf(url) };
		await requestLink(database(), request, { purpose: 'reset', email });
		redirect(303, `/${language}/sign-in/sent`);
	})
};
