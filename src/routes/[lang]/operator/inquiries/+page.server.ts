import { countDeskInquiries, listDeskInquiries } from '#server/conversations/index.ts';
import { database } from '#server/platform/connection.ts';
import { pageNumber } from '../page-number.ts';
import type { PageServerLoad } from './$types';

const PER_PAGE = 50;

export const load: PageServerLoad = async ({ url }) => {
	const state = url.searchParams.get('state') === 'handled' ? 'handled' : 'open';
	const page = pageNumber(url);
	const found = await listDeskInquiries(database(), state, {
		limit: PER_PAGE + 1,
		offset: (page - 1) * PER_PAGE
	});
	const rows = found.slice(0, PER_PAGE).map((row) => ({
		id: row.id,
		organisationName: row.organisationName,
		senderFirm: row.senderFirm,
		deskAt: row.deskAt,
		handledAt: row.handledAt,
		deskOutcome: row.deskOutcome
	}));
	return {
		state: state,
		page,
		rows,
		hasMore: found.length > PER_PAGE,
		open: await countDeskInquiries(database()),
		isSaved: url.searchParams.has('saved')
	};
};
