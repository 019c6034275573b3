import { and, inArray, isNull, lt, sql } from 'drizzle-orm';
import { rowsOf, type Db } from '../../platform/database.ts';
import { defineJob } from '../../platform/jobs.ts';
import { findDuplicates, type Signs } from '../find-duplicates.ts';
import { isPublicOrganisation } from '../visible.ts';
import { organisations } from '../schema.ts';
import { MERGE_UNDO_DAYS } from './merge.ts';
import { duplicatePairs, mergeMoves, organisationMerges } from './schema.ts';

export const findPairsJob = defineJob<object>('directory.find-duplicate-pairs');

/** More entries than this with one web domain are branches or customers of it, not duplicates. */
const MOST_OF_A_DOMAIN = 5;
const AT_A_TIME = 200;

type Why = (typeof duplicatePairs.$inferInsert)['why'];

interface Suspect extends Record<string, unknown>, Signs {
	id: string;
	isDemo: boolean;
}

/**
 * Compares all public entries by the signs that importing and creating use, keeps the pairs, and
 * forgets those that are none any more. What was dismissed stays dismissed.
 */
export async function findPairs(db: Db): Promise<void> {
	const started = new Date();
	const suspects = await listSuspects(db);
	const isDemo = new Map(suspects.map((suspect) => [suspect.id, suspect.isDemo]));
	for (let at = 0; at < suspects.length; at += AT_A_TIME) {
		const some = suspects.slice(at, at + AT_A_TIME);
		const found = await findDuplicates(db, some);
		const pairs = some.flatMap(({ id }, position) => {
			const others = (found[position] ?? []).filter(
				({ organisationId }) =>
					organisationId !== id && isDemo.get(organisationId) === isDemo.get(id)
			);
			const isShared =
				others.filter(({ kind }) => kind === 'web_domain').length >= MOST_OF_A_DOMAIN;
			return others
				.filter(({ kind }) => kind !== 'web_domain' || !isShared)
				.map(({ kind, organisationId }) => pairOf(id, organisationId, kind));
		});
		await keepPairs(db, pairs);
	}
	await db
		.delete(duplicatePairs)
		.where(and(isNull(duplicatePairs.dismissedAt), lt(duplicatePairs.seenAt, started)));
	await forgetMoves(db);
}

/** Entries that share at least one raw sign with another one: only these are compared closely. */
function listSuspects(db: Db): Promise<Suspect[]> {
	const shared = (column: string) => sql`select ${sql.identifier(column)} as value
		from ${organisations}
		where ${sql.identifier(column)} is not null and ${isPublicOrganisation()}
		group by 1 having count(*) > 1`;
	const isShared = (column: string) => sql`${sql.identifier(column)} in (${shared(column)})`;
	return rowsOf<Suspect>(
		db,
		sql`select id, is_demo as "isDemo", ico, vat_id as "vatId", register_number as "registerNumber",
				register_court as "registerCourt", web_domain as "webDomain", name_key as "nameKey", country,
				coalesce((select place from sites where sites.organisation_id = organisations.id
					order by is_seat desc limit 1), '') as place
			from ${organisations}
			where ${isPublicOrganisation()} and (${sql.join(
				['ico', 'vat_id', 'register_number', 'web_domain', 'name_key'].map(isShared),
				sql` or `
			)})
			order by id`
	);
}

function pairOf(one: string, other: string, why: Why) {
	const [firstId, secondId] = one < other ? [one, other] : [other, one];
	return { firstId, secondId, why };
}

async function keepPairs(
	db: Db,
	pairs: readonly { firstId: string; secondId: string; why: Why }[]
): Promise<void> {
	const once = new Map(pairs.map((pair) => [`${pair.firstId} ${pair.secondId}`, pair]));
	if (once.size === 0) return;
	await db
		.insert(duplicatePairs)
		.values([...once.values()])
		.onConflictDoUpdate({
			target: [duplicatePairs.firstId, duplicatePairs.secondId],
			set: { why: sql`excluded.why`, seenAt: sql`clock_timestamp()` }
		});
}

/** Once a merge cannot be undone any more, nobody needs to know what it moved. */
async function forgetMoves(db: Db): Promise<void> {
	const old = db
		.select({ id: organisationMerges.id })
		.from(organisationMerges)
		.where(
			lt(organisationMerges.mergedAt, sql`now() - ${MERGE_UNDO_DAYS}::int * interval '1 day'`)
		);
	await db.delete(mergeMoves).where(inArray(mergeMoves.mergeId, old));
}
