import { formatDistance, formatList, formatMonth } from '#i18n/format.ts';
import type { Language } from '#i18n/languages.ts';
import { translate, translator, type Translate } from '#i18n/messages.ts';
import { districtById, labelPlace } from '#server/regions/index.ts';
import type { PictureFile } from '#server/directory/index.ts';
import type { Hit } from '#server/search/index.ts';
import { conceptLabel } from '#server/vocabulary/index.ts';
import { nameKind, nameLanguage } from './describe-facets.ts';

const mostCertificates = 4;

/**
 * A hit in the reader's words, its own texts in their own language. Only organisations show a logo:
 * an anonymous request must not be known by it.
 */
export function describeHit(hit: Hit, lang: Language, logos = new Map<string, PictureFile[]>()) {
	const t = translator(lang);
	const isListing = hit.type === 'offer' || hit.type === 'request';
	const isOrganisation = hit.type === 'organisation';
	const home = `/${lang}/organisations/${hit.organisationSlug}`;
	const sortName = translate(lang, `search.one.${hit.sort}`);
	const kindName = hit.kind === null ? '' : nameKind(hit.kind, lang);
	return {
		id: hit.id,
		title: hit.title,
		language: hit.language,
		href: isListing ? `/${lang}/listings/${hit.id}` : isOrganisation ? home : `${home}#${hit.id}`,
		inquiry: isListing ? `/${lang}/listings/${hit.id}/inquiry` : `${home}/inquiry`,
		type: hit.type,
		kind: isOrganisation ? kindName || sortName : [sortName, kindName].filter(Boolean).join(' · '),
		logo: isOrganisation ? (logos.get(hit.organisationId) ?? null) : null,
		organisation: isOrganisation ? null : { name: hit.organisationName, href: home },
		where: [
			hit.place && labelPlace(hit.place, lang, { ...hit, district: hit.districts[0] }),
			...hit.districts.slice(0, 1).map((id) => districtById(id)?.name[lang]),
			hit.districts.length === 0 && (hit.country === 'DE' || hit.country === 'CZ')
				? t(`common.country.${hit.country}`)
				: null
		]
			.filter((part) => part != null && part !== '')
			.join(', '),
		distance: hit.distance === null ? null : formatDistance(hit.distance, lang),
		size: hit.size && !isListing ? translate(lang, `directory.size.${hit.size}`) : null,
		certificates: hit.certificates
			.slice(0, mostCertificates)
			.map((id) => conceptLabel(id, lang))
			.join(' · '),
		verified: hit.verifiedAt
			? t('search.verified', { year: String(hit.verifiedAt.getFullYear()) })
			: null,
		reasons: hit.reasons.map((reason) => ({
			label: nameReason(reason, t),
			relation: reason.relation,
			language: reason.language,
			quote: reason.quote
		})),
		// A quote from the text says more than its beginning; one from the title says nothing new.
		summary: hit.reasons.some(({ quote }) => quote && quote.part !== 'title') ? null : hit.summary,
		writtenIn: hit.language === lang ? null : t('search.written_in', { language: hit.language }),
		speaks:
			hit.spokenLanguages.length === 0
				? null
				: t('search.speaks', {
						languages: formatList(
							hit.spokenLanguages.map((code) => nameLanguage(code, lang)),
							lang
						)
					}),
		asOf: t('search.as_of', { month: formatMonth(hit.freshAt, lang) }),
		isExact: hit.isExact
	};
}

export type DescribedHit = ReturnType<typeof describeHit>;

function nameReason({ relation, label }: Hit['reasons'][number], t: Translate): string {
	if (relation === 'broader') return t('search.reason.broader', { label });
	if (relation === 'similar') return t('search.reason.similar', { label });
	return relation === 'text' ? t('search.reason.text') : label;
}
