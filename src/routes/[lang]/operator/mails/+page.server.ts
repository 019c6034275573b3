import { database } from '#server/platform/connection.ts';
import { environment } from '#server/platform/environment.ts';
import { countMails, listMails, mailStates } from '#server/platform/mail/index.ts';
import { isLocal } from '#server/runtime.ts';
import { pageNumber } from '../page-number.ts';
import type { PageServerLoad } from './$types';

const PER_PAGE = 50;

export const load: PageServerLoad = async ({ url }) => {
	const asked = url.searchParams.get('state');
	const state = mailStates.find((known) => known === asked) ?? 'queued';
	const page = pageNumber(url);
	const counts = await countMails(database());
	return {
		state,
		page,
		perPage: PER_PAGE,
		counts,
		states: mailStates,
		rows: await listMails(database(), { state, page, perPage: PER_PAGE }),
		isDelivering: environment().SMTP_URL !== undefined || isLocal()
	};
};
