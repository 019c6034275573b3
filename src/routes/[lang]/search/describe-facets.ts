import { collator } from '#i18n/format.ts';
import type { Language } from '#i18n/languages.ts';
import { hasMessage, translate, translator, type Translate } from '#i18n/messages.ts';
import { districtById } from '#server/regions/index.ts';
import {
	facetNames,
	sorts,
	type Address,
	type FacetName,
	type SearchResult
} from '#server/search/index.ts';
import { conceptLabel, fieldLabel } from '#server/vocabulary/index.ts';

export interface FacetValue {
	value: string;
	label: string;
	/** Hits. */
	count: number;
	/** What the list shows besides, because it is near to what was asked for. */
	similar: number;
	isChosen: boolean;
}

export interface Facet {
	name: FacetName;
	label: string;
	values: FacetValue[];
	/** Shown on demand. */
	more: FacetValue[];
}

const shownAtOnce = 7;

/** The filters with their counts, named and ordered for the reader. */
export function describeFacets(
	facets: SearchResult['facets'],
	{ chosen }: Address,
	lang: Language
): Facet[] {
	const t = translator(lang);
	const compare = collator(lang);
	return facetNames.flatMap((name) => {
		const all = [...facets[name]]
			// The type says so already.
			.filter(([value]) => name !== 'kind' || value !== 'company')
			.map(([value, { exact, similar }]) => ({
				value,
				label: labelOf(name, value, lang, t),
				count: exact,
				similar,
				isChosen:
					chosen[name].includes(value) ||
					(name === 'type' &&
						chosen.type.includes('organisation') &&
						['company', 'institution', 'research', 'network'].includes(value))
			}))
			.sort(
				(a, b) =>
					place(name, a.value) - place(name, b.value) ||
					b.count - a.count ||
					b.similar - a.similar ||
					compare.compare(a.label, b.label)
			);
		if (all.length === 0) return [];
		const isFirst = ({ isChosen }: FacetValue, at: number) => isChosen || at < shownAtOnce;
		return [
			{
				name,
				label: t(`search.facet.${name}`),
				values: all.filter(isFirst),
				more: all.filter((value, at) => !isFirst(value, at))
			}
		];
	});
}

const fixedOrders: Partial<Record<FacetName, readonly string[]>> = {
	type: sorts,
	country: ['DE', 'CZ', 'other'],
	size: ['micro', 'small', 'medium', 'large']
};

function place(name: FacetName, value: string): number {
	return fixedOrders[name]?.indexOf(value) ?? 0;
}

function labelOf(name: FacetName, value: string, lang: Language, t: Translate): string {
	if (name === 'district') return districtById(value)?.name[lang] ?? value;
	if (name === 'certificate') return conceptLabel(value, lang);
	if (name === 'field') return fieldLabel(value, lang);
	if (name === 'spoken') return nameLanguage(value, lang);
	if (name === 'country') {
		return value === 'DE' || value === 'CZ'
			? t(`common.country.${value}`)
			: t('search.country.other');
	}
	if (name === 'kind') return nameKind(value, lang);
	const key = name === 'size' ? `directory.size.${value}` : `search.${name}.${value}`;
	return hasMessage(key) ? translate(lang, key) : value;
}

/** A type of organisation or a kind of listing; as it is where neither is known. */
export function nameKind(kind: string, lang: Language): string {
	const key = [`directory.type.${kind}`, `listings.kind.${kind}`].find(hasMessage);
	return key ? translate(lang, key) : kind;
}

/** "Deutsch", "němčina", "German": with a capital where the reader's language has none for it, too. */
export function nameLanguage(code: string, lang: Language): string {
	if (!/^[a-z]{2,3}$/.test(code)) return code;
	return new Intl.DisplayNames(lang, { type: 'language' }).of(code) ?? code;
}
