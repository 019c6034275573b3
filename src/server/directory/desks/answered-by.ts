import { sql, type SQL, type SQLWrapper } from 'drizzle-orm';
import type { Db } from '../../platform/database.ts';
import { sites } from '../schema.ts';
import { EVERYWHERE, readAnsweringDesks } from './find-desk.ts';

/**
 * True where the institution's desk answers for the organisation now: for the district of its seat,
 * or for what no other desk answers for. For lists and counts; `findDesk` says it for one.
 */
export async function isAnsweredBy(
	db: Db,
	institutionId: string,
	organisationId: SQLWrapper
): Promise<SQL> {
	const answering = await readAnsweringDesks(db);
	const isFallback = answering.get(EVERYWHERE)?.institutionId === institutionId;
	const areas = [...answering]
		.filter(([area, desk]) => {
			const isOwn = desk.institutionId === institutionId;
			return area !== EVERYWHERE && isOwn !== isFallback;
		})
		.map(([area]) => area);
	const isSeatedThere = sql`exists (select 1 from ${sites} as seat
		where seat.organisation_id = ${organisationId} and seat.is_seat
			and seat.district in (${sql.join(
				// An empty list is no SQL; no district has an empty name.
				['', ...areas].map((area) => sql`${area}`),
				sql`, `
			)}))`;
	// The fallback has everything but what is seated where another desk answers.
	return isFallback ? sql`not ${isSeatedThere}` : isSeatedThere;
}
