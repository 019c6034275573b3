import type { Language } from '#i18n/languages.ts';
import {
	divisionOf,
	divisionTitle,
	sectionOf,
	sectionTitle,
	readDocuments,
	readLogos,
	readPictures,
	type Profile
} from '#server/directory/index.ts';
import {
	districtById,
	formatPostcode,
	labelPlace,
	projectArea,
	type Whereabouts
} from '#server/regions/index.ts';
import type { Db } from '#server/platform/database.ts';

/** A profile with all that its page says of the entry itself, in the reader's language. */
export async function describeProfile(db: Db, profile: Profile, lang: Language) {
	const { id } = profile.organisation;
	const sites = profile.sites.map((site) => labelled(site, lang));
	return {
		profile: { ...profile, sites },
		map: mapOf(profile.sites),
		branches: branchesOf(profile.organisation.nace, lang),
		places: sites.map((site) => ({
			...site,
			postcode: site.postcode && formatPostcode(site.country === 'CZ' ? 'CZ' : 'DE', site.postcode),
			districtName: site.district ? (districtById(site.district)?.name[lang] ?? null) : null
		})),
		logo: (await readLogos(db, [id])).get(id) ?? null,
		pictures: await readPictures(db, id, lang),
		documents: await readDocuments(db, id, lang)
	};
}

/** With its place as the reader knows it. */
export function labelled<One extends Whereabouts & { place: string }>(
	one: One,
	lang: Language
): One {
	return { ...one, place: labelPlace(one.place, lang, one) };
}

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
