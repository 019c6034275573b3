import { sql, type SQL, type SQLWrapper } from 'drizzle-orm';
import { sites } from '../schema.ts';
import { affiliations, desks, responsibilities } from './schema.ts';

/** True where the institution looks after one of the organisations: by a site, or by its list. */
export function isLookedAfter(institutionId: SQLWrapper, ...organisationIds: SQLWrapper[]): SQL {
	const ids = sql.join(organisationIds, sql`, `);
	return sql`(exists (select 1 from ${affiliations}
			where ${affiliations.institutionId} = ${institutionId}
				and ${affiliations.organisationId} in (${ids}))
		or exists (select 1 from ${sites} join ${responsibilities}
				on ${responsibilities.institutionId} = ${institutionId}
				and ((${responsibilities.kind} = 'district' and ${responsibilities.area} = ${sites.district})
					or (${responsibilities.kind} = 'place' and ${responsibilities.area} = ${sites.place}
						and ${responsibilities.country} = ${sites.country}))
			where ${sites.organisationId} in (${ids})))`;
}

/** True where the institution was given an area or a list to look after: its staff are multipliers. */
export function isMultiplier(institutionId: SQLWrapper): SQL {
	return sql`(exists (select 1 from ${responsibilities}
			where ${responsibilities.institutionId} = ${institutionId})
		or exists (select 1 from ${affiliations}
			where ${affiliations.institutionId} = ${institutionId}))`;
}

/** True where the institution has a workspace: it looks after others, or a desk is named after it. */
export function hasDesk(institutionId: SQLWrapper): SQL {
	return sql`(${isMultiplier(institutionId)} or exists (select 1 from ${desks}
		where ${desks.institutionId} = ${institutionId} or ${desks.deputyId} = ${institutionId}))`;
}
