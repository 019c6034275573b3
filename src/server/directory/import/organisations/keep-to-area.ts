import { sql } from 'drizzle-orm';
import { rowsOf, type Db } from '#server/platform/database.ts';
import { openLocator, type Locator } from '#server/regions/index.ts';
import { readArea } from '../../desks/assign.ts';
import { isLookedAfter } from '../../desks/looked-after.ts';
import type { Decision, GoodRow, ImportContext } from '../engine/target.ts';
import type { OrganisationRecord } from '../organisation-record.ts';
import { shownValue } from '../problem.ts';

type Row = GoodRow<OrganisationRecord>;

/**
 * An institution imports what lies in its area or stands on its list, and writes over nothing that
 * its staff could not edit by hand: not another's entry, nor that of a firm which looks after its
 * own and has not asked for help.
 */
export async function keepToArea(
	db: Db,
	{ institutionId }: ImportContext,
	rows: readonly Row[],
	decisions: readonly Decision[]
): Promise<Decision[]> {
	if (institutionId === null) return [...decisions];
	const isInArea = await openArea(db, institutionId);
	const entries = await readEntries(
		db,
		institutionId,
		decisions.flatMap(({ subjectId }) => subjectId ?? [])
	);
	return decisions.map((decision, at) => {
		const record = rows[at]?.record;
		if (!record || decision.decision === 'bad') return decision;
		const entry = decision.subjectId === null ? undefined : entries.get(decision.subjectId);
		const isForeign = decision.decision === 'update' && !entry;
		if (isForeign || !(entry?.isListed || isInArea(record))) {
			return { ...decision, decision: 'bad', changes: [], problems: [outside(decision, record)] };
		}
		if (decision.decision !== 'update' || entry?.isHelped) return decision;
		const note = { line: decision.line, field: '', reason: 'import.note.claimed', value: '' };
		return { ...decision, decision: 'skip', changes: [], notes: [...decision.notes, note] };
	});
}

function outside({ line }: Decision, { place }: OrganisationRecord) {
	const reason = 'import.problem.outside_area';
	return { line, field: 'place', reason, value: shownValue(place) };
}

/** Whether the seat or another site of a record lies in the institution's area. */
async function openArea(
	db: Db,
	institutionId: string
): Promise<(record: OrganisationRecord) => boolean> {
	const { districts, places } = await readArea(db, institutionId);
	const locate: Locator = await openLocator(db);
	return (record) =>
		[record, ...record.sites].some(({ country, place, postcode }) => {
			const { district } = locate({ country, place, postcode: postcode ?? undefined });
			const isNamed = places.some((own) => own.place === place && own.country === country);
			return isNamed || (district !== null && districts.includes(district));
		});
}

interface Entry {
	/** On the institution's list of members, wherever it lies. */
	isListed: boolean;
	/** Nobody has claimed it, or the firm agreed that the institution writes for it. */
	isHelped: boolean;
}

/** Those of the entries that the institution looks after. */
async function readEntries(
	db: Db,
	institutionId: string,
	ids: readonly string[]
): Promise<Map<string, Entry>> {
	if (ids.length === 0) return new Map();
	const found = await rowsOf<{ id: string } & Record<keyof Entry, boolean>>(
		db,
		sql`select id,
				exists (select 1 from affiliations where institution_id = ${institutionId}
					and organisation_id = entry.id) as "isListed",
				(not exists (select 1 from memberships where organisation_id = entry.id)
					or exists (select 1 from assistance_consents where organisation_id = entry.id
						and institution_id = ${institutionId} and withdrawn_at is null)) as "isHelped"
			from organisations entry
			where id in (select jsonb_array_elements_text(${JSON.stringify(ids)}::text::jsonb)::uuid)
				and ${isLookedAfter(sql`${institutionId}::uuid`, sql`entry.id`)}`
	);
	return new Map(found.map(({ id, isListed, isHelped }) => [id, { isListed, isHelped }]));
}
