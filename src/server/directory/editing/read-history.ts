import { and, desc, eq, inArray, isNotNull } from 'drizzle-orm';
import { findAccount } from '../../identity/index.ts';
import { listActivities, type LoggedActivity } from '../../platform/activity-log.ts';
import type { Db } from '../../platform/database.ts';
import { imports, organisations, recordChanges } from '../schema.ts';
import { canRestoreIn, canRestoreOfImport } from './restorable.ts';

/** One thing that happened to an entry, as its people and the operator read it. */
export interface HistoryEntry {
	id: string;
	at: Date;
	/** Name of the activity, or `import`. */
	event: string;
	section: string | null;
	/** Language of the text that was changed, where it is one of several. */
	part: string | null;
	by: Doer;
	changes: HistoryChange[];
}

export interface HistoryChange {
	/** The kept change, to restore a value from. */
	changeId: string;
	field: string;
	/** Values as they were stored; none where nothing stood there. */
	before: string[];
	after: string[];
	/** The value before can be written again. */
	canRestore: boolean;
}

/**
 * Who it was: somebody of the firm, an institution for it, the operator, a list, or the platform.
 * `person` names who acted for an institution or the operator, where the reader may know.
 */
export type Doer =
	| { kind: 'person'; name: string }
	| { kind: 'institution'; name: string; person?: string }
	| { kind: 'operator'; person?: string }
	| { kind: 'import'; source: string; importId: string }
	| { kind: 'platform' };

export interface HistoryFilter {
	/** Whose names are told: of nobody, of the firm's people, or of all. */
	names: 'none' | 'members' | 'all';
	/** Only changes of this field. */
	field?: string;
	/** Only what this one did: see `doerKey`. */
	by?: string;
}

/** What the firm sees; conversations are none of it. */
const beginnings = ['organisation.', 'membership.', 'assistance.', 'contact_consent.', 'person.'];

/** So far back it is looked through, and so much of it is shown. */
const SEARCHED = 1_000;
const LATEST = 200;

/** The latest changes of an entry with what stood there before and after, the newest first. */
export async function readHistory(
	db: Db,
	organisationId: string,
	filter: HistoryFilter
): Promise<{ entries: HistoryEntry[]; fields: string[]; doers: Doer[] }> {
	const { rows } = await listActivities(db, {
		beginnings,
		organisationId,
		page: 1,
		perPage: SEARCHED
	});
	const changes = await changesOf(db, rows);
	const names = await namesOf(db, rows, filter.names);
	const done = rows.map((row): HistoryEntry => {
		const { section, part } = row.data;
		return {
			id: row.id,
			at: row.occurredAt,
			event: row.name,
			section: typeof section === 'string' ? section : null,
			part: typeof part === 'string' ? part : null,
			by: doerOf(row, names, filter.names === 'all'),
			changes: changes.get(row.id) ?? []
		};
	});
	const imported = await readImports(db, organisationId);
	const all = [...done, ...imported].sort((a, b) => b.at.getTime() - a.at.getTime());
	const doers = new Map(all.map(({ by }) => [doerKey(by), by]));
	return {
		entries: all.flatMap((entry) => narrowed(entry, filter)).slice(0, LATEST),
		fields: [...new Set(all.flatMap((entry) => entry.changes.map(({ field }) => field)))].sort(),
		doers: [...doers.values()]
	};
}

/** Tells one doer from another, to be sent with a form. */
export function doerKey(by: Doer): string {
	switch (by.kind) {
		case 'person':
			return `person ${by.name}`;
		case 'institution':
			return `institution ${by.name} ${by.person ?? ''}`.trim();
		case 'operator':
			return `operator ${by.person ?? ''}`.trim();
		case 'import':
			return `import ${by.source}`;
		case 'platform':
			return 'platform';
	}
}

