import { error, redirect } from '@sveltejs/kit';
import type { Language } from '#i18n/languages.ts';
import { findRedirect } from '#server/directory/duplicates/index.ts';
import {
	divisionOf,
	divisionTitle,
	sectionOf,
	sectionTitle,
	readDocuments,
	readLogos,
	readNearby,
	readPictures,
	readProfile,
	readSimilar
} from '#server/directory/index.ts';
import { listOpenListings } from '#server/listings/index.ts';
import {
	districtById,
	formatPostcode,
	labelPlace,
	projectArea,
	type Whereabouts
} from '#server/regions/index.ts';
import { database } from '#server/platform/connection.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
	const db = database();
	const profile = await readProfile(db, params.slug, locals.lang);
	if (!profile) {
		const slug = await findRedirect(db, params.slug);
		if (slug !== null) redirect(301, `/${locals.lang}/organisations/${slug}`);
		error(404, 'Not found');
	}
	const { id, country } = profile.organisation;
	const [seat] = profile.sites;
	const isLocated = seat && seat.latitude !== null && seat.longitude !== null;
	const label = <One extends Whereabouts & { place: string }>(one: One): One => ({
		...one,
		place: labelPlace(one.place, locals.lang, one)
	});
	const sites = profile.sites.map(label);
	return {
		profile: { ...profile, sites },
		map: mapOf(profile.sites),
		branches: branchesOf(profile.organisation.nace, locals.lang),
		places: sites.map((site) => ({
			...site,
			postcode: site.postcode && formatPostcode(site.country === 'CZ' ? 'CZ' : 'DE', site.postcode),
			districtName: site.district ? (districtById(site.district)?.name[locals.lang] ?? null) : null
		})),
		logo: (await readLogos(db, [id])).get(id) ?? null,
		pictures: await readPictures(db, id, locals.lang),
		documents: await readDocuments(db, id, locals.lang),
		listings: await listOpenListings(db, id, locals.lang),
		nearby: isLocated
			? (
					await readNearby(
						db,
						id,
						{ latitude: seat.latitude ?? 0, longitude: seat.longitude ?? 0 },
						5
					)
				).map(label)
			: [],
		similar: (await readSimilar(db, { id, country }, 6)).map(label)
	};
};

/** Divisions in words, each once, under the section they belong to. */
function branchesOf(codes: string[], language: Language): string[] {
	const divisions = new Set(codes.map(divisionOf).filter((code) => code !== null));
	const bySection = Map.groupBy(divisions, (code) => sectionOf(code) ?? '');
	return [...bySection].flatMap(([section, own]) => [
		`${section} ${sectionTitle(section, language) ?? ''}`,
		...own.map((code) => `${code} ${divisionTitle(code, language) ?? ''}`)
	]);
}

/** Points of the sites on the shared picture of the area; null where none lies on it. */
function mapOf(sites: { latitude: number | null; longitude: number | null }[]) {
	const { width, height, project } = projectArea(640);
	const points = sites
		.filter(({ latitude, longitude }) => latitude !== null && longitude !== null)
		.map(({ latitude, longitude }) => project([longitude ?? 0, latitude ?? 0]))
		.filter(([x, y]) => x >= 0 && y >= 0 && x <= width && y <= height);
	return points.length > 0 ? { width, height, points } : null;
}
