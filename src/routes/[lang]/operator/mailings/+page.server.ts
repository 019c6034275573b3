import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { mailingsPerHour } from '#server/mailings/index.ts';
import { database } from '#server/platform/connection.ts';
import { formAction } from '#server/platform/form-action.ts';
import { readSetting, writeSetting } from '#server/platform/settings.ts';
import { beginMailing, loadMailings } from '../../mailings/mailing-rooms.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => ({
	...(await loadMailings(event, null)),
	perHour: await readSetting(database(), mailingsPerHour)
});

const Pace = v.object({
	perHour: v.pipe(
		v.optional(v.string(), ''),
		v.trim(),
		v.regex(/^\d{1,5}$/, 'mailings.error.number'),
		v.toNumber(),
		v.minValue(1, 'mailings.error.number'),
		v.maxValue(20_000, 'mailings.error.number')
	)
});

export const actions: Actions = {
	start: (event) => beginMailing(event, null),
	pace: formAction(Pace, async ({ perHour }, { locals }: RequestEvent) => {
		await writeSetting(database(), locals.actor, { setting: mailingsPerHour, value: perHour });
		redirect(303, '?');
	})
};
