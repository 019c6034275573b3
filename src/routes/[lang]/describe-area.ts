import { translator } from '#i18n/messages.ts';
import type { Language } from '#i18n/languages.ts';
import { districts, geometry, projectArea } from '#server/regions/index.ts';

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
			const number = outlines.find((one) => Math.hypot(one.x - x, one.y - y) < 34);
			// A name keeps away from the number of its district, and a dot that would lie on it is left out.
			const isAbove = number !== undefined && number.y > y + 4;
			const hasDot = number === undefined || Math.hypot(number.x - x, number.y - y) > 12;
			return { name, x, y, textY: isAbove ? y - 7 : y + 13, hasDot };
		});
	return {
		width,
		height,
		districts: outlines,
		border: geometry.border.map((line) => path(line)),
		towns
	};
}

export type DescribedArea = ReturnType<typeof describeArea>;
