import { Refusal } from '#server/platform/refusal.ts';
import { lineOf } from './cells/reading.ts';
import type { ImportField, ImportKind } from './fields.ts';
import type { ColumnGuess } from './guess-mapping.ts';
import { readListing, type ListingRecord } from './listing-record.ts';
import type { OpenedFile } from './open-file.ts';
import {
	readOrganisation,
	type OrganisationRecord,
	type RowResult
} from './organisation-record.ts';
import type { RowProblem } from './problem.ts';
import type { RowDefaults } from './row-defaults.ts';

/** For each column the field it holds, or null where it is left out. */
export type Mapping = readonly (ImportField | null)[];

export interface ReadRow<Rec> {
	line: number;
	/** As the row states it, also where the row is bad; empty where it states none. */
	externalId: string;
	record: Rec | null;
	problems: RowProblem[];
	notes: RowProblem[];
}

export interface RecordOf {
	organisations: OrganisationRecord;
	listings: ListingRecord;
}

/** The mapping that a guess proposes. */
export function mappingOf(guesses: readonly ColumnGuess[]): Mapping {
	return guesses.map(({ field }) => field);
}

/** Refuses a mapping without the fields that every row needs. */
export function checkMapping(kind: ImportKind, mapping: Mapping, defaults: RowDefaults): void {
	const needed: ImportField[] =
		kind === 'organisations' ? ['name', 'place'] : ['organisation', 'title', 'direction'];
	if (defaults.country === null) needed.push('country');
	for (const field of needed) {
		// One cell may hold street, postcode and town.
		const isGiven = mapping.includes(field) || (field === 'place' && mapping.includes('street'));
		if (!isGiven) throw new Refusal('import.refused.field_missing', { field });
	}
}

/** Reads all rows of a file, one result for each; bad rows are results too, nothing is thrown for them. */
export async function* readRows<Kind extends ImportKind>(
	kind: Kind,
	file: OpenedFile,
	mapping: Mapping,
	defaults: RowDefaults
): AsyncGenerator<ReadRow<RecordOf[Kind]>> {
	const read = (kind === 'organisations' ? readOrganisation : readListing) as (
		line: number,
		row: Record<string, unknown>,
		defaults: RowDefaults
	) => RowResult<RecordOf[Kind]>;
	if (file.format === 'json-lines') {
		const strict = { ...defaults, isStrict: true };
		for await (const { line, value, text } of file.rows()) {
			if (value) yield { line, externalId: lineOf(value.externalId), ...read(line, value, strict) };
			else yield notJson(line, text);
		}
		return;
	}
	for await (const { line, cells } of file.rows()) {
		const row = fieldsIn(cells, mapping);
		yield { line, externalId: lineOf(row.externalId), ...read(line, row, defaults) };
	}
}

function notJson<Rec>(line: number, text: string): ReadRow<Rec> {
	const value = text.length > 60 ? `${text.slice(0, 59)}…` : text;
	const problem: RowProblem = { line, field: '', reason: 'import.problem.json', value };
	return { line, externalId: '', record: null, problems: [problem], notes: [] };
}

function fieldsIn(cells: readonly string[], mapping: Mapping): Record<string, unknown> {
	const row: Record<string, string> = {};
	mapping.forEach((field, column) => {
		const cell = cells[column] ?? '';
		if (field === null || cell === '') return;
		const before = row[field];
		row[field] = before === undefined ? cell : `${before}; ${cell}`;
	});
	return row;
}
