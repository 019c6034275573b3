import { translator } from '#i18n/messages.ts';
import type { Language } from '#i18n/languages.ts';
import { districts, geometry, projectArea } from '#server/regions/index.ts';
import { placeNames } from './place-names.ts';

const width = 520;
/** Towns that help to find one's way; more of them would cover the numbers. */
const landmarks = new Set([
	'Plauen',
	'Zwickau',
	'Chemnitz',
	'Dresden',
	'Görlitz',
	'Karlovy Vary',
	'Ústí nad Labem',
	'Liberec'
]);

/** The programme area as a drawing whose districts lead to what is found there. */
export function describeArea(byDistrict: ReadonlyMap<string, number>, lang: Language) {
	const t = translator(lang);
	const { project, path, height } = projectArea(width, 6);
	const outlines = geometry.outlines.map(({ district: id, ring, label }) => {
		const district = districts.find((known) => known.id === id)?.name[lang] ?? id;
		const n = byDistrict.get(id) ?? 0;
		const [x, y] = project(label);
		return { id, d: path(ring, true), x, y, n, name: t('start.area_district', { district, n }) };
	});
	const towns = geometry.towns
		.filter(({ name }) => landmarks.has(name))
		.map(({ name, at }) => {
			const [x, y] = project(at);
			return { name, x, y };
		});
	const discs = (r: number) => outlines.map(({ x, y }) => ({ x, y, r }));
	const isClear = (town: { x: number; y: number }) =>
		outlines.every(({ x, y }) => Math.hypot(x - town.x, y - town.y) > 12);
	return {
		width,
		height,
		districts: outlines,
		border: geometry.border.map((line) => path(line)),
		// A dot that would lie on a number is left out.
		dots: towns.filter(isClear),
		names: placeNames(towns, discs(11), { width, height, size: 11.5 }),
		/** Where the drawing is small its letters are larger, and fewer names have room. */
		namesOnPhones: placeNames(towns, discs(15), { width, height, size: 16 })
	};
}

export type DescribedArea = ReturnType<typeof describeArea>;
