import * as v from 'valibot';
import type { ListingKind } from '#i18n/kinds.ts';
import type { Language } from '#i18n/languages.ts';
import { nameKey } from '../registers/index.ts';
import { readCountry, readPlace, readPostcode, type ImportCountry } from './cells/read-location.ts';
import { readDay } from './cells/read-quantity.ts';
import {
	readDirection,
	readListingKind,
	readTextLanguage,
	type Direction
} from './cells/read-word.ts';
import { blockOf, lineOf, valuesOf, type Reading } from './cells/reading.ts';
import type { RowResult } from './organisation-record.ts';
import type { RowDefaults } from './row-defaults.ts';
import { isBlank, optional, parseRow, problemsOf, required } from './problem.ts';

/** An offer or a request as a file says it, read and checked. */
export interface ListingRecord {
	externalId: string;
	/** External id or exact name of the organisation. */
	organisation: string;
	country: ImportCountry;
	place: string | null;
	postcode: string | null;
	direction: Direction;
	kind: ListingKind;
	language: Language;
	title: string;
	text: string;
	quantity: string | null;
	/** As written. */
	certificates: string[];
	/** ISO days. */
	publishedAt: string | null;
	validUntil: string | null;
}

/** Reads one row, whatever it holds; never throws. Unknown fields are passed over. */
export function readListing(
	line: number,
	row: Record<string, unknown>,
	defaults: RowDefaults
): RowResult<ListingRecord> {
	const parsed = parseRow(listingSchema(defaults), row);
	if (!parsed.success) return refused(problemsOf(line, row, parsed.issues));
	const { output } = parsed;
	const { place, postcode: before } = readPlace(output.place);
	const postcode = readPostcodeOf(isBlank(row.postcode) ? before : row.postcode, output.country);
	if (postcode && 'reason' in postcode) {
		const value = lineOf(row.postcode).slice(0, 60);
		return refused([{ line, field: 'postcode', reason: postcode.reason, value }]);
	}
	const language =
		output.language ?? defaults.language ?? defaults.languageOf(`${output.title}\n${output.text}`);
	const externalId =
		output.externalId || `${nameKey(output.organisation)}: ${nameKey(output.title)}`.slice(0, 200);
	const record: ListingRecord = {
		...output,
		externalId,
		language,
		place: place || null,
		postcode: postcode?.value ?? null,
		quantity: output.quantity || null
	};
	return { record, problems: [], notes: [] };
}

function refused(problems: RowResult<ListingRecord>['problems']): RowResult<ListingRecord> {
	return { record: null, problems, notes: [] };
}

function readPostcodeOf(raw: unknown, country: ImportCountry): Reading<string> | null {
	return isBlank(raw) ? null : readPostcode(raw, country);
}

function listingSchema(defaults: RowDefaults) {
	return v.object({
		externalId: defaults.isStrict ? required(text(200)) : optional(text(200), ''),
		organisation: required(text(250)),
		country:
			defaults.country === null ? required(readCountry) : optional(readCountry, defaults.country),
		place: optional(text(120), ''),
		direction: required(readDirection),
		kind: optional(readListingKind, 'product'),
		language: defaults.isStrict
			? required<Language | null>(readTextLanguage)
			: optional<Language | null>(readTextLanguage, null),
		title: required(text(250)),
		text: optional(text(20_000, blockOf), ''),
		quantity: optional(text(120), ''),
		certificates: optional((raw) => ({ value: valuesOf(raw).slice(0, 50) }), [] as string[]),
		publishedAt: optional<string | null>(readDay, null),
		validUntil: optional<string | null>(readDay, null)
	});
}

function text(longest: number, read: (raw: unknown) => string = lineOf) {
	return (raw: unknown): Reading<string> => {
		const value = read(raw);
		if (value === '') return { reason: 'import.problem.shape' };
		if (value.includes('\ufffd')) return { reason: 'import.problem.encoding' };
		return value.length > longest ? { reason: 'import.problem.too_long' } : { value };
	};
}
