import { collator } from '#i18n/format.ts';
import { districts } from '#server/regions/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	const { lang } = locals;
	const namesIn = (country: 'DE' | 'CZ') =>
		districts
			.filter((district) => district.country === country)
			.map(({ name }) => name[lang])
			.sort(collator(lang).compare);
	return { saxony: namesIn('DE'), czechia: namesIn('CZ') };
};
