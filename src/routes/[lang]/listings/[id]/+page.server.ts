import { error } from '@sveltejs/kit';
import { readAddressee } from '#server/directory/index.ts';
import { listCounterparts, readListing } from '#server/listings/index.ts';
import { database } from '#server/platform/connection.ts';
import { districtById, labelPlace } from '#server/regions/index.ts';
import { conceptLabel } from '#server/vocabulary/index.ts';
import type { PageServerLoad } from './$types';

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

export const load: PageServerLoad = async ({ params, locals }) => {
	const db = database();
	const found = UUID.test(params.id) ? await readListing(db, params.id, locals.lang) : undefined;
	const owner = found && (await readAddressee(db, found.listing.organisationId));
	if (!found || !owner) error(404, 'Not found');
	const { listing } = found;
	return {
		...found,
		listing: {
			...listing,
			place: listing.place && labelPlace(listing.place, locals.lang, listing)
		},
		organisation: { slug: owner.slug, name: owner.name, language: owner.language },
		districtName: listing.district
			? (districtById(listing.district)?.name[locals.lang] ?? null)
			: null,
		certificates: listing.certificates.map((id) => conceptLabel(id, locals.lang)),
		counterparts: await listCounterparts(db, listing, locals.lang, 5)
	};
};
