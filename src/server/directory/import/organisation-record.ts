import type { OrganisationType } from '#i18n/kinds.ts';
import type { Language } from '#i18n/languages.ts';
import { canonicalLegalForm, nameKey, splitLegalForm } from '../registers/index.ts';
import { registrableDomain } from '../web-domain.ts';
import { isFunctionAddress } from './cells/read-address.ts';
import type { CertificateReading } from './cells/read-certificates.ts';
import {
	readPlace,
	readPostcode,
	splitAddress,
	type ImportCountry
} from './cells/read-location.ts';
import type { SizeClass } from '../size-class.ts';
import { readRegisterNumber, type RegisterReading } from './cells/read-register.ts';
import { lineOf } from './cells/reading.ts';
import {
	countrySchema,
	schemaFor,
	type LookedAfter,
	type ParsedOrganisation
} from './organisation-schema.ts';
import type { RowDefaults } from './row-defaults.ts';
import { isBlank, parseRow, problemsOf, shownValue, type RowProblem } from './problem.ts';

/** An organisation as a file says it, read and checked. */
export interface OrganisationRecord {
	externalId: string;
	/** The source gave the id; otherwise it was made from what identifies the row. */
	hasOwnId: boolean;
	name: string;
	nameKey: string;
	type: OrganisationType;
	legalForm: string | null;
	country: ImportCountry;
	place: string;
	postcode: string | null;
	street: string | null;
	web: string | null;
	webDomain: string | null;
	/** A function address only. */
	email: string | null;
	ico: string | null;
	vatId: string | null;
	registerNumber: string | null;
	registerCourt: string | null;
	language: Language;
	texts: { language: Language; description: string }[];
	nace: string[];
	/** Words about what they do that are only analysed, not shown. */
	keywords: string[];
	employees: number | null;
	size: SizeClass | null;
	founded: number | null;
	languagesSpoken: string[];
	certificates: CertificateReading[];
	products: ProductRecord[];
	people: PersonRecord[];
	sites: SiteRecord[];
	lookedAfter: LookedAfter | null;
}

export interface ProductRecord {
	kind: 'product' | 'service';
	name: string;
	description: string;
	language: Language;
}

export interface PersonRecord {
	name: string;
	role: string | null;
	languages: string[];
	email: string | null;
	phone: string | null;
}

export interface SiteRecord {
	place: string;
	postcode: string | null;
	street: string | null;
	country: ImportCountry;
}

export interface RowResult<Rec> {
	/** Null where the row cannot be imported. */
	record: Rec | null;
	problems: RowProblem[];
	/** Parts that were left out although the row is imported. */
	notes: RowProblem[];
}

/** Reads one row, whatever it holds; never throws. Unknown fields are passed over. */
export function readOrganisation(
	line: number,
	row: Record<string, unknown>,
	defaults: RowDefaults
): RowResult<OrganisationRecord> {
	const placed = withPlace(row);
	const country = parseRow(countrySchema(defaults), placed);
	if (!country.success) {
		return {
			record: null,
			problems: [...problemsOf(line, row, country.issues), ...blankName(line, row)],
			notes: []
		};
	}
	const parsed = parseRow(schemaFor(country.output.country, defaults), placed);
	if (!parsed.success)
		return { record: null, problems: problemsOf(line, row, parsed.issues), notes: [] };
	return assemble(parsed.output, { line, row: placed, country: country.output.country, defaults });
}

function blankName(line: number, row: Record<string, unknown>): RowProblem[] {
	return isBlank(row.name)
		? [{ line, field: 'name', reason: 'import.problem.missing', value: '' }]
		: [];
}

/** Postcode and town from one cell, where the file has them together. */
function withPlace(row: Record<string, unknown>): Record<string, unknown> {
	if (isBlank(row.place) && isBlank(row.postcode) && typeof row.street === 'string') {
		return { ...row, ...splitAddress(lineOf(row.street)) };
	}
	if (isBlank(row.place) || !isBlank(row.postcode)) return row;
	const { place, postcode } = readPlace(row.place);
	return postcode === null ? row : { ...row, place, postcode };
}

interface RowContext {
	line: number;
	row: Record<string, unknown>;
	country: ImportCountry;
	defaults: RowDefaults;
}

