import { and, asc, desc, eq, ne, sql } from 'drizzle-orm';
import { isLanguage, type Language } from '#i18n/languages.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Db } from '../../platform/database.ts';
import { isAnsweredBy } from '../desks/answered-by.ts';
import { EVERYWHERE, readAnsweringDesks, type Desk } from '../desks/find-desk.ts';
import { describeProfile, type Profile } from '../read-profile.ts';
import { organisations, organisationTexts, products, productTexts, sites } from '../schema.ts';
import { isWaiting } from './is-waiting.ts';
import { readReviewer } from './require-reviewer.ts';
import { reviewReturns } from './schema.ts';

/** An entry that somebody has to look at before it is public. */
export interface WaitingEntry {
	id: string;
	name: string;
	type: (typeof organisations.$inferSelect)['type'];
	place: string | null;
	country: string;
	submittedAt: Date;
	/** It was sent back before. */
	isAgain: boolean;
}

/** What waits at the desk of one institution, the longest first. */
export async function listWaitingAt(
	db: Db,
	institutionId: string,
	limit: number
): Promise<{ rows: WaitingEntry[]; total: number }> {
	const where = and(isWaiting, await isAnsweredBy(db, institutionId, organisations.id));
	const rows = await selectWaiting(db).where(where).limit(limit);
	return { rows: rows.map(ofRow), total: await db.$count(organisations, where) };
}

/** Everything that waits, with the desk that answers; null where it is the operator's own. */
export async function listAllWaiting(
	db: Db,
	{ page, perPage }: { page: number; perPage: number }
): Promise<{ rows: (WaitingEntry & { desk: Desk | null })[]; total: number }> {
	const answering = await readAnsweringDesks(db);
	const fallback = answering.get(EVERYWHERE) ?? null;
	const rows = await selectWaiting(db)
		.where(isWaiting)
		.limit(perPage)
		.offset((page - 1) * perPage);
	return {
		rows: rows.map((row) => ({
			...ofRow(row),
			desk: answering.get(row.district ?? EVERYWHERE) ?? fallback
		})),
		total: await countWaiting(db)
	};
}

export function countWaiting(db: Db): Promise<number> {
	return db.$count(organisations, isWaiting);
}

/** Tells a desk what waits there for review. */
export async function waitingReviews(db: Db, institutionId: string, limit: number) {
	const { rows, total } = await listWaitingAt(db, institutionId, limit);
	return {
		total,
		items: rows.map(({ id, name, submittedAt }) => ({
			path: `desk/${institutionId}/review/${id}`,
			title: name,
			lang: null,
			at: submittedAt
		}))
	};
}

/** An entry that was sent back, with the reason as it was written. */
export interface EntryReturn {
	reason: string;
	language: Language;
	returnedAt: Date;
}

export async function readLastReturn(db: Db, organisationId: string): Promise<EntryReturn | null> {
	const [found] = await db
		.select()
		.from(reviewReturns)
		.where(eq(reviewReturns.organisationId, organisationId))
		.orderBy(desc(reviewReturns.returnedAt))
		.limit(1);
	return found ?? null;
}

export interface Review {
	id: string;
	name: string;
	/** What became of it, where it does not wait any more. */
	state: 'waiting' | 'published' | 'returned' | 'archived';
	at: Date;
	/** Version to approve. */
	version: string;
	/** The entry as the public would see it. */
	profile: Profile;
	/** What it says in other languages than the reader's. */
	otherTexts: { language: Language; name: string | null; text: string }[];
	lastReturn: EntryReturn | null;
}

/** An entry for whoever reviews it; null for everybody else, and where there was never a review. */
export async function readReview(
	db: Db,
	actor: Actor,
	organisationId: string,
	reader: Language
): Promise<Review | null> {
	if (!(await readReviewer(db, actor, organisationId))) return null;
	const [entry] = await db.select().from(organisations).where(eq(organisations.id, organisationId));
	const lastReturn = await readLastReturn(db, organisationId);
	if (!entry || (!entry.submittedAt && !lastReturn)) return null;
	const profile = await describeProfile(db, entry, reader);
	return {
		id: entry.id,
		name: entry.name,
		...stateOf(entry, lastReturn),
		version: entry.updatedAt.toISOString(),
		profile,
		otherTexts: await readOtherTexts(db, organisationId, reader),
		lastReturn
	};
}

function stateOf(
	entry: typeof organisations.$inferSelect,
	lastReturn: EntryReturn | null
): Pick<Review, 'state' | 'at'> {
	if (entry.archivedAt) return { state: 'archived', at: entry.archivedAt };
	if (entry.publishedAt) return { state: 'published', at: entry.publishedAt };
	return entry.submittedAt
		? { state: 'waiting', at: entry.submittedAt }
		: { state: 'returned', at: lastReturn?.returnedAt ?? entry.updatedAt };
}

async function readOtherTexts(
	db: Db,
	organisationId: string,
	reader: Language
): Promise<Review['otherTexts']> {
	const own = await db
		.select({
			language: organisationTexts.language,
			name: organisationTexts.name,
			text: organisationTexts.description
		})
		.from(organisationTexts)
		.where(
			and(
				eq(organisationTexts.organisationId, organisationId),
				ne(organisationTexts.language, reader)
			)
		);
	const ofProducts = await db
		.select({
			language: productTexts.language,
			name: sql<string | null>`${productTexts.name}`,
			text: productTexts.description
		})
		.from(productTexts)
		.innerJoin(products, eq(products.id, productTexts.productId))
		.where(and(eq(products.organisationId, organisationId), ne(productTexts.language, reader)))
		.orderBy(asc(products.position), asc(products.id));
	return [...own, ...ofProducts].flatMap(({ language, name, text }) =>
		isLanguage(language) ? [{ language, name, text }] : []
	);
}

function selectWaiting(db: Db) {
	return db
		.select({
			id: organisations.id,
			name: organisations.name,
			type: organisations.type,
			country: organisations.country,
			submittedAt: organisations.submittedAt,
			createdAt: organisations.createdAt,
			place: sites.place,
			district: sites.district,
			isAgain: sql<boolean>`exists (select 1 from ${reviewReturns}
				where ${reviewReturns.organisationId} = ${organisations.id})`
		})
		.from(organisations)
		.leftJoin(sites, and(eq(sites.organisationId, organisations.id), sites.isSeat))
		.orderBy(asc(organisations.submittedAt), asc(organisations.id))
		.$dynamic();
}

function ofRow(row: Awaited<ReturnType<typeof selectWaiting>>[number]): WaitingEntry {
	const { id, name, type, place, country, submittedAt, createdAt, isAgain } = row;
	return { id, name, type, place, country, submittedAt: submittedAt ?? createdAt, isAgain };
}
