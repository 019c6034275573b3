import * as v from 'valibot';
import { languages, type Language } from '#i18n/languages.ts';
import { readEmail, readWeb } from './cells/read-address.ts';
import { readCertificates, type CertificateReading } from './cells/read-certificates.ts';
import { readCountry, readPostcode, type ImportCountry } from './cells/read-location.ts';
import { readDay, readFoundingYear, readHeadcount, type Headcount } from './cells/read-quantity.ts';
import { readRegisterNumber, readVatId, type RegisterReading } from './cells/read-register.ts';
import {
	readNace,
	readOrganisationType,
	readSpokenLanguages,
	readTextLanguage
} from './cells/read-word.ts';
import { blockOf, lineOf, valuesOf, type Reading } from './cells/reading.ts';
import type { RowDefaults } from './row-defaults.ts';
import { optional, required } from './problem.ts';

export function countrySchema(defaults: RowDefaults) {
	const fallback = defaults.country;
	return v.object({
		country: fallback === null ? required(readCountry) : optional(readCountry, fallback)
	});
}

const LONGEST = { name: 250, place: 120, street: 200, id: 200, description: 20_000, item: 300 };

function text(longest: number, read: (raw: unknown) => string = lineOf) {
	return (raw: unknown): Reading<string> => {
		const value = read(raw);
		if (value === '') return { reason: 'import.problem.shape' };
		if (value.includes('\ufffd')) return { reason: 'import.problem.encoding' };
		return value.length > longest ? { reason: 'import.problem.too_long' } : { value };
	};
}

/** A text that people read must hold at least one letter; `-` or `x` in a cell is no name. */
function readName(raw: unknown): Reading<string> {
	const reading = text(LONGEST.name)(raw);
	if ('value' in reading && !/[\p{L}\p{N}]/u.test(reading.value)) {
		return { reason: 'import.problem.name' };
	}
	return reading;
}

const none = { ico: null, registerNumber: null, registerCourt: null };
const schemas = new Map<string, ReturnType<typeof organisationSchema>>();

/** What a row of a country must look like; postcodes and numbers differ between the two. */
export function schemaFor(country: ImportCountry, { thisYear, isStrict }: RowDefaults) {
	const key = `${country} ${thisYear} ${isStrict}`;
	const known = schemas.get(key) ?? organisationSchema(country, thisYear, isStrict);
	schemas.set(key, known);
	return known;
}

function organisationSchema(country: ImportCountry, thisYear: number, isStrict: boolean) {
	const description = text(LONGEST.description, blockOf);
	return v.object({
		externalId: isStrict ? required(text(LONGEST.id)) : optional(text(LONGEST.id), ''),
		name: required(readName),
		type: optional(readOrganisationType, 'company'),
		legalForm: optional(text(100), ''),
		place: required(text(LONGEST.place)),
		postcode: optional((raw) => readPostcode(raw, country), ''),
		street: optional(text(LONGEST.street), ''),
		web: optional(readWeb, ''),
		email: optional(readEmail, ''),
		registerNumber: optional<RegisterReading>((raw) => readRegisterNumber(raw, '', country), none),
		registerCourt: optional(text(100), ''),
		vatId: optional<{ value: string; personal: boolean } | null>(
			(raw) => readVatId(raw, country),
			null
		),
		language: isStrict
			? required<Language | null>(readTextLanguage)
			: optional<Language | null>(readTextLanguage, null),
		description: isStrict ? required(description) : optional(description, ''),
		texts: optional(listOf(textSchema), []),
		nace: optional<{ codes: string[]; words: string[] }>((raw) => ({ value: readNace(raw) }), {
			codes: [],
			words: []
		}),
		keywords: optional(items, []),
		employees: optional<Headcount>(readHeadcount, { employees: null, size: null }),
		founded: optional<number | null>((raw) => readFoundingYear(raw, thisYear), null),
		languagesSpoken: optional(readSpokenLanguages, []),
		certificates: optional(readCertificateList, []),
		products: optional(readProducts, []),
		services: optional(items, []),
		people: optional(listOf(personSchema), []),
		sites: optional(listOf(siteSchema), []),
		lookedAfter: optional(readLookedAfter, null),
		contactName: optional(text(LONGEST.name), ''),
		contactRole: optional(text(LONGEST.name), ''),
		contactEmail: optional(readEmail, ''),
		contactPhone: optional(readPhone, ''),
		contactLanguages: optional(readSpokenLanguages, [])
	});
}

export type ParsedOrganisation = v.InferOutput<ReturnType<typeof organisationSchema>>;

