import { and, asc, desc, eq, gt, isNull, sql, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Actor } from '../../platform/actor.ts';
import type { Db } from '../../platform/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import { isLookedAfter } from '../desks/looked-after.ts';
import { requireCarer } from '../desks/require-staff.ts';
import { organisations, sites } from '../schema.ts';
import { belongsToPublicOrganisation, isPublicOrganisation } from '../visible.ts';
import { fillFrom, haveTwoOwners, MERGE_UNDO_DAYS, readEntry, readOwnFields } from './merge.ts';
import { mergeKinds, type MergeKind } from './merge-part.ts';
import { allParts, listRows, type Union } from './move-rows.ts';
import { duplicatePairs, organisationMerges, slugRedirects } from './schema.ts';

const first = alias(organisations, 'first');
const second = alias(organisations, 'second');

interface PairSide {
	id: string;
	name: string;
	place: string | null;
	isClaimed: boolean;
	/** The institution looks after it. */
	isOwn: boolean;
}

export interface ListedPair {
	why: (typeof duplicatePairs.$inferSelect)['why'];
	foundAt: Date;
	first: PairSide;
	second: PairSide;
}

/** Pairs of which an institution looks after at least one, the surest signs first. */
export async function listPairs(
	db: Db,
	institutionId: string,
	{ page, perPage }: { page: number; perPage: number }
): Promise<{ rows: ListedPair[]; total: number }> {
	const own = sql`${institutionId}::uuid`;
	const where = and(
		isNull(duplicatePairs.dismissedAt),
		belongsToPublicOrganisation(duplicatePairs.firstId),
		belongsToPublicOrganisation(duplicatePairs.secondId),
		isLookedAfter(own, duplicatePairs.firstId, duplicatePairs.secondId)
	);
	const rows = await db
		.select({
			why: duplicatePairs.why,
			foundAt: duplicatePairs.foundAt,
			first: sideOf(first, own),
			second: sideOf(second, own),
			total: sql<number>`(count(*) over ())::int`
		})
		.from(duplicatePairs)
		.innerJoin(first, eq(first.id, duplicatePairs.firstId))
		.innerJoin(second, eq(second.id, duplicatePairs.secondId))
		.where(where)
		.orderBy(
			sql`array_position(array['register_number', 'vat_id', 'web_domain', 'name_place'], ${duplicatePairs.why})`,
			asc(first.nameKey),
			asc(duplicatePairs.firstId),
			asc(duplicatePairs.secondId)
		)
		.limit(perPage)
		.offset((page - 1) * perPage);
	const [top] = rows;
	// Past the last page no row tells how many there are.
	const total = top?.total ?? (page === 1 ? 0 : await db.$count(duplicatePairs, where));
	return { rows: rows.map(({ total: _total, ...pair }) => pair), total };
}

/** What waits at a desk: for the overview and the Monday mail. */
export async function waitingPairs(db: Db, institutionId: string, limit: number) {
	const { rows, total } = await listPairs(db, institutionId, { page: 1, perPage: limit });
	return {
		total,
		items: rows.map((pair) => ({
			path: `desk/${institutionId}/duplicates/${pair.first.id}/${pair.second.id}`,
			title: `${pair.first.name} – ${pair.second.name}`,
			lang: null,
			at: pair.foundAt
		}))
	};
}

export interface ListedMerge {
	id: string;
	mergedAt: Date;
	keptId: string;
	kept: string;
	merged: string;
}

/** Merges of an institution's entries that can still be undone, the newest first. */
export async function listMerges(db: Db, institutionId: string): Promise<ListedMerge[]> {
	return db
		.select({
			id: organisationMerges.id,
			mergedAt: organisationMerges.mergedAt,
			keptId: first.id,
			kept: first.name,
			merged: second.name
		})
		.from(organisationMerges)
		.innerJoin(first, eq(first.id, organisationMerges.keptId))
		.innerJoin(second, eq(second.id, organisationMerges.mergedId))
		.where(
			and(
				isNull(organisationMerges.undoneAt),
				gt(organisationMerges.mergedAt, sql`now() - ${MERGE_UNDO_DAYS}::int * interval '1 day'`),
				isLookedAfter(sql`${institutionId}::uuid`, organisationMerges.keptId)
			)
		)
		.orderBy(desc(organisationMerges.mergedAt))
		.limit(100);
}

