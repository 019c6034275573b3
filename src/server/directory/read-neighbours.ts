import { sql } from 'drizzle-orm';
import { rowsOf, type Db } from '../platform/database.ts';
import { competences, organisations, sites } from './schema.ts';
import { isPublicOrganisation } from './visible.ts';

export interface Neighbour {
	slug: string;
	name: string;
	type: (typeof organisations.$inferSelect)['type'];
	place: string;
	country: string;
	/** Kilometres from seat to seat; null where one of them is not known. */
	distance: number | null;
}

/** Great-circle distance in kilometres (haversine, mean earth radius 6,371 km) in SQL. */
const distanceTo = (latitude: number, longitude: number) =>
	sql`(12742 * asin(sqrt(power(sin(radians(${sites.latitude} - ${latitude}) / 2), 2)
		+ cos(radians(${latitude})) * cos(radians(${sites.latitude}))
		* power(sin(radians(${sites.longitude} - ${longitude}) / 2), 2))))`;

const columns = sql`${organisations.slug} as slug, ${organisations.name} as name,
	${organisations.type} as type, ${sites.place} as place, ${sites.country} as country`;

const seats = sql`${organisations} join ${sites}
	on ${sites.organisationId} = ${organisations.id} and ${sites.isSeat}`;

/** The nearest other organisations within 25 km of a seat. */
export async function readNearby(
	db: Db,
	organisationId: string,
	seat: { latitude: number; longitude: number },
	limit: number
): Promise<Neighbour[]> {
	const distance = distanceTo(seat.latitude, seat.longitude);
	// A degree of latitude is 111 km; the box lets an index or a cheap comparison do most of it.
	return rowsOf<Neighbour & Record<string, unknown>>(
		db,
		sql`select * from (select ${columns}, ${distance} as distance from ${seats}
			where ${organisations.id} <> ${organisationId} and ${isPublicOrganisation()}
				and ${sites.latitude} between ${seat.latitude - 0.23} and ${seat.latitude + 0.23}
				and ${sites.longitude} between ${seat.longitude - 0.36} and ${seat.longitude + 0.36}) near
			where distance <= 25 order by distance, slug limit ${limit}`
	);
}

/**
 * Organisations that share most competences, rare ones counting more than common ones (inverse
 * document frequency), those of the other country first where equal.
 */
export async function readSimilar(
	db: Db,
	organisation: { id: string; country: string },
	limit: number
): Promise<Neighbour[]> {
	return rowsOf<Neighbour & Record<string, unknown>>(
		db,
		sql`with mine as (
				select concept_id from ${competences}
				where organisation_id = ${organisation.id} and rejected_at is null),
			weights as (
				select concept_id, 1 / ln(2 + count(*)) as weight from ${competences}
				where concept_id in (select concept_id from mine) and rejected_at is null
				group by concept_id),
			shared as (
				select c.organisation_id, sum(w.weight) as weight from ${competences} c
				join weights w using (concept_id)
				where c.organisation_id <> ${organisation.id} and c.rejected_at is null
				group by c.organisation_id)
			select ${columns}, null as distance from shared
			join ${organisations} on ${organisations.id} = shared.organisation_id
			join ${sites} on ${sites.organisationId} = ${organisations.id} and ${sites.isSeat}
			where ${isPublicOrganisation()}
			order by shared.weight desc, (${organisations.country} <> ${organisation.country}) desc, slug
			limit ${limit}`
	);
}
