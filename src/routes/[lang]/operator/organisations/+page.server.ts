import { listDeskOrganisations } from '#server/directory/index.ts';
import { database } from '#server/platform/connection.ts';
import { pageNumber } from '../page-number.ts';
import type { PageServerLoad } from './$types';

const PER_PAGE = 50;

export const load: PageServerLoad = async ({ url }) => {
	// PostgreSQL knows no NUL; nobody's name holds one.
	const name = (url.searchParams.get('q') ?? '').replaceAll('\0', '').toWellFormed().trim();
	const page = pageNumber(url);
	const { rows, total } = await listDeskOrganisations(database(), {
		name: name.slice(0, 200),
		page,
		perPage: PER_PAGE
	});
	return { name, page, perPage: PER_PAGE, rows, total };
};
