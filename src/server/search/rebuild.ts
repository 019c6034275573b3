import { and, asc, gt, lte, ne, or, sql } from 'drizzle-orm';
import { listOrganisationIds } from '../directory/index.ts';
import type { Db } from '../platform/database.ts';
import { defineJob } from '../platform/jobs.ts';
import { indexVersion } from './describe-document.ts';
import { indexOrganisations } from './index-subjects.ts';
import { searchDocuments } from './schema.ts';

const batchSize = 100;

export const refreshStaleJob = defineJob<object>('search.refresh-stale', { expireInSeconds: 3600 });

/** Builds the whole index anew, in short batches, so that others are served meanwhile. */
export async function rebuildIndex(
	db: Db,
	onProgress: (done: number) => void = () => undefined
): Promise<number> {
	let done = 0;
	let after: string | null = null;
	for (;;) {
		const ids: string[] = await listOrganisationIds(db, after, batchSize);
		if (ids.length === 0) break;
		await indexOrganisations(db, ids);
		after = ids.at(-1) ?? null;
		done += ids.length;
		onProgress(done);
		await breathe();
	}
	await refreshStatistics(db);
	return done;
}

/**
 * Writes anew what the day or a new vocabulary made untrue: an expired certificate is no longer one
 * to filter by. Runs when the server starts and every night.
 */
export async function refreshStale(db: Db): Promise<void> {
	const version = indexVersion();
	let after = '00000000-0000-0000-0000-000000000000';
	for (;;) {
		const rows = await db
			.selectDistinct({ id: searchDocuments.organisationId })
			.from(searchDocuments)
			.where(
				and(
					gt(searchDocuments.organisationId, after),
					or(
						lte(searchDocuments.staleOn, sql`(now() at time zone 'Europe/Berlin')::date`),
						ne(searchDocuments.vocabularyVersion, version)
					)
				)
			)
			.orderBy(asc(searchDocuments.organisationId))
			.limit(batchSize);
		const last = rows.at(-1);
		if (!last) break;
		await indexOrganisations(
			db,
			rows.map(({ id }) => id)
		);
		after = last.id;
		await breathe();
	}
	await refreshStatistics(db);
}

/**
 * The embedded database does not do it by itself, and plans are guesses without it. Only of what is
 * searched by: the texts are long and no plan depends on them.
 */
export async function refreshStatistics(db: Db): Promise<void> {
	await db.execute(sql`analyze
		search_documents (id, type, sort, organisation_id, product_id, listing_id, title_key, terms),
		organisations, listings, products`);
}

function breathe(): Promise<void> {
	return new Promise((resolve) => setImmediate(resolve));
}