function items(raw: unknown): Reading<string[]> {
	const values = valuesOf(raw).slice(0, 200);
	return values.some((value) => value.length > LONGEST.item)
		? { reason: 'import.problem.too_long' }
		: { value: values };
}

/** Objects of a list in a JSON line; a table has no such lists. */
function listOf<T>(schema: v.GenericSchema<unknown, T>): (raw: unknown) => Reading<T[]> {
	const list = v.pipe(v.array(schema), v.maxLength(200));
	return (raw) => {
		const parsed = v.safeParse(list, raw);
		return parsed.success ? { value: parsed.output } : { reason: 'import.problem.shape' };
	};
}

const toLine = (value: string) => lineOf(value);
const toBlock = (value: string) => blockOf(value);
const line = (longest: number) =>
	v.pipe(v.string(), v.transform(toLine), v.minLength(1), v.maxLength(longest));
const optionalLine = (longest: number) =>
	v.optional(v.nullable(v.pipe(v.string(), v.transform(toLine), v.maxLength(longest))), null);
const spokenLanguages = v.optional(
	v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/))), v.maxLength(30)),
	[]
);
const mail = v.optional(
	v.pipe(
		v.string(),
		// No address is no mistake, here as in a table.
		v.transform((address: string) => (address === '' ? { value: '' } : readEmail(address))),
		v.check((reading) => 'value' in reading),
		v.transform((reading) => ('value' in reading ? reading.value : ''))
	),
	''
);

const textSchema = v.object({
	language: v.picklist(languages),
	description: v.pipe(
		v.string(),
		v.transform(toBlock),
		v.minLength(1),
		v.maxLength(LONGEST.description)
	)
});

const personSchema = v.object({
	name: line(LONGEST.name),
	role: optionalLine(LONGEST.name),
	languages: spokenLanguages,
	email: mail,
	phone: optionalLine(60)
});

const siteSchema = v.pipe(
	v.object({
		place: line(LONGEST.place),
		postcode: v.optional(v.nullable(v.union([v.string(), v.number()])), null),
		street: optionalLine(LONGEST.street),
		country: v.optional(v.picklist(['DE', 'CZ'] as const))
	}),
	v.check(
		({ postcode, country }) =>
			postcode === null || country === undefined || 'value' in readPostcode(postcode, country)
	)
);

const productSchema = v.object({
	kind: v.optional(v.picklist(['product', 'service'] as const), 'product'),
	name: line(LONGEST.item),
	description: v.optional(
		v.pipe(v.string(), v.transform(toBlock), v.maxLength(LONGEST.description)),
		''
	),
	language: v.optional(v.picklist(languages))
});

const certificateSchema = v.object({
	name: line(LONGEST.item),
	issuer: optionalLine(LONGEST.name),
	validUntil: v.optional(
		v.nullable(
			v.pipe(
				v.string(),
				v.transform((day: string) => readDay(day)),
				v.check((reading) => 'value' in reading),
				v.transform((reading) => ('value' in reading ? reading.value : null))
			)
		),
		null
	)
});

const lookedAfterSchema = v.object({
	email: v.pipe(
		v.string(),
		v.check((address) => 'value' in readEmail(address))
	),
	by: line(LONGEST.name),
	how: line(LONGEST.name),
	on: v.optional(v.nullable(v.pipe(v.string(), v.isoDate())), null)
});

/** Who agreed, and how, that the organisation is written to at this address. */
export interface LookedAfter {
	email: string;
	by: string;
	how: string;
	on: string | null;
}

function readLookedAfter(raw: unknown): Reading<LookedAfter | null> {
	const parsed = v.safeParse(lookedAfterSchema, raw);
	return parsed.success ? { value: parsed.output } : { reason: 'import.problem.shape' };
}

function readProducts(raw: unknown): Reading<v.InferOutput<typeof productSchema>[]> {
	if (Array.isArray(raw) && raw.some((item) => typeof item === 'object'))
		return listOf(productSchema)(raw);
	const named = items(raw);
	if (!('value' in named)) return named;
	return {
		value: named.value.map((name) => ({ kind: 'product' as const, name, description: '' }))
	};
}

function readCertificateList(raw: unknown): Reading<CertificateReading[]> {
	if (Array.isArray(raw) && raw.some((item) => typeof item === 'object')) {
		return listOf(certificateSchema)(raw);
	}
	return { value: readCertificates(raw) };
}

function readPhone(raw: unknown): Reading<string> {
	const value = lineOf(raw);
	return /^[+\d][\d\s()/.\-–+]{4,40}$/.test(value) ? { value } : { reason: 'import.problem.phone' };
}
