import type { Db } from '#server/platform/database.ts';
import { openLocator, type Locator } from '#server/regions/index.ts';
import { duplicateKeys, findDuplicates } from '../../find-duplicates.ts';
import { firstLines } from '../engine/first-lines.ts';
import { fingerprint } from '../engine/fingerprint.ts';
import type { DuplicateKind } from '../engine/options.ts';
import type { Decision, GoodRow, ImportContext } from '../engine/target.ts';
import type { OrganisationRecord } from '../organisation-record.ts';
import { shownValue } from '../problem.ts';
import { changedFields, fieldsOfRecord, readFields, readOwnEdits } from './fields.ts';
import { findOrigins } from './for-listings.ts';
import { keepToArea } from './keep-to-area.ts';

type Row = GoodRow<OrganisationRecord>;

/** What becomes of each row: a new entry, a change, nothing, a duplicate, or a mistake. */
export async function decideOrganisations(
	db: Db,
	context: ImportContext,
	rows: readonly Row[]
): Promise<Decision[]> {
	const known = await findOrigins(
		db,
		'organisations',
		context.source,
		rows.map(({ record }) => record.externalId)
	);
	const first = await firstLines(
		db,
		context.importId,
		rows.map(({ line, record }) => ({ line, keys: keysOf(record) }))
	);
	const duplicates = await findDuplicates(
		db,
		rows.map(({ record }) => record)
	);
	const drafts = rows.map((row, i) => {
		const twice = standsAbove(row, first);
		if (twice) return decideTwice(row, twice, context);
		const origin = known.get(row.record.externalId);
		const [match] = duplicates[i] ?? [];
		// Recognised once and left alone: the operator's choice for duplicates holds again.
		if (origin?.fingerprint === '') {
			return decideMatch(row, match?.kind ?? 'name_place', origin.subjectId, context);
		}
		if (origin) return decideKnown(row, origin);
		return match
			? decideMatch(row, match.kind, match.organisationId, context)
			: plain(row, 'create');
	});
	const locate = await openLocator(db);
	const decisions = await keepToArea(db, context, rows, await compare(db, rows, drafts));
	return decisions.map((decided, i) => {
		const record = rows[i]?.record;
		return record
			? { ...decided, notes: [...decided.notes, ...placeNotes(locate, decided, record)] }
			: decided;
	});
}

/** An entry whose place nobody knows is imported, but stands in no district and on no map. */
function placeNotes(
	locate: Locator,
	{ line, decision }: Decision,
	record: OrganisationRecord
): Decision['notes'] {
	if (decision !== 'create' && decision !== 'update') return [];
	const { country, place, postcode } = record;
	const { standing } = locate({ country, place, postcode: postcode ?? undefined });
	if (standing === 'inside' || standing === 'outside') return [];
	return [{ line, field: 'place', reason: 'import.note.outside', value: shownValue(place) }];
}

function keysOf(record: OrganisationRecord): string[] {
	return [`id:${record.externalId}`, ...duplicateKeys(record).map(([, key]) => key)];
}

/**
 * By what an earlier row of the same file is the same. Where the source gives its entries ids of its
 * own, only a register number or a VAT id says that two of them are one: branches share a domain,
 * and two firms of one name in one town are what the source says they are.
 */
function standsAbove(
	{ line, record }: Row,
	first: ReadonlyMap<string, number>
): 'external_id' | DuplicateKind | null {
	const isAbove = (key: string) => (first.get(key) ?? line) < line;
	if (isAbove(`id:${record.externalId}`)) return record.hasOwnId ? 'external_id' : 'name_place';
	const sure: readonly DuplicateKind[] = ['register_number', 'vat_id'];
	const found = duplicateKeys(record).find(
		([kind, key]) => (!record.hasOwnId || sure.includes(kind)) && isAbove(key)
	);
	return found?.[0] ?? null;
}

function decideTwice(
	row: Row,
	kind: 'external_id' | DuplicateKind,
	{ options }: ImportContext
): Decision {
	if (kind === 'external_id') {
		const { line, record } = row;
		const reason = 'import.problem.external_id_twice';
		const problem = { line, field: 'externalId', reason, value: record.externalId.slice(0, 60) };
		return { ...plain(row, 'bad'), problems: [problem] };
	}
	// There is nothing yet that an earlier row's entry could be updated in.
	const decision = options.duplicates[kind] === 'create' && row.record.hasOwnId ? 'create' : 'skip';
	return { ...plain(row, decision), duplicateKind: kind };
}

function decideKnown(row: Row, origin: { subjectId: string; fingerprint: string }): Decision {
	const isSame = origin.fingerprint === fingerprint(row.record);
	return { ...plain(row, isSame ? 'unchanged' : 'update'), subjectId: origin.subjectId };
}

function decideMatch(
	row: Row,
	kind: DuplicateKind,
	organisationId: string,
	{ options }: ImportContext
): Decision {
	const decision = options.duplicates[kind];
	const subjectId = decision === 'create' ? null : organisationId;
	return { ...plain(row, decision), subjectId, duplicateKind: kind };
}

function plain({ line }: Row, decision: Decision['decision']): Decision {
	return {
		line,
		decision,
		subjectId: null,
		duplicateKind: null,
		changes: [],
		problems: [],
		notes: []
	};
}

/** Where nothing differs, or only what the firm wrote itself, there is nothing to update. */
async function compare(
	db: Db,
	rows: readonly Row[],
	drafts: readonly Decision[]
): Promise<Decision[]> {
	const updated = drafts.flatMap(({ decision, subjectId }) =>
		decision === 'update' && subjectId !== null ? subjectId : []
	);
	const current = await readFields(db, updated);
	const own = await readOwnEdits(db, 'organisations', updated);
	const records = new Map(rows.map(({ line, record }) => [line, record]));
	return drafts.map((draft) => {
		const record = records.get(draft.line);
		if (draft.decision !== 'update' || draft.subjectId === null || !record) return draft;
		const changes = changedFields(
			current.get(draft.subjectId) ?? {},
			fieldsOfRecord(record),
			own.get(draft.subjectId) ?? new Set()
		);
		return changes.length === 0 ? { ...draft, decision: 'unchanged' } : { ...draft, changes };
	});
}
