import fc from 'fast-check';
import { expect } from 'vitest';
import { imports } from '#server/directory/schema.ts';
import type { Db } from '#server/platform/database.ts';
import { test } from '#tests/database.ts';
import { aListing, anOrganisation } from '#tests/findables.ts';
import { facetNames, noFilters } from './filters.ts';
import { indexOrganisations } from './index-subjects.ts';
import { search } from './search.ts';

interface ListingState {
	published: boolean;
	closed: boolean;
	validUntil: string | null;
	pending: boolean;
}

interface OrganisationState {
	published: boolean;
	archived: boolean;
	pending: boolean;
	listings: ListingState[];
}

const listing: fc.Arbitrary<ListingState> = fc.record({
	published: fc.boolean(),
	closed: fc.boolean(),
	validUntil: fc.constantFrom(null, '2020-01-01', '2099-01-01'),
	pending: fc.boolean()
});

const region = fc.array(
	fc.record<OrganisationState>({
		published: fc.boolean(),
		archived: fc.boolean(),
		pending: fc.boolean(),
		listings: fc.array(listing, { maxLength: 3 })
	}),
	{ minLength: 1, maxLength: 6 }
);

const past = new Date('2026-01-01T00:00:00Z');

class Undo extends Error {}

test('nothing hidden is in results, counts, facets or on the map, and nothing public is missing', async ({
	db
}) => {
	await fc.assert(
		fc.asyncProperty(region, async (states) => {
			const run = db.transaction(async (tx) => {
				await check(tx, states);
				throw new Undo();
			});
			await run.catch((cause: unknown) => {
				if (!(cause instanceof Undo)) throw cause;
			});
		}),
		{ numRuns: 25 }
	);
});

async function check(db: Db, states: readonly OrganisationState[]): Promise<void> {
	const [open] = await db
		.insert(imports)
		.values({ kind: 'organisations', source: 's', fileName: 'f' })
		.returning();
	const pendingId = open!.id;
	const visible = new Set<string>();
	const all: string[] = [];
	for (const state of states) {
		const isPublic = state.published && !state.archived && !state.pending;
		const id = await anOrganisation(db, {
			name: 'Weberei',
			description: 'Wir weben Gardinen.',
			publishedAt: state.published ? past : null,
			archivedAt: state.archived ? past : null,
			importId: state.pending ? pendingId : null,
			site: { place: 'Plauen', latitude: 50.495, longitude: 12.133, district: 'DED44' }
		});
		all.push(id);
		if (isPublic) visible.add(id);
		for (const one of state.listings) {
			const listingId = await aListing(db, id, {
				title: 'Gardinen weben',
				publishedAt: one.published ? past : null,
				closedAt: one.closed ? past : null,
				validUntil: one.validUntil,
				importId: one.pending ? pendingId : null
			});
			const isOpen =
				one.published && !one.closed && one.validUntil !== '2020-01-01' && !one.pending;
			if (isPublic && isOpen) visible.add(listingId);
		}
	}
	await indexOrganisations(db, all);
	for (const query of ['', 'weben', 'Weberei', 'Gardinen']) {
		const result = await search(db, {
			query,
			language: 'cs',
			filters: noFilters,
			limit: 100,
			offset: 0,
			withFacets: true,
			withClusters: true
		});
		expect(new Set(result.hits.map(({ id }) => id))).toEqual(visible);
		expect(result.total).toBe(visible.size);
		const types = [...result.facets.type.values()].reduce(
			(sum, { exact, similar }) => sum + exact + similar,
			0
		);
		expect(types).toBe(visible.size);
		expect(result.clusters.reduce((sum, { exact, similar }) => sum + exact + similar, 0)).toBe(
			visible.size
		);
		for (const name of facetNames) {
			for (const count of result.facets[name].values()) {
				expect(count.exact + count.similar).toBeLessThanOrEqual(visible.size);
			}
		}
	}
}