function assemble(
	parsed: ParsedOrganisation,
	{ line, row, country, defaults }: RowContext
): RowResult<OrganisationRecord> {
	const notes: RowProblem[] = [];
	const note = (field: string, reason: string) => {
		notes.push({ line, field, reason, value: shownValue(row[field]) });
	};
	const register = registerOf(parsed, row, country);
	if (register.registerNumber !== null && register.registerCourt === null) {
		note('registerNumber', 'import.note.court_missing');
	}
	if (parsed.vatId?.personal) note('vatId', 'import.note.vat_personal');
	const vatId = parsed.vatId && !parsed.vatId.personal ? parsed.vatId.value : null;
	const parts = splitLegalForm(parsed.name);
	const language = languageOf(parsed, defaults);
	const key = nameKey(parsed.name);
	const externalId =
		parsed.externalId || identityOf({ ...register, vatId, nameKey: key, country, row: parsed });
	const record: OrganisationRecord = {
		externalId,
		hasOwnId: parsed.externalId !== '',
		name: parsed.name,
		nameKey: key,
		type: parsed.type,
		legalForm: parsed.legalForm ? canonicalLegalForm(parsed.legalForm) : parts.legalForm,
		country,
		place: parsed.place,
		postcode: parsed.postcode || null,
		street: parsed.street || null,
		web: parsed.web || null,
		webDomain: parsed.web ? registrableDomain(parsed.web) : null,
		email: parsed.email !== '' && isFunctionAddress(parsed.email) ? parsed.email : null,
		...register,
		vatId,
		language,
		texts: textsOf(parsed, language),
		nace: parsed.nace.codes,
		keywords: [...parsed.keywords, ...parsed.nace.words],
		...parsed.employees,
		founded: parsed.founded,
		languagesSpoken: parsed.languagesSpoken,
		certificates: parsed.certificates,
		products: productsOf(parsed, language),
		people: peopleOf(parsed),
		sites: parsed.sites.map((site) => siteOf(site, country)),
		lookedAfter: parsed.lookedAfter
	};
	return { record, problems: [], notes };
}

function registerOf(
	parsed: ParsedOrganisation,
	row: Record<string, unknown>,
	country: ImportCountry
): RegisterReading {
	if (parsed.registerCourt === '' || parsed.registerNumber.registerNumber === null) {
		return parsed.registerNumber;
	}
	const reading = readRegisterNumber(row.registerNumber, parsed.registerCourt, country);
	return 'value' in reading ? reading.value : parsed.registerNumber;
}

function languageOf(parsed: ParsedOrganisation, defaults: RowDefaults): Language {
	if (parsed.language !== null) return parsed.language;
	if (defaults.language !== null) return defaults.language;
	return defaults.languageOf([parsed.description, ...parsed.keywords, parsed.name].join('\n'));
}

function textsOf(parsed: ParsedOrganisation, language: Language): OrganisationRecord['texts'] {
	const own = parsed.description === '' ? [] : [{ language, description: parsed.description }];
	const others = parsed.texts.filter((item) =>
		own.every((mine) => mine.language !== item.language)
	);
	return [
		...own,
		...others.filter((item, i) => others.findIndex((o) => o.language === item.language) === i)
	];
}

function productsOf(parsed: ParsedOrganisation, language: Language): ProductRecord[] {
	const services = parsed.services.map((name) => ({
		kind: 'service' as const,
		name,
		description: '',
		language
	}));
	return [
		...parsed.products.map((product) => ({ ...product, language: product.language ?? language })),
		...services
	];
}

// An address that names a person is kept with the people, hidden like them.
function peopleOf(parsed: ParsedOrganisation): PersonRecord[] {
	const people: PersonRecord[] = parsed.people.map((person) => ({
		...person,
		email: person.email || null
	}));
	const personal = parsed.email !== '' && !isFunctionAddress(parsed.email) ? parsed.email : '';
	const email = parsed.contactEmail || personal;
	const name = parsed.contactName || email;
	if (name === '') return people;
	return [
		...people,
		{
			name,
			role: parsed.contactRole || null,
			languages: parsed.contactLanguages,
			email: email || null,
			phone: parsed.contactPhone || null
		}
	];
}

function siteOf(site: ParsedOrganisation['sites'][number], seat: ImportCountry): SiteRecord {
	const country = site.country ?? seat;
	const postcode = site.postcode === null ? null : readPostcode(site.postcode, country);
	return {
		place: site.place,
		street: site.street || null,
		country,
		postcode: postcode && 'value' in postcode ? postcode.value : null
	};
}

/**
 * An id for a row without one, the same next month: what identifies the organisation best. A row
 * that later brings a register number gets a new id and is then recognised as a duplicate.
 */
function identityOf(of: {
	ico: string | null;
	registerNumber: string | null;
	registerCourt: string | null;
	vatId: string | null;
	nameKey: string;
	country: ImportCountry;
	row: ParsedOrganisation;
}): string {
	if (of.ico !== null) return `ico:${of.ico}`;
	if (of.registerNumber !== null && of.registerCourt !== null) {
		return `register:${of.registerNumber} ${of.registerCourt}`;
	}
	if (of.vatId !== null) return `vat:${of.vatId}`;
	return `name:${of.nameKey}, ${of.row.postcode || nameKey(of.row.place)}, ${of.country}`;
}