export interface PreviewPart {
	kind: MergeKind;
	/** How many move to the entry that stays, and how many it has already. */
	moving: number;
	staying: number;
	/** What some of them are called, as people wrote it. */
	movingNames: string[];
	stayingNames: string[];
}

export interface MergePreview {
	kept: { id: string; name: string; slug: string };
	merged: { id: string; name: string; slug: string };
	/** Columns that are filled in from the other entry, with the value. */
	filled: { column: string; value: string }[];
	parts: PreviewPart[];
	/** Both are looked after, by different people: a claim decides. */
	hasTwoOwners: boolean;
	/** Both have register numbers, and these differ: probably two legal persons. */
	numbersDiffer: boolean;
}

/** What a merge would do, without doing it. For those who may merge the two. */
export async function previewMerge(db: Db, actor: Actor, union: Union): Promise<MergePreview> {
	const { keptId, mergedId } = union;
	await requireCarer(db, actor, keptId);
	await requireCarer(db, actor, mergedId);
	const kept = await readEntry(db, keptId);
	const merged = await readEntry(db, mergedId);
	if (!kept || !merged || keptId === mergedId) throw new Refusal('duplicates.gone');
	const filled = fillFrom(kept, merged, await readOwnFields(db, keptId));
	return {
		kept: { id: keptId, name: kept.name, slug: kept.slug },
		merged: { id: mergedId, name: merged.name, slug: merged.slug },
		filled: Object.entries(filled)
			.filter(([column]) => column !== 'web_domain' && column !== 'size')
			.map(([column, value]) => ({ column, value: [value].flat().join(', ') })),
		parts: await previewParts(db, union),
		hasTwoOwners: await haveTwoOwners(db, union),
		numbersDiffer: ['ico', 'vat_id', 'register_number'].some(
			(column) =>
				kept[column] !== null && merged[column] !== null && kept[column] !== merged[column]
		)
	};
}

const NAMES = 8;

async function previewParts(db: Db, union: Union): Promise<PreviewPart[]> {
	const byKind = new Map<MergeKind, PreviewPart>();
	for (const part of allParts()) {
		const rows = await listRows(db, part, union);
		if (rows.length === 0) continue;
		const { kind } = part;
		const sum = byKind.get(kind) ?? {
			kind,
			moving: 0,
			staying: 0,
			movingNames: [],
			stayingNames: []
		};
		for (const { label, hasTwin } of rows) {
			const names = hasTwin ? sum.stayingNames : sum.movingNames;
			if (hasTwin) sum.staying++;
			else sum.moving++;
			if (label !== null && names.length < NAMES) names.push(label);
		}
		byKind.set(kind, sum);
	}
	return mergeKinds.flatMap((kind) => byKind.get(kind) ?? []);
}

/** What belongs to an organisation, by kind: for whoever wants to delete it. */
export async function countBelongings(
	db: Db,
	organisationId: string
): Promise<{ kind: MergeKind; n: number }[]> {
	// Nothing has the null UUID, so every row counts.
	const union = { keptId: '00000000-0000-0000-0000-000000000000', mergedId: organisationId };
	const parts = await previewParts(db, union);
	return parts.map(({ kind, moving }) => ({ kind, n: moving }));
}

/** Where the profile went that had this address; null where there is nothing public. */
export async function findRedirect(db: Db, slug: string): Promise<string | null> {
	const [found] = await db
		.select({ slug: organisations.slug })
		.from(slugRedirects)
		.innerJoin(organisations, eq(organisations.id, slugRedirects.organisationId))
		.where(and(eq(slugRedirects.slug, slug), isPublicOrganisation()));
	return found?.slug ?? null;
}

function sideOf(side: typeof first | typeof second, institutionId: SQL) {
	return {
		id: side.id,
		name: side.name,
		place: sql<string | null>`(select ${sites.place} from ${sites}
			where ${sites.organisationId} = ${side.id} and ${sites.isSeat})`,
		isClaimed: sql<boolean>`exists (select 1 from memberships
			where memberships.organisation_id = ${side.id})`,
		isOwn: sql<boolean>`${isLookedAfter(institutionId, side.id)}`
	};
}
