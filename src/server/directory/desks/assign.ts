import { and, eq } from 'drizzle-orm';
import * as v from 'valibot';
import { recordActivity } from '../../platform/activity.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Db } from '../../platform/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import { districtById, districts } from '../../regions/index.ts';
import { organisations } from '../schema.ts';
import { EVERYWHERE } from './find-desk.ts';
import { affiliations, desks, responsibilities } from './schema.ts';

const uuid = v.pipe(v.string(), v.uuid());
const districtId = v.pipe(
	v.string(),
	v.check((id) => districts.some((district) => district.id === id), 'desk.no_district')
);

export const DeskNaming = v.object({
	area: v.union([v.literal(EVERYWHERE), districtId]),
	institutionId: uuid,
	deputyId: v.pipe(
		v.optional(v.nullable(v.union([v.literal(''), uuid])), null),
		v.transform((id) => (id === '' ? null : id))
	)
});

/** Names the desk that answers for a district, or the fallback for everything else. */
export async function nameDesk(
	db: Db,
	actor: Actor,
	{ area, institutionId, deputyId }: v.InferOutput<typeof DeskNaming>
): Promise<void> {
	if (!actor.isOperator) throw new Refusal('directory.not_operator');
	await db.transaction(async (tx) => {
		for (const id of [institutionId, deputyId]) if (id !== null) await checkInstitution(tx, id);
		const row = { institutionId, deputyId, namedAt: new Date() };
		await tx
			.insert(desks)
			.values({ area, ...row })
			.onConflictDoUpdate({ target: desks.area, set: row });
		await recordActivity(tx, actor, {
			name: 'desk.named',
			subjectKind: 'organisation',
			subjectId: institutionId,
			organisationId: institutionId,
			data: { area }
		});
	});
}

export const AreaAssignment = v.object({
	institutionId: uuid,
	districts: v.array(districtId),
	/** Okresy and municipalities by their main town, as sites write it. */
	places: v.array(
		v.object({
			place: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(200)),
			country: v.picklist(['DE', 'CZ'] as const)
		})
	)
});

/** Sets the whole area that an institution looks after; nothing in it means that it looks after nobody. */
export async function assignArea(
	db: Db,
	actor: Actor,
	input: v.InferOutput<typeof AreaAssignment>
): Promise<void> {
	if (!actor.isOperator) throw new Refusal('directory.not_operator');
	const { institutionId } = input;
	await db.transaction(async (tx) => {
		await checkInstitution(tx, institutionId);
		await tx.delete(responsibilities).where(eq(responsibilities.institutionId, institutionId));
		const rows = [
			...input.districts.map((area) => ({
				institutionId,
				kind: 'district' as const,
				area,
				country: countryOf(area)
			})),
			...input.places.map(({ place, country }) => ({
				institutionId,
				kind: 'place' as const,
				area: place,
				country
			}))
		];
		if (rows.length > 0) await tx.insert(responsibilities).values(rows).onConflictDoNothing();
		await recordActivity(tx, actor, {
			name: 'desk.area_assigned',
			subjectKind: 'organisation',
			subjectId: institutionId,
			organisationId: institutionId,
			data: { districts: input.districts, places: input.places.length }
		});
	});
}

export const Affiliation = v.object({ institutionId: uuid, organisationId: uuid });
export const AffiliationOfEntry = v.object({
	institutionId: uuid,
	/** Address of the public profile, or its last part. */
	profile: v.pipe(
		v.string(),
		v.trim(),
		v.maxLength(500),
		v.transform((text) => text.split(/[?#]/)[0]?.split('/').at(-1) ?? ''),
		v.nonEmpty('desk.affiliation_needed')
	)
});

/** Puts an organisation on an institution's list of members. */
export async function affiliate(
	db: Db,
	actor: Actor,
	{ institutionId, profile }: v.InferOutput<typeof AffiliationOfEntry>
): Promise<void> {
	if (!actor.isOperator) throw new Refusal('directory.not_operator');
	await db.transaction(async (tx) => {
		await checkInstitution(tx, institutionId);
		const [entry] = await tx
			.select({ id: organisations.id })
			.from(organisations)
			.where(eq(organisations.slug, profile));
		if (!entry) throw new Refusal('desk.affiliation_unknown');
		const organisationId = entry.id;
		await tx.insert(affiliations).values({ institutionId, organisationId }).onConflictDoNothing();
		await recordActivity(tx, actor, {
			name: 'affiliation.added',
			subjectKind: 'organisation',
			subjectId: organisationId,
			organisationId: institutionId
		});
	});
}

/** Takes it off the list again. */
export async function disaffiliate(
	db: Db,
	actor: Actor,
	{ institutionId, organisationId }: v.InferOutput<typeof Affiliation>
): Promise<void> {
	if (!actor.isOperator) throw new Refusal('directory.not_operator');
	await db.transaction(async (tx) => {
		const removed = await tx
			.delete(affiliations)
			.where(
				and(
					eq(affiliations.institutionId, institutionId),
					eq(affiliations.organisationId, organisationId)
				)
			)
			.returning({ id: affiliations.organisationId });
		if (removed.length === 0) throw new Refusal('directory.not_found');
		await recordActivity(tx, actor, {
			name: 'affiliation.removed',
			subjectKind: 'organisation',
			subjectId: organisationId,
			organisationId: institutionId
		});
	});
}

/** Every district with its desk, and the fallback first. */
export async function listDesks(db: Db) {
	const rows = await db.select().from(desks);
	return [EVERYWHERE, ...districts.map(({ id }) => id)].map((area) => {
		const row = rows.find((each) => each.area === area);
		return { area, institutionId: row?.institutionId ?? null, deputyId: row?.deputyId ?? null };
	});
}

/** The area of an institution as it was assigned. */
export async function readArea(db: Db, institutionId: string) {
	const rows = await db
		.select()
		.from(responsibilities)
		.where(eq(responsibilities.institutionId, institutionId));
	return {
		districts: rows.filter(({ kind }) => kind === 'district').map(({ area }) => area),
		places: rows
			.filter(({ kind }) => kind === 'place')
			.map(({ area, country }) => ({ place: area, country }))
	};
}

/** Organisations on the institution's list of members, by name. */
export function listAffiliations(db: Db, institutionId: string) {
	return db
		.select({ id: organisations.id, name: organisations.name })
		.from(affiliations)
		.innerJoin(organisations, eq(organisations.id, affiliations.organisationId))
		.where(eq(affiliations.institutionId, institutionId))
		.orderBy(organisations.nameKey)
		.limit(2_000);
}

/** Institutions that could have a desk, by name. */
export async function listInstitutions(db: Db) {
	const rows = await db
		.select({ id: organisations.id, name: organisations.name, type: organisations.type })
		.from(organisations)
		.orderBy(organisations.nameKey);
	return rows.filter(({ type }) => type !== 'company');
}

async function checkInstitution(tx: Db, id: string): Promise<void> {
	const [found] = await tx
		.select({ type: organisations.type })
		.from(organisations)
		.where(eq(organisations.id, id));
	if (!found) throw new Refusal('directory.not_found');
	if (found.type === 'company') throw new Refusal('desk.no_institution');
}

function countryOf(district: string): 'DE' | 'CZ' {
	return districtById(district)?.country === 'CZ' ? 'CZ' : 'DE';
}
