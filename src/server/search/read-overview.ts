import { asc, count, desc, eq, sql } from 'drizzle-orm';
import type { Db } from '../platform/database.ts';
import { findableDocuments } from './schema.ts';

export interface Overview {
	organisations: number;
	offers: number;
	requests: number;
	/** Organisations by NUTS-3 code of the district; one with two sites counts in both. */
	byDistrict: ReadonlyMap<string, number>;
	newestOffers: NewListing[];
	newestRequests: NewListing[];
}

export interface NewListing {
	id: string;
	title: string;
	/** Language of the title. */
	language: string;
	place: string | null;
	country: string;
	/** NUTS-3 code. */
	district: string | null;
	organisationName: string;
}

/** What can be found at this moment, as the start page tells it. */
export async function readOverview(db: Db, newest = 3): Promise<Overview> {
	const counts = await db
		.select({ type: findableDocuments.type, n: count() })
		.from(findableDocuments)
		.groupBy(findableDocuments.type);
	const of = (type: string) => counts.find((row) => row.type === type)?.n ?? 0;
	const district = sql<string>`unnest(${findableDocuments.districts})`;
	const areas = await db
		.select({ district, n: count() })
		.from(findableDocuments)
		.where(eq(findableDocuments.type, 'organisation'))
		.groupBy(district);
	return {
		organisations: of('organisation'),
		offers: of('offer'),
		requests: of('request'),
		byDistrict: new Map(areas.map((row) => [row.district, row.n])),
		newestOffers: await readNewest(db, 'offer', newest),
		newestRequests: await readNewest(db, 'request', newest)
	};
}

async function readNewest(db: Db, type: 'offer' | 'request', limit: number): Promise<NewListing[]> {
	const rows = await db
		.select({
			id: findableDocuments.id,
			title: findableDocuments.title,
			language: findableDocuments.language,
			place: findableDocuments.place,
			country: findableDocuments.country,
			districts: findableDocuments.districts,
			organisationId: findableDocuments.organisationId,
			organisationName: findableDocuments.organisationName
		})
		.from(findableDocuments)
		.where(eq(findableDocuments.type, type))
		.orderBy(desc(findableDocuments.freshAt), asc(findableDocuments.id))
		.limit(limit * 8);
	// One per organisation, so that a busy firm does not fill the list.
	const seen = new Set<string>();
	return rows
		.filter(({ organisationId }) => !seen.has(organisationId) && seen.add(organisationId))
		.slice(0, limit)
		.map(({ organisationId: _, districts, ...listing }) => ({
			...listing,
			district: districts[0] ?? null
		}));
}
