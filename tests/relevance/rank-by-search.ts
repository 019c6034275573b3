import { openDatabase, type Db } from '#server/platform/database.ts';
import { openJobs } from '#server/platform/jobs.ts';
import { migrateDatabase } from '#server/platform/migrate.ts';
import { indexOrganisations, noFilters, refreshStatistics, search } from '#server/search/index.ts';
import { jobs } from '#server/wiring.ts';
import { anOrganisation } from '../findables.ts';
import type { Collection, Rank } from './evaluate.ts';

/** The ranking of the search itself, on an embedded database in memory that holds the collection. */
export async function rankBySearch({
	documents
}: Pick<Collection, 'documents'>): Promise<{ rank: Rank; close: () => Promise<void> }> {
	const database = await openDatabase({ folder: 'memory' });
	await migrateDatabase(database);
	const queue = await openJobs(database, jobs, { worker: false });
	await load(database.db, documents);
	return {
		rank: async ({ query, language }) => {
			const { hits } = await search(database.db, {
				query,
				language,
				filters: noFilters,
				order: 'relevance',
				limit: 1000,
				offset: 0
			});
			return hits.flatMap(({ externalId }) => externalId ?? []);
		},
		close: async () => {
			await queue.close();
			await database.close();
		}
	};
}

async function load(db: Db, documents: Collection['documents']): Promise<void> {
	const ids = [];
	for (const { id, language, title, text } of documents) {
		ids.push(
			await anOrganisation(db, {
				name: title,
				language,
				description: text,
				source: 'relevance',
				externalId: id
			})
		);
	}
	await indexOrganisations(db, ids);
	await refreshStatistics(db);
}
