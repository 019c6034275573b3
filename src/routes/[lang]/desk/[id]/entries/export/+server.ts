import { listEntries } from '#server/directory/desks/index.ts';
import { database } from '#server/platform/connection.ts';
import { districts } from '#server/regions/index.ts';
import { csvLine } from '../../../../operator/activities/export/csv-line.ts';
import { openDesk } from '../../open-desk.server.ts';
import { readFilter } from '../read-filter.ts';
import type { RequestHandler } from './$types';

/** A list longer than this is cut; nobody reads on in a sheet. */
const MOST_ROWS = 25_000;

/** The filtered list as a file that Excel opens here: BOM, semicolons. */
export const GET: RequestHandler = async (event) => {
	const id = await openDesk(event);
	const filter = readFilter(
		event.url,
		districts.map((district) => district.id)
	);
	const { rows } = await listEntries(database(), id, filter, { page: 1, perPage: MOST_ROWS });
	const lines = rows.map((row) =>
		csvLine([
			row.name,
			row.type,
			row.place ?? '',
			row.country,
			row.isClaimed ? 'claimed' : 'unclaimed',
			row.confirmedAt?.toISOString().slice(0, 10) ?? '',
			row.slug
		])
	);
	const heading = csvLine(['name', 'type', 'place', 'country', 'state', 'confirmed', 'address']);
	return new Response(`\ufeff${[heading, ...lines].join('')}`, {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': 'attachment; filename="glokal.csv"'
		}
	});
};
