import { describeArea } from './describe-area.ts';
import { database } from '#server/platform/connection.ts';
import { labelPlace } from '#server/regions/index.ts';
import { readOverview, type NewListing } from '#server/search/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { byDistrict, newestOffers, newestRequests, ...overview } = await readOverview(database());
	const label = (listing: NewListing): NewListing => ({
		...listing,
		place: listing.place && labelPlace(listing.place, locals.lang, listing)
	});
	return {
		overview: {
			...overview,
			newestOffers: newestOffers.map(label),
			newestRequests: newestRequests.map(label),
			districts: byDistrict.size
		},
		area: describeArea(byDistrict, locals.lang)
	};
};
