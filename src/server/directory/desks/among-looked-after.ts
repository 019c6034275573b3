import { sql, type SQL, type SQLWrapper } from 'drizzle-orm';
import { sites } from '../schema.ts';
import { affiliations, responsibilities } from './schema.ts';

/**
 * True where the institution looks after the organisation, as `isLookedAfter`, for lists and counts
 * that run through a whole district: what it looks after is gathered once and looked up for each. As
 * two conditions, because of one list of both PostgreSQL makes a join, and guesses its size wrongly.
 */
export function isAmongLookedAfter(institutionId: string, organisationId: SQLWrapper): SQL {
	return sql`(${organisationId} in (select ${sites.organisationId} from ${sites} join ${responsibilities}
			on (${responsibilities.kind} = 'district' and ${responsibilities.area} = ${sites.district})
				or (${responsibilities.kind} = 'place' and ${responsibilities.area} = ${sites.place}
					and ${responsibilities.country} = ${sites.country})
			where ${responsibilities.institutionId} = ${institutionId})
		or ${organisationId} in (select ${affiliations.organisationId} from ${affiliations}
			where ${affiliations.institutionId} = ${institutionId}))`;
}
