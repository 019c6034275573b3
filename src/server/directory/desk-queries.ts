import { and, asc, count, desc, eq, exists, ilike, isNull, or, sql, type SQL } from 'drizzle-orm';
import type { Db } from '../platform/database.ts';
import { contactConsents, organisations, people, sites } from './schema.ts';

/** An organisation as the operator's lists show it, public or not. */
export interface DeskOrganisation {
	id: string;
	slug: string;
	name: string;
	type: (typeof organisations.$inferSelect)['type'];
	country: string;
	place: string | null;
	source: string | null;
	isDemo: boolean;
	publishedAt: Date | null;
	archivedAt: Date | null;
	/** Whether there is an address that the organisation agreed to be written at. */
	isLookedAfter: boolean;
}

/** Organisations by name, page by page; `name` may be any part of it, or a register number. */
export async function listDeskOrganisations(
	db: Db,
	{ name, page, perPage }: { name: string; page: number; perPage: number }
): Promise<{ rows: DeskOrganisation[]; total: number }> {
	const where = name === '' ? undefined : isNamed(name);
	const [rows, total] = [
		await selectOrganisations(db)
			.where(where)
			.orderBy(asc(organisations.nameKey), asc(organisations.id))
			.limit(perPage)
			.offset((page - 1) * perPage),
		await db.$count(organisations, where)
	];
	return { rows, total };
}

export interface Consent {
	id: string;
	email: string;
	language: string;
	givenBy: string;
	givenOn: string;
	givenHow: string;
	recordedAt: Date;
	withdrawnAt: Date | null;
}

/** One organisation with every consent that was ever recorded, the newest first. */
export async function readDeskOrganisation(
	db: Db,
	id: string
): Promise<(DeskOrganisation & { email: string | null; consents: Consent[] }) | undefined> {
	const [organisation] = await selectOrganisations(db).where(eq(organisations.id, id));
	if (!organisation) return undefined;
	const [address] = await db
		.select({ email: organisations.email })
		.from(organisations)
		.where(eq(organisations.id, id));
	const consents = await db
		.select()
		.from(contactConsents)
		.where(eq(contactConsents.organisationId, id))
		.orderBy(desc(contactConsents.recordedAt));
	return { ...organisation, email: address?.email ?? null, consents };
}

/** A contact person that nobody confirmed: not shown to the public. */
export interface WaitingPerson {
	id: string;
	name: string;
	role: string | null;
	roleLanguage: string | null;
	email: string | null;
	dataSource: string | null;
	legalBasis: string | null;
	createdAt: Date;
	organisationId: string;
	organisationName: string;
}

/** Persons that wait for confirmation, those that wait longest first. */
export async function listWaitingPeople(
	db: Db,
	{ organisationId, page = 1, perPage }: { organisationId?: string; page?: number; perPage: number }
): Promise<{ rows: WaitingPerson[]; total: number }> {
	const where = and(
		isNull(people.confirmedAt),
		organisationId === undefined ? undefined : eq(people.organisationId, organisationId)
	);
	const rows = await db
		.select({
			id: people.id,
			name: people.name,
			role: people.role,
			roleLanguage: people.roleLanguage,
			email: people.email,
			dataSource: people.dataSource,
			legalBasis: people.legalBasis,
			createdAt: people.createdAt,
			organisationId: organisations.id,
			organisationName: organisations.name
		})
		.from(people)
		.innerJoin(organisations, eq(organisations.id, people.organisationId))
		.where(where)
		.orderBy(asc(people.createdAt), asc(people.id))
		.limit(perPage)
		.offset((page - 1) * perPage);
	return { rows, total: await db.$count(people, where) };
}

export async function countOrganisations(db: Db): Promise<{ total: number; lookedAfter: number }> {
	const [row] = await db
		.select({
			total: count(),
			lookedAfter: sql<number>`(count(*) filter (where ${isLookedAfter(db)}))::int`
		})
		.from(organisations)
		.where(isNull(organisations.archivedAt));
	return row ?? { total: 0, lookedAfter: 0 };
}

function selectOrganisations(db: Db) {
	return db
		.select({
			id: organisations.id,
			slug: organisations.slug,
			name: organisations.name,
			type: organisations.type,
			country: organisations.country,
			place: sites.place,
			source: organisations.source,
			isDemo: organisations.isDemo,
			publishedAt: organisations.publishedAt,
			archivedAt: organisations.archivedAt,
			isLookedAfter: sql<boolean>`${isLookedAfter(db)}`
		})
		.from(organisations)
		.leftJoin(sites, and(eq(sites.organisationId, organisations.id), eq(sites.isSeat, true)))
		.$dynamic();
}

function isLookedAfter(db: Db): SQL {
	return exists(
		db
			.select({ one: sql`1` })
			.from(contactConsents)
			.where(
				and(
					eq(contactConsents.organisationId, organisations.id),
					isNull(contactConsents.withdrawnAt)
				)
			)
	);
}

function isNamed(name: string): SQL | undefined {
	const part = `%${name.replace(/[\\%_]/g, '\\$&')}%`;
	return or(
		ilike(organisations.name, part),
		ilike(organisations.nameKey, part),
		eq(organisations.ico, name),
		eq(organisations.vatId, name),
		eq(organisations.registerNumber, name)
	);
}
