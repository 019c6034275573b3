import { sql, type SQL } from 'drizzle-orm';
import { rowsOf, type Db } from '../../platform/database.ts';
import { joinedParts, type MergePart } from './merge-part.ts';
import { ownParts } from './own-parts.ts';

/** Which organisation stays, and which one becomes part of it. */
export interface Union {
	keptId: string;
	mergedId: string;
}

export function allParts(): readonly MergePart[] {
	return [...ownParts, ...joinedParts()];
}

/** What a merge would do with the rows of a part: each with its name, and whether it has a twin. */
export async function listRows(
	db: Db,
	part: MergePart,
	{ keptId, mergedId }: Union
): Promise<{ label: string | null; hasTwin: boolean }[]> {
	const rows = await rowsOf<{ label: string | null; has_twin: boolean }>(
		db,
		sql`select ${sql.raw(part.label ?? 'null')}::text as label, ${hasTwin(part, keptId)} as has_twin
			from ${sql.identifier(part.table)} as moved
				cross join (select ${keptId}::uuid as id) as kept
			where ${isOf(part, mergedId)}
			order by 1`
	);
	return rows.map(({ label, has_twin }) => ({ label, hasTwin: has_twin }));
}

/** Moves the rows of a part and notes each of them, in two statements however many they are. */
export async function moveRows(
	tx: Db,
	part: MergePart,
	{ keptId, mergedId, mergeId }: Union & { mergeId: string }
): Promise<void> {
	const { table, column, key, set = {} } = part;
	if (part.twins === 'go') {
		await tx.execute(sql`
			with gone as (
				delete from ${sql.identifier(table)} as moved using (select ${keptId}::uuid as id) as kept
				where ${isOf(part, mergedId)} and ${hasTwin(part, keptId)}
				returning to_jsonb(moved) as before)
			insert into merge_moves (merge_id, part, before)
			select ${mergeId}::uuid, ${nameOf(part)}, before from gone`);
	}
	const changed = [column, ...Object.keys(set)];
	await tx.execute(sql`
		with moving as (
			select moved.ctid as place, to_jsonb(moved) as before
				${list(Object.entries(set), ([name, to]) => sql`, (${sql.raw(to)}) as ${sql.identifier(`new_${name}`)}`, sql``)}
			from ${sql.identifier(table)} as moved
				cross join (select ${keptId}::uuid as id) as kept
			where ${isOf(part, mergedId)} and not ${hasTwin(part, keptId)}
		), moved as (
			update ${sql.identifier(table)} as target
			set ${sql.identifier(column)} = ${keptId}::uuid
				${list(Object.keys(set), (name) => sql`, ${sql.identifier(name)} = moving.${sql.identifier(`new_${name}`)}`, sql``)}
			from moving where target.ctid = moving.place
			returning moving.before, to_jsonb(target) as after)
		insert into merge_moves (merge_id, part, key, before)
		select ${mergeId}::uuid, ${nameOf(part)},
			jsonb_build_object(${list(key, (name) => sql`${name}::text, moved.after -> ${name}::text`)}),
			jsonb_build_object(${list(changed, (name) => sql`${name}::text, moved.before -> ${name}::text`)})
		from moved`);
}

/**
 * Moves back what is still with the kept organisation, and brings back what was removed. Where the
 * other one has the same again by now, the row stays where it is.
 */
export async function moveBack(
	tx: Db,
	part: MergePart,
	{ keptId, mergedId, mergeId }: Union & { mergeId: string }
): Promise<void> {
	const { table, column, key, set = {} } = part;
	const record = sql`jsonb_populate_record(null::${sql.identifier(table)}, noted.before)`;
	await tx.execute(sql`
		update ${sql.identifier(table)} as moved
		set ${list([column, ...Object.keys(set)], (name) => sql`${sql.identifier(name)} = (${record}).${sql.identifier(name)}`)}
		from merge_moves as noted
		where noted.merge_id = ${mergeId} and noted.part = ${nameOf(part)} and noted.key is not null
			and moved.${sql.identifier(column)} = ${keptId}
			and ${list(key, (name) => sql`to_jsonb(moved.${sql.identifier(name)}) = noted.key -> ${name}::text`, sql` and `)}
			and not ${hasTwin(part, mergedId)}`);
	if (part.twins !== 'go') return;
	await tx.execute(sql`
		insert into ${sql.identifier(table)}
		select (${record}).* from merge_moves as noted
		where noted.merge_id = ${mergeId} and noted.part = ${nameOf(part)} and noted.key is null
		on conflict do nothing`);
}

function nameOf({ table, column }: MergePart): string {
	return `${table}.${column}`;
}

function isOf({ column, only }: MergePart, mergedId: string): SQL {
	return sql`moved.${sql.identifier(column)} = ${mergedId} and (${sql.raw(only ?? 'true')})`;
}

/** Parts are written by us, never by people: they are the only raw text of a statement. */
function hasTwin({ table, column, twin }: MergePart, organisationId: string): SQL {
	if (twin === undefined) return sql`false`;
	return sql`exists (select 1 from ${sql.identifier(table)} as there
		where there.${sql.identifier(column)} = ${organisationId} and ${sql.raw(twin)})`;
}

function list<Item>(
	items: readonly Item[],
	write: (item: Item) => SQL,
	separator: SQL = sql`, `
): SQL {
	return sql.join(items.map(write), separator);
}
