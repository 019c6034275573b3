import * as v from 'valibot';
import { isCellError, isDamaged, type Reading } from './cells/reading.ts';

/** Why a row, or a part of it, was not taken over. */
export interface RowProblem {
	/** The line of the file (the row of the sheet) as its reader sees it. */
	line: number;
	/** Name of the field as in the committed JSON schema; empty where the whole row is meant. */
	field: string;
	/** Message key. */
	reason: string;
	/** What stands there, shortened. */
	value: string;
}

const LONGEST_VALUE = 60;

/** A value as the report shows it: one line, shortened, never an object's inside at length. */
export function shownValue(raw: unknown): string {
	const text = typeof raw === 'string' ? raw : ((JSON.stringify(raw) as string | undefined) ?? '');
	const line = text
		.slice(0, 500)
		.toWellFormed()
		.replace(/[\p{C}\s]+/gu, ' ')
		.trim();
	return line.length > LONGEST_VALUE ? `${line.slice(0, LONGEST_VALUE - 1)}…` : line;
}

/** True for a cell or a JSON value that says nothing. */
export function isBlank(raw: unknown): boolean {
	return (
		raw === undefined ||
		raw === null ||
		(typeof raw === 'string' && raw.trim() === '') ||
		(Array.isArray(raw) && raw.length === 0)
	);
}

/** A field that must be there. `read` says what it holds or why it cannot be read. */
export function required<T>(read: (raw: unknown) => Reading<T>) {
	return v.pipe(v.unknown(), takes(read, 'import.problem.missing'));
}

/** A field that may be blank and is `fallback` then. */
export function optional<T>(read: (raw: unknown) => Reading<T>, fallback: T) {
	return v.pipe(v.unknown(), takes(read, { value: fallback }));
}

function takes<T>(read: (raw: unknown) => Reading<T>, whenBlank: string | { value: T }) {
	return v.rawTransform<unknown, T>(({ dataset, addIssue, NEVER }) => {
		const reading = readingOf(dataset.value, read, whenBlank);
		if ('value' in reading) return reading.value;
		addIssue({ message: reading.reason, input: dataset.value });
		return NEVER;
	});
}

function readingOf<T>(
	raw: unknown,
	read: (raw: unknown) => Reading<T>,
	whenBlank: string | { value: T }
): Reading<T> {
	if (isBlank(raw)) return typeof whenBlank === 'string' ? { reason: whenBlank } : whenBlank;
	if (isCellError(raw)) return { reason: 'import.problem.cell_error' };
	if (isDamaged(raw)) return { reason: 'import.problem.encoding' };
	return read(raw);
}

/** Parses a row by its schema; a field that the row lacks is blank, inherited ones do not count. */
export function parseRow<Entries extends v.ObjectEntries>(
	schema: v.ObjectSchema<Entries, undefined>,
	row: Record<string, unknown>
) {
	const fields = Object.keys(schema.entries).map((field) => [
		field,
		Object.hasOwn(row, field) ? row[field] : undefined
	]);
	return v.safeParse(schema, Object.fromEntries(fields));
}

/** Problems of a row from the issues of its schema, one for each field. */
export function problemsOf(
	line: number,
	row: Record<string, unknown>,
	issues: readonly v.BaseIssue<unknown>[]
): RowProblem[] {
	const byField = new Map<string, RowProblem>();
	for (const issue of issues) {
		const field = v.getDotPath(issue) ?? '';
		const top = field.split('.')[0] ?? '';
		const value = shownValue(issue.input ?? row[top]);
		const reason = issue.message.startsWith('import.') ? issue.message : 'import.problem.shape';
		if (!byField.has(top)) byField.set(top, { line, field: top, reason, value });
	}
	return [...byField.values()];
}
