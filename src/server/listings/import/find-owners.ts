import { findOrganisationsNamed, type NamedOrganisation } from '../../directory/import/index.ts';
import type { Db } from '../../platform/database.ts';
import type { ListingRecord } from '../../directory/import/index.ts';

/** Whose listing it is: one organisation, none that we know, or one of several of that name. */
export type Owner = { id: string } | { id: null; reason: 'unknown' | 'ambiguous' };

/**
 * The organisation of each record: by its id at the same source, by its id at any source where that
 * is unmistakable, then by its exact name; among several of a name the one in the listing's town.
 */
export async function findOwners(
	db: Db,
	source: string,
	records: readonly ListingRecord[]
): Promise<Owner[]> {
	const names = [...new Set(records.map(({ organisation }) => organisation))];
	const found = await findOrganisationsNamed(db, names);
	return records.map((record) => {
		const mine = found.get(record.organisation) ?? [];
		const bySource = mine.filter((one) => one.source === source);
		const byId = mine.filter((one) => one.source !== null);
		const byName = mine.filter((one) => one.source === null);
		for (const candidates of [bySource, byId, byName]) {
			const distinct = onePerId(candidates);
			if (distinct.length === 1) return { id: distinct[0]?.id ?? '' };
			if (distinct.length > 1) return inTown(distinct, record);
		}
		return { id: null, reason: 'unknown' };
	});
}

function onePerId(candidates: readonly NamedOrganisation[]): NamedOrganisation[] {
	return [...new Map(candidates.map((one) => [one.id, one])).values()];
}

function inTown(
	candidates: readonly NamedOrganisation[],
	{ place, country }: ListingRecord
): Owner {
	const near = candidates.filter(
		(one) => one.country === country && (place === null || one.places.includes(place))
	);
	const [only] = near;
	return near.length === 1 && only ? { id: only.id } : { id: null, reason: 'ambiguous' };
}