function narrowed(entry: HistoryEntry, { field = '', by = '' }: HistoryFilter): HistoryEntry[] {
	if (by !== '' && doerKey(entry.by) !== by) return [];
	if (field === '') return [entry];
	const changes = entry.changes.filter((change) => change.field === field);
	return changes.length === 0 ? [] : [{ ...entry, changes }];
}

async function changesOf(
	db: Db,
	rows: readonly LoggedActivity[]
): Promise<Map<string, HistoryChange[]>> {
	if (rows.length === 0) return new Map();
	const found = await db
		.select()
		.from(recordChanges)
		.where(
			inArray(
				recordChanges.activityId,
				rows.map(({ id }) => id)
			)
		);
	const sections = new Map(rows.map(({ id, data }) => [id, data.section]));
	return new Map(
		found.map((change) => {
			const id = change.activityId ?? '';
			return [id, describe(change, canRestoreIn(sections.get(id)))];
		})
	);
}

async function readImports(db: Db, organisationId: string): Promise<HistoryEntry[]> {
	const rows = await db
		.select({ change: recordChanges, source: imports.source, importId: imports.id })
		.from(recordChanges)
		.innerJoin(imports, eq(imports.id, recordChanges.importId))
		.where(
			and(
				eq(recordChanges.subjectKind, 'organisations'),
				eq(recordChanges.subjectId, organisationId),
				isNotNull(imports.completedAt)
			)
		)
		.orderBy(desc(recordChanges.changedAt))
		.limit(LATEST);
	return rows.map(({ change, source, importId }) => ({
		id: change.id,
		at: change.changedAt,
		event: 'import',
		section: null,
		part: null,
		by: { kind: 'import', source, importId },
		changes: describe(change, canRestoreOfImport)
	}));
}

type Kept = Pick<typeof recordChanges.$inferSelect, 'id' | 'before' | 'after'>;

function describe(
	{ id: changeId, before, after }: Kept,
	canRestore: (field: string, before: unknown) => boolean
): HistoryChange[] {
	const fields = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
	return [...fields].map((field) => ({
		changeId,
		field,
		before: valuesOf(before?.[field]),
		after: valuesOf(after?.[field]),
		// What was made or taken away as a whole has no earlier value of a single field.
		canRestore: before !== null && after !== null && canRestore(field, before[field])
	}));
}

function valuesOf(value: unknown): string[] {
	if (value === undefined || value === null || value === '') return [];
	if (typeof value === 'string') return [value];
	if (typeof value === 'object') return Object.values(value).flatMap(valuesOf);
	return [JSON.stringify(value)];
}

async function namesOf(
	db: Db,
	rows: readonly LoggedActivity[],
	whose: HistoryFilter['names']
): Promise<Map<string, string>> {
	const institutions = rows.flatMap(({ data }) =>
		typeof data.institutionId === 'string' ? data.institutionId : []
	);
	const named = institutions.length
		? await db
				.select({ id: organisations.id, name: organisations.name })
				.from(organisations)
				.where(inArray(organisations.id, [...new Set(institutions)]))
		: [];
	const names = new Map(named.map(({ id, name }) => [id, name]));
	if (whose === 'none') return names;
	for (const id of new Set(rows.flatMap(({ personId }) => personId ?? []))) {
		const account = await findAccount(db, id);
		if (account) names.set(id, account.name || account.email);
	}
	return names;
}

function doerOf(row: LoggedActivity, names: ReadonlyMap<string, string>, isNamed: boolean): Doer {
	const { as, institutionId } = row.data;
	const name = isNamed && row.personId !== null ? names.get(row.personId) : undefined;
	const person = name === undefined ? {} : { person: name };
	if ((as === 'assistant' || as === 'desk') && typeof institutionId === 'string') {
		return { kind: 'institution', name: names.get(institutionId) ?? '', ...person };
	}
	if (as === 'operator' || row.actorKind === 'commandline') return { kind: 'operator', ...person };
	if (row.personId === null) return { kind: 'platform' };
	return { kind: 'person', name: names.get(row.personId) ?? '' };
}
