import { and, asc, eq, inArray } from 'drizzle-orm';
import { sql } from 'drizzle-orm';
import type { Db } from '../../platform/database.ts';
import { memberships } from '../members/schema.ts';
import { organisations, sites } from '../schema.ts';
import { desks } from './schema.ts';

export const EVERYWHERE = 'everywhere';

interface Desk {
	institutionId: string;
	name: string;
	slug: string;
}

/**
 * The desk that answers for an organisation: that of its seat's district, its deputy where nobody of
 * it belongs to the platform, otherwise the fallback. Null until the operator has named one: then it
 * is the operator's own desk.
 */
export async function findDesk(db: Db, organisationId: string): Promise<Desk | null> {
	const [seat] = await db
		.select({ district: sites.district })
		.from(sites)
		.where(and(eq(sites.organisationId, organisationId), eq(sites.isSeat, true)));
	return findDeskOfArea(db, seat?.district ?? null);
}

/** The same for a district of the programme area, or null for outside of it. */
async function findDeskOfArea(db: Db, district: string | null): Promise<Desk | null> {
	const areas = district === null ? [EVERYWHERE] : [district, EVERYWHERE];
	const named = await db
		.select({ area: desks.area, institutionId: desks.institutionId, deputyId: desks.deputyId })
		.from(desks)
		.where(inArray(desks.area, areas))
		// The district's own desk comes before the fallback.
		.orderBy(asc(sql`${desks.area} = ${EVERYWHERE}`));
	for (const { institutionId, deputyId } of named) {
		const staffed = await firstStaffed(db, [institutionId, deputyId]);
		if (staffed) return staffed;
	}
	return null;
}

/** Staff are those who may act: viewers only look on. */
async function firstStaffed(db: Db, ids: readonly (string | null)[]): Promise<Desk | null> {
	for (const id of ids) {
		if (id === null) continue;
		const [found] = await db
			.select({
				institutionId: organisations.id,
				name: organisations.name,
				slug: organisations.slug
			})
			.from(organisations)
			.innerJoin(memberships, eq(memberships.organisationId, organisations.id))
			.where(and(eq(organisations.id, id), inArray(memberships.role, ['editor', 'owner'])))
			.limit(1);
		if (found) return found;
	}
	return null;
}
