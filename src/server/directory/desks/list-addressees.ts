import { and, eq, inArray, isNull, sql, type SQL } from 'drizzle-orm';
import type { Db } from '../../platform/database.ts';
import { memberships } from '../members/schema.ts';
import { competences, organisations, sites, sizeClass } from '../schema.ts';
import { isAmongLookedAfter } from './among-looked-after.ts';

export interface AddresseeFilter {
	/** NUTS-3 code; null for all. */
	district: string | null;
	type: string | null;
	size: string | null;
	/** Language the organisation writes in. */
	language: string | null;
	claimed: 'claimed' | 'unclaimed' | null;
	/** Concepts one of which the organisation can do; null for whatever it does. */
	conceptIds: readonly string[] | null;
}

export interface Addressees {
	/** Organisations of the group, whether or not somebody of them has an account. */
	organisations: number;
	/** Owners and editors: each once, with one of their organisations. */
	people: { accountId: string; organisation: string }[];
}

/**
 * Who belongs to organisations of a group. People come from memberships alone: an address that an
 * import brought is none of them. `institutionId` narrows to those the institution looks after.
 */
export async function listAddressees(
	db: Db,
	institutionId: string | null,
	filter: AddresseeFilter
): Promise<Addressees> {
	const where = and(
		isNull(organisations.archivedAt),
		eq(organisations.isDemo, false),
		institutionId === null ? undefined : isAmongLookedAfter(institutionId, organisations.id),
		...conditions(filter)
	);
	const rows = await db
		.selectDistinctOn([memberships.accountId], {
			accountId: memberships.accountId,
			organisation: organisations.name
		})
		.from(memberships)
		.innerJoin(organisations, eq(organisations.id, memberships.organisationId))
		.where(and(where, inArray(memberships.role, ['owner', 'editor'])))
		.orderBy(memberships.accountId, organisations.name);
	return { organisations: await db.$count(organisations, where), people: rows };
}

function conditions(filter: AddresseeFilter): (SQL | undefined)[] {
	const { district, type, size, language, claimed, conceptIds } = filter;
	const knownSize = sizeClass.enumValues.find((value) => value === size);
	return [
		district === null
			? undefined
			: sql`exists (select 1 from ${sites} where ${sites.organisationId} = ${organisations.id}
				and ${sites.district} = ${district})`,
		type === null ? undefined : sql`${organisations.type}::text = ${type}`,
		knownSize === undefined ? undefined : eq(organisations.size, knownSize),
		language === null ? undefined : eq(organisations.language, language),
		claimed === null
			? undefined
			: sql`${claimed === 'claimed'} = exists (select 1 from ${memberships} as own
				where own.organisation_id = ${organisations.id})`,
		conceptIds === null
			? undefined
			: sql`exists (select 1 from ${competences}
				where ${competences.organisationId} = ${organisations.id}
					and ${competences.rejectedAt} is null
					and ${conceptIds.length === 0 ? sql`false` : inArray(competences.conceptId, [...conceptIds])})`
	];
}
