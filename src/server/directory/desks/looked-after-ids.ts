import { sql, type SQL } from 'drizzle-orm';
import { sites } from '../schema.ts';
import { affiliations, responsibilities } from './schema.ts';

/** A query for the ids of all organisations that an institution looks after: for lists and counts. */
export function lookedAfterIds(institutionId: string): SQL {
	return sql`(select ${sites.organisationId} from ${sites} join ${responsibilities}
			on (${responsibilities.kind} = 'district' and ${responsibilities.area} = ${sites.district})
				or (${responsibilities.kind} = 'place' and ${responsibilities.area} = ${sites.place}
					and ${responsibilities.country} = ${sites.country})
			where ${responsibilities.institutionId} = ${institutionId}
		union select ${affiliations.organisationId} from ${affiliations}
			where ${affiliations.institutionId} = ${institutionId})`;
}
