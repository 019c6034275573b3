import { and, eq, inArray } from 'drizzle-orm';
import type { Db } from '../../platform/database.ts';
import { memberships } from '../members/schema.ts';
import { organisations, sites } from '../schema.ts';
import { desks } from './schema.ts';

export const EVERYWHERE = 'everywhere';

export interface Desk {
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
	const answering = await readAnsweringDesks(db);
	return answering.get(district ?? EVERYWHERE) ?? answering.get(EVERYWHERE) ?? null;
}

/** Which desk answers for each area now; areas for which nobody is there are left out. */
export async function readAnsweringDesks(db: Db): Promise<ReadonlyMap<string, Desk>> {
	const named = await db.select().from(desks);
	const staffed = await readStaffed(
		db,
		named.flatMap(({ institutionId, deputyId }) => [institutionId, deputyId ?? institutionId])
	);
	return new Map(
		named.flatMap(({ area, institutionId, deputyId }) => {
			const desk = staffed.get(institutionId) ?? staffed.get(deputyId ?? '');
			return desk ? [[area, desk] as const] : [];
		})
	);
}

/** Those of the institutions with staff: people who may act, for viewers only look on. */
async function readStaffed(db: Db, ids: readonly string[]): Promise<Map<string, Desk>> {
	if (ids.length === 0) return new Map();
	const rows = await db
		.selectDistinct({
			institutionId: organisations.id,
			name: organisations.name,
			slug: organisations.slug
		})
		.from(organisations)
		.innerJoin(memberships, eq(memberships.organisationId, organisations.id))
		.where(
			and(inArray(organisations.id, [...ids]), inArray(memberships.role, ['editor', 'owner']))
		);
	return new Map(rows.map((desk) => [desk.institutionId, desk]));
}
