import { and, desc, eq, inArray, isNotNull } from 'drizzle-orm';
import { findAccount } from '../../identity/index.ts';
import { listActivities, type LoggedActivity } from '../../platform/activity-log.ts';
import type { Db } from '../../platform/database.ts';
import { imports, organisations, recordChanges } from '../schema.ts';

/** One thing that happened to an entry, as its people read it. */
export interface HistoryEntry {
	id: string;
	at: Date;
	/** Name of the activity, or `import`. */
	event: string;
	section: string | null;
	by: Doer;
	changes: { field: string; before: string | null; after: string | null }[];
}

/** Who it was: somebody of the firm, an institution for it, the operator, a list, or the platform. */
export type Doer =
	| { kind: 'person'; name: string }
	| { kind: 'institution'; name: string }
	| { kind: 'operator' }
	| { kind: 'import'; source: string }
	| { kind: 'platform' };

/** What the firm sees; conversations are none of it. */
const beginnings = ['organisation.', 'membership.', 'assistance.', 'contact_consent.', 'person.'];

const LATEST = 200;

/**
 * The latest changes of an entry with what stood there before and after, the newest first. Names of
 * the firm's people are for the firm itself (`isMember`).
 */
export async function readHistory(
	db: Db,
	organisationId: string,
	{ isMember }: { isMember: boolean }
): Promise<HistoryEntry[]> {
	const { rows } = await listActivities(db, {
		beginnings,
		organisationId,
		page: 1,
		perPage: LATEST
	});
	const changes = await changesOf(db, rows);
	const names = await namesOf(db, rows, isMember);
	const done = rows.map((row): HistoryEntry => {
		const { section } = row.data;
		return {
			id: row.id,
			at: row.occurredAt,
			event: row.name,
			section: typeof section === 'string' ? section : null,
			by: doerOf(row, names),
			changes: changes.get(row.id) ?? []
		};
	});
	const imported = await readImports(db, organisationId);
	return [...done, ...imported].sort((a, b) => b.at.getTime() - a.at.getTime()).slice(0, LATEST);
}

async function changesOf(
	db: Db,
	rows: readonly LoggedActivity[]
): Promise<Map<string, HistoryEntry['changes']>> {
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
	return new Map(
		found.map((change) => [change.activityId ?? '', describe(change.before, change.after)])
	);
}

async function readImports(db: Db, organisationId: string): Promise<HistoryEntry[]> {
	const rows = await db
		.select({ change: recordChanges, source: imports.source })
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
	return rows.map(({ change, source }) => ({
		id: change.id,
		at: change.changedAt,
		event: 'import',
		section: null,
		by: { kind: 'import', source },
		changes: describe(change.before, change.after)
	}));
}

function describe(
	before: Record<string, unknown> | null,
	after: Record<string, unknown> | null
): HistoryEntry['changes'] {
	const fields = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
	return [...fields].map((field) => ({
		field,
		before: textOf(before?.[field]),
		after: textOf(after?.[field])
	}));
}

function textOf(value: unknown): string | null {
	if (value === undefined || value === null || value === '') return null;
	if (typeof value === 'string') return value;
	if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join(', ') || null;
	return typeof value === 'object'
		? Object.values(value).map(textOf).filter(Boolean).join(', ') || null
		: JSON.stringify(value);
}

async function namesOf(
	db: Db,
	rows: readonly LoggedActivity[],
	isMember: boolean
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
	if (!isMember) return names;
	for (const id of new Set(rows.flatMap(({ personId }) => personId ?? []))) {
		const account = await findAccount(db, id);
		if (account) names.set(id, account.name || account.email);
	}
	return names;
}

function doerOf(row: LoggedActivity, names: ReadonlyMap<string, string>): Doer {
	const { as, institutionId } = row.data;
	if ((as === 'assistant' || as === 'desk') && typeof institutionId === 'string') {
		return { kind: 'institution', name: names.get(institutionId) ?? '' };
	}
	if (as === 'operator' || row.actorKind === 'commandline') return { kind: 'operator' };
	if (row.personId === null) return { kind: 'platform' };
	return { kind: 'person', name: names.get(row.personId) ?? '' };
}
