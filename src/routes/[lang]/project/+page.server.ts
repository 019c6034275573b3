import { collator } from '#i18n/format.ts';
import { findPublicSlugs } from '#server/directory/index.ts';
import { database } from '#server/platform/connection.ts';
import { districts } from '#server/regions/index.ts';
import { partners, source } from './partners.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { lang } = locals;
	const namesIn = (country: 'DE' | 'CZ') =>
		districts
			.filter((district) => district.country === country)
			.map(({ name }) => name[lang])
			.sort(collator(lang).compare);
	const slugs = await findPublicSlugs(
		database(),
		source,
		partners.map(({ externalId }) => externalId)
	);
	return {
		saxony: namesIn('DE'),
		czechia: namesIn('CZ'),
		partners: partners.map(({ name, role, externalId }) => ({
			name,
			role,
			/** Without an entry in the directory there is nothing to look at. */
			slug: slugs.get(externalId) ?? null
		}))
	};
};
