import { readNearby, readProfile, readSimilar } from '#server/directory/index.ts';
import { listOpenListings } from '#server/listings/index.ts';
import type { Whereabouts } from '#server/regions/index.ts';
import { database } from '#server/platform/connection.ts';
import type { PageServerLoad } from './$types';
import { describeProfile, labelled } from './describe-profile.server.ts';
import { goneOrMoved } from './gone-or-moved.server.ts';

export const load: PageServerLoad = async (event) => {
	const { params, locals } = event;
	const db = database();
	const profile = await readProfile(db, params.slug, locals.lang);
	if (!profile) return goneOrMoved(event);
	const { id, country } = profile.organisation;
	const [seat] = profile.sites;
	const isLocated = seat && seat.latitude !== null && seat.longitude !== null;
	const described = <One extends Whereabouts & { place: string }>(one: One) =>
		labelled(one, locals.lang);
	return {
		...(await describeProfile(db, profile, locals.lang)),
		listings: await listOpenListings(db, id, locals.lang),
		nearby: isLocated
			? (
					await readNearby(
						db,
						id,
						{ latitude: seat.latitude ?? 0, longitude: seat.longitude ?? 0 },
						5
					)
				).map(described)
			: [],
		similar: (await readSimilar(db, { id, country }, 6)).map(described)
	};
};
