import { and, asc, eq, ilike, inArray, isNotNull, isNull, or, sql, type SQL } from 'drizzle-orm';
import { findAccounts, type Account } from '../../identity/index.ts';
import type { Db } from '../../platform/database.ts';
import { memberships } from '../members/schema.ts';
import { contactConsents, organisations, sites } from '../schema.ts';
import { hasDesk, isLookedAfter } from './looked-after.ts';
import { isAmongLookedAfter } from './among-looked-after.ts';

export interface EntryFilter {
	/** Part of the name. */
	name: string;
	state: 'all' | 'unclaimed' | 'claimed' | 'stale' | 'hidden' | 'archived';
	/** NUTS-3 code; empty for all. */
	district: string;
	type: string;
}

export interface ListedEntry {
	id: string;
	slug: string;
	name: string;
	type: (typeof organisations.$inferSelect)['type'];
	place: string | null;
	country: string;
	isClaimed: boolean;
	isLookedAfter: boolean;
	publishedAt: Date | null;
	archivedAt: Date | null;
	fadedAt: Date | null;
	confirmedAt: Date | null;
	createdAt: Date;
}

/** Entries that an institution looks after, by name, page by page. */
export async function listEntries(
	db: Db,
	institutionId: string,
	filter: EntryFilter,
	{ page, perPage }: { page: number; perPage: number }
): Promise<{ rows: ListedEntry[]; total: number }> {
	const where = and(isAmongLookedAfter(institutionId, organisations.id), ...conditions(filter));
	const order = [asc(organisations.nameKey), asc(organisations.id)];
	// The page first, then what is shown of its entries: nothing is looked up for pages passed over.
	const shown = await db
		.select({ id: organisations.id })
		.from(organisations)
		.where(where)
		.orderBy(...order)
		.limit(perPage)
		.offset((page - 1) * perPage);
	const ids = shown.map(({ id }) => id);
	return {
		rows: await selectEntries(db)
			.where(inArray(organisations.id, ids))
			.orderBy(...order),
		total: await db.$count(organisations, where)
	};
}

/** One of them, or undefined where the institution does not look after it. */
export async function readEntry(
	db: Db,
	institutionId: string,
	organisationId: string
): Promise<ListedEntry | undefined> {
	const [entry] = await selectEntries(db).where(
		and(
			eq(organisations.id, organisationId),
			isLookedAfter(sql`${institutionId}::uuid`, organisations.id)
		)
	);
	return entry;
}

/** Those who may act for an institution, by name. */
export async function listStaff(db: Db, institutionId: string): Promise<Account[]> {
	const rows = await db
		.select({ accountId: memberships.accountId })
		.from(memberships)
		.where(
			and(
				eq(memberships.organisationId, institutionId),
				inArray(memberships.role, ['editor', 'owner'])
			)
		);
	const staff = await findAccounts(
		db,
		rows.map(({ accountId }) => accountId)
	);
	return [...staff.values()].sort((a, b) => a.name.localeCompare(b.name));
}

/** Institutions that look after an area or a list, or have a desk named for them. */
export async function listDeskInstitutions(db: Db): Promise<{ id: string; name: string }[]> {
	return db
		.select({ id: organisations.id, name: organisations.name })
		.from(organisations)
		.where(and(isNull(organisations.archivedAt), hasDesk(organisations.id)))
		.orderBy(asc(organisations.nameKey));
}

function selectEntries(db: Db) {
	return db
		.select({
			id: organisations.id,
			slug: organisations.slug,
			name: organisations.name,
			type: organisations.type,
			place: sites.place,
			country: organisations.country,
			isClaimed: sql<boolean>`${isClaimed()}`,
			isLookedAfter: sql<boolean>`exists (select 1 from ${contactConsents}
				where ${contactConsents.organisationId} = ${organisations.id}
					and ${isNull(contactConsents.withdrawnAt)})`,
			publishedAt: organisations.publishedAt,
			archivedAt: organisations.archivedAt,
			fadedAt: organisations.fadedAt,
			confirmedAt: organisations.confirmedAt,
			createdAt: organisations.createdAt
		})
		.from(organisations)
		.leftJoin(sites, and(eq(sites.organisationId, organisations.id), sites.isSeat));
}

function conditions({ name, state, district, type }: EntryFilter): (SQL | undefined)[] {
	return [
		name === '' ? undefined : ilike(organisations.name, `%${name.replace(/[\\%_]/g, '\\$&')}%`),
		district === ''
			? undefined
			: sql`exists (select 1 from ${sites} as own
				where own.organisation_id = ${organisations.id} and own.district = ${district})`,
		type === '' ? undefined : sql`${organisations.type}::text = ${type}`,
		stateCondition(state)
	];
}

function stateCondition(state: EntryFilter['state']): SQL | undefined {
	switch (state) {
		case 'all':
			return isNull(organisations.archivedAt);
		case 'unclaimed':
			return and(isNull(organisations.archivedAt), sql`not ${isClaimed()}`);
		case 'claimed':
			return and(isNull(organisations.archivedAt), isClaimed());
		case 'stale':
			return and(
				isNull(organisations.archivedAt),
				or(
					isNotNull(organisations.fadedAt),
					sql`coalesce(${organisations.confirmedAt}, ${organisations.createdAt}) < now() - interval '1 year'`
				)
			);
		case 'hidden':
			return and(isNull(organisations.archivedAt), isNull(organisations.publishedAt));
		case 'archived':
			return isNotNull(organisations.archivedAt);
	}
}

function isClaimed(): SQL {
	return sql`exists (select 1 from ${memberships}
		where ${memberships.organisationId} = ${organisations.id})`;
}
