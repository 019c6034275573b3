import type { Language } from '#i18n/languages.ts';
import { environment } from '#server/platform/environment.ts';
import { gazetteerSource, geometry, labelPlace, projectArea } from '#server/regions/index.ts';
import { writeAddress, type Address, type SearchResult } from '#server/search/index.ts';
import { placeNames } from '../place-names.ts';

interface MapPoint {
	x: number;
	y: number;
	/** Radius; the area grows with the number of hits. */
	r: number;
	place: string;
	/** Hits; where there are none, the similar things alone are drawn, fainter. */
	count: number;
	similar: number;
	href: string;
	latitude: number;
	longitude: number;
}

const width = 960;
/** Points closer than this, in units of the drawing, are drawn as one. */
const together = 26;

/** Height of the letters, and how much larger discs and letters are drawn on a phone. */
const size = 13;
const onPhones = { discs: 1.8, size: 27 };

/** What is left of the names on a phone. */
const mainTowns = [
	'Plauen',
	'Zwickau',
	'Chemnitz',
	'Dresden',
	'Görlitz',
	'Liberec',
	'Karlovy Vary',
	'Ústí nad Labem'
];

/** The schematic map with the hits of all pages, points that would cover each other drawn as one. */
export function describeMap(result: SearchResult, address: Address, lang: Language) {
	const { project, path, height } = projectArea(width);
	const points: MapPoint[] = [];
	const clusters = [...result.clusters].sort((a, b) => b.exact - a.exact || b.similar - a.similar);
	for (const { latitude, longitude, exact: count, similar, ...where } of clusters) {
		const [x, y] = project([longitude, latitude]);
		if (x < 0 || y < 0 || x > width || y > height) continue;
		const near = points.find((point) => Math.hypot(point.x - x, point.y - y) < together);
		if (near) {
			near.count += count;
			near.similar += similar;
			continue;
		}
		const place = labelPlace(where.place, lang, where);
		const href = addressOf(where.place, address);
		points.push({ x, y, r: 0, place, count, similar, latitude, longitude, href });
	}
	const discs = points.map((point) => ({
		...point,
		r: 9 + Math.min(16, Math.sqrt(point.count || point.similar) * 2)
	}));
	const towns = geometry.towns.map(({ name, at }) => {
		const [x, y] = project(at);
		return { name, x, y };
	});
	const largerDiscs = discs.map((disc) => ({ ...disc, r: disc.r * onPhones.discs }));
	const shown = points.reduce((sum, { count }) => sum + count, 0);
	const shownSimilar = points.reduce((sum, { similar }) => sum + similar, 0);
	return {
		width,
		height,
		outlines: geometry.outlines.map(({ district, ring }) => ({ district, d: path(ring, true) })),
		border: geometry.border.map((line) => path(line)),
		towns,
		names: placeNames(towns, discs, { width, height, size }),
		namesOnPhones: placeNames(
			towns.filter(({ name }) => mainTowns.includes(name)),
			largerDiscs,
			{ width, height, size: onPhones.size }
		),
		points: discs,
		outside: result.exact - shown,
		outsideSimilar: result.total - result.exact - shownSimilar,
		source: gazetteerSource,
		/** The operator's own base map, which needs a script; without it there is none on the page. */
		baseMap: environment().MAP_STYLE_URL ?? null
	};
}

export type DescribedMap = ReturnType<typeof describeMap>;

function addressOf(place: string, address: Address): string {
	return writeAddress({ ...address, place, radius: 10, view: 'list', page: 1 });
}
