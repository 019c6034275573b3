import * as v from 'valibot';
import { languages } from '#i18n/languages.ts';
import { organisationTypes } from '#i18n/kinds.ts';
import type { AddresseeFilter } from '../directory/desks/index.ts';
import { loadVocabulary } from '../vocabulary/index.ts';

export const sizes = ['micro', 'small', 'medium', 'large'] as const;

/** A choice of a form whose empty value stands for all. */
const choice = <const Values extends readonly string[]>(values: Values) =>
	v.pipe(
		v.optional(v.string(), ''),
		v.transform((value) => (value === '' ? null : value)),
		v.nullable(v.picklist(values, 'mailings.error.choice'))
	);

/** The group, as the form names it; null stands for all. */
export const MailingFilterForm = v.object({
	district: v.pipe(
		v.optional(v.string(), ''),
		v.maxLength(10, 'mailings.error.choice'),
		v.transform((value) => (value === '' ? null : value))
	),
	field: v.pipe(
		v.optional(v.string(), ''),
		v.maxLength(60, 'mailings.error.choice'),
		v.transform((value) => (value === '' ? null : value))
	),
	type: choice(organisationTypes),
	size: choice(sizes),
	language: choice(languages),
	claimed: choice(['claimed', 'unclaimed']),
	consent: choice(['given'])
});
export type MailingFilter = v.InferOutput<typeof MailingFilterForm>;

export const everybody: MailingFilter = {
	district: null,
	field: null,
	type: null,
	size: null,
	language: null,
	claimed: null,
	consent: null
};

/** Nothing but people is asked for: also those who belong to no organisation. */
export function isForEverybody(filter: MailingFilter): boolean {
	return Object.entries(filter).every(([name, value]) => name === 'consent' || value === null);
}

export function addresseeFilter({ field, consent: _, ...filter }: MailingFilter): AddresseeFilter {
	return { ...filter, conceptIds: field === null ? null : conceptsOf(field) };
}

function conceptsOf(field: string): string[] {
	return [...loadVocabulary().concepts.values()]
		.filter((concept) => concept.field === field)
		.map(({ id }) => id);
}
