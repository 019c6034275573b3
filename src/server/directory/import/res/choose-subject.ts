import type { OrganisationType } from '#i18n/kinds.ts';
import { isNaturalPersonForm, legalFormOfCode } from '../../registers/index.ts';
import type { SizeClass } from '../../size-class.ts';
import type { ImportField } from '../fields.ts';
import { okresy } from './okresy.ts';

/** Columns of the open file that are read; it has more. */
export const resColumns = [
	'ICO',
	'OKRESLAU',
	'DDATVZN',
	'DDATZAN',
	'FORMA',
	'KATPO',
	'NACE',
	'FIRMA',
	'TEXTADR',
	'PSC',
	'OBEC_TEXT',
	'COBCE_TEXT',
	'ULICE_TEXT',
	'TYPCDOM',
	'CDOM',
	'COR'
] as const;

export type ResRow = Record<(typeof resColumns)[number], string> & {
	/** Activity by CZ-NACE 2025; in files since 2026, and not in every row. */
	NACE2025?: string;
};

export interface ResFilter {
	/** Beginnings of NACE codes without dots; empty: all. */
	nace: readonly string[];
	/** Leaves out sole traders, whose data are personal. */
	legalPersonsOnly: boolean;
}

/** Why a subject of the register is left out. */
export type LeftOut = 'outside' | 'dissolved' | 'persons' | 'other_activity';

export function whyLeftOut(row: ResRow, filter: ResFilter): LeftOut | null {
	if (!okresy.has(row.OKRESLAU)) return 'outside';
	if (row.DDATZAN !== '') return 'dissolved';
	if (filter.legalPersonsOnly && isNaturalPersonForm(row.FORMA)) return 'persons';
	const code = activityOf(row);
	const isChosen = filter.nace.length === 0 || filter.nace.some((start) => code.startsWith(start));
	return isChosen ? null : 'other_activity';
}

/** What an import of organisations takes over, in the order of `resHeadings`. */
export function cellsOf(row: ResRow): string[] {
	const fields: Record<(typeof resHeadings)[number], string> = {
		externalId: row.ICO,
		registerNumber: row.ICO,
		name: row.FIRMA,
		type: typeOf(row.FORMA),
		legalForm: legalFormOfCode(row.FORMA) ?? '',
		street: streetOf(row),
		postcode: row.PSC,
		place: row.OBEC_TEXT,
		nace: europeanClass(activityOf(row)),
		employees: sizeOf(row.KATPO) ?? '',
		founded: row.DDATVZN.slice(0, 4)
	};
	return resHeadings.map((field) => fields[field]);
}

export const resHeadings = [
	'externalId',
	'registerNumber',
	'name',
	'type',
	'legalForm',
	'street',
	'postcode',
	'place',
	'nace',
	'employees',
	'founded'
] as const satisfies readonly ImportField[];

/** The main activity; `00` and `04` say that it is not known. */
function activityOf({ NACE2025, NACE }: ResRow): string {
	return NACE2025 || NACE;
}

/** CZ-NACE has five digits, of which the first four are European. */
function europeanClass(code: string): string {
	return /^0[04]$/.test(code) ? '' : code.slice(0, 4);
}

/**
 * Size class by category of headcount, code list 579 of the Czech Statistical Office: 110 none,
 * 120 1–5, 130 6–9, 210 10–19, 220 20–24, 230 25–49, 240 50–99, 310 100–199, 320 200–249, 330 250–499
 * and so on; 000 is not known. The numbers are no sequence: after 240 comes 310.
 */
export function sizeOf(category: string): SizeClass | null {
	if (!/^[1-5]\d\d$/.test(category)) return null;
	const code = Number(category);
	if (code < 200) return 'micro';
	if (code <= 230) return 'small';
	return code <= 320 ? 'medium' : 'large';
}

/** What kind of organisation a legal form makes it; most are companies. */
function typeOf(form: string): OrganisationType {
	return types[form] ?? 'company';
}

const types: Readonly<Record<string, OrganisationType>> = {
	'601': 'university',
	'661': 'research_institute',
	'706': 'club',
	'736': 'club',
	'741': 'chamber',
	'745': 'chamber',
	'751': 'association',
	'771': 'association',
	'801': 'municipality',
	'804': 'municipality',
	'811': 'municipality'
};

/** `Mostecká 12/4`; without a street the part of the municipality, as addresses there are written. */
function streetOf({
	ULICE_TEXT,
	COBCE_TEXT,
	OBEC_TEXT,
	TYPCDOM,
	CDOM,
	COR,
	TEXTADR
}: ResRow): string {
	// Evidence numbers (type 2) of buildings that are not lived in are not those of houses.
	const house = CDOM === '' || CDOM === '0' ? '' : TYPCDOM === '2' ? `č. ev. ${CDOM}` : CDOM;
	const number = [house, COR === '0' ? '' : COR].filter((part) => part !== '').join('/');
	if (number === '') return ULICE_TEXT || TEXTADR;
	return `${ULICE_TEXT || COBCE_TEXT || OBEC_TEXT} ${number}`;
}
