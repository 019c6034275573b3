import * as v from 'valibot';
import { languages, type Language } from '#i18n/languages.ts';
import { detectLanguage } from '#server/vocabulary/index.ts';
import { fieldsOf, type ImportField, type ImportKind } from '../fields.ts';
import { guessMapping, languageOfHeadings } from '../guess-mapping.ts';
import type { OpenedFile } from '../open-file.ts';
import type { RowDefaults } from '../row-defaults.ts';
import { mappingOf, type Mapping } from '../read-rows.ts';

/** By what a row is recognised as an entry that exists already, the surest first. */
export const duplicateKinds = ['register_number', 'vat_id', 'web_domain', 'name_place'] as const;
export type DuplicateKind = (typeof duplicateKinds)[number];

export const duplicateChoices = ['skip', 'update', 'create'] as const;
export type DuplicateChoice = (typeof duplicateChoices)[number];

const choice = v.optional(v.picklist(duplicateChoices), 'skip');
const line = (longest: number) => v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(longest));

/** What the operator chooses for an import. */
export const ImportOptions = v.object({
	/** Sheet of a workbook; the first visible one where it is left out. */
	sheet: v.optional(v.nullable(v.string()), null),
	/** For each column its field; null: guessed from the headings. */
	mapping: v.optional(v.nullable(v.array(v.nullable(v.string()))), null),
	/** For rows without a country; null: as the language of the headings suggests. */
	country: v.optional(v.nullable(v.picklist(['DE', 'CZ'] as const)), null),
	/** For texts without a stated language; null: recognised. */
	language: v.optional(v.nullable(v.picklist(languages)), null),
	duplicates: v.optional(
		v.object({
			register_number: choice,
			vat_id: choice,
			web_domain: choice,
			name_place: choice
		}),
		{}
	),
	/** Without both, personal data are left out. */
	personal: v.optional(v.nullable(v.object({ source: line(300), legalBasis: line(300) })), null),
	isDemo: v.optional(v.boolean(), false),
	/** Listings: makes the organisations that are missing. */
	createOrganisations: v.optional(v.boolean(), false)
});
export type ImportOptions = v.InferOutput<typeof ImportOptions>;

/** The mapping of a table: as chosen, with unknown fields left out, or as guessed. */
export function mappingFor(
	kind: ImportKind,
	headings: readonly string[],
	chosen: ImportOptions['mapping']
): Mapping {
	if (chosen === null) return mappingOf(guessMapping(kind, headings));
	const known: readonly string[] = fieldsOf(kind);
	return headings.map((_, column) => {
		const field = chosen[column] ?? null;
		return field !== null && known.includes(field) ? (field as ImportField) : null;
	});
}

/** What holds for rows that say nothing themselves. */
export function defaultsFor(
	file: OpenedFile,
	mapping: Mapping,
	{ country, language }: Pick<ImportOptions, 'country' | 'language'>
): RowDefaults {
	return {
		country: country ?? (mapping.includes('country') ? null : countryOfHeadings(file)),
		language,
		languageOf: detectLanguage,
		isStrict: file.format === 'json-lines',
		thisYear: new Date().getFullYear()
	};
}

/** A list with Czech headings and no column for the country is a Czech list. */
export function countryOfHeadings(file: OpenedFile): 'DE' | 'CZ' | null {
	if (file.format === 'json-lines') return null;
	const countries: Record<Language, 'DE' | 'CZ' | null> = { de: 'DE', cs: 'CZ', en: null };
	const language = languageOfHeadings(file.headings);
	return language === null ? null : countries[language];
}
