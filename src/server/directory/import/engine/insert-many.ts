import { getTableColumns, getTableName, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Db } from '#server/platform/database.ts';

/**
 * Inserts many rows with one parameter: building a parameter for each value would cost more than
 * the insert. All rows have the same fields; columns without a field get their default.
 */
export async function insertMany<Table extends PgTable>(
	tx: Db,
	table: Table,
	rows: readonly Table['$inferInsert'][],
	onConflict: 'fail' | 'nothing' = 'fail'
): Promise<void> {
	const [first] = rows;
	if (!first) return;
	const columns = Object.entries(getTableColumns(table)).filter(([field]) => field in first);
	const names = columns.map(([field]) => `"${snakeCase(field)}"`).join(', ');
	const typed = columns
		.map(([field, column]) => `"${snakeCase(field)}" ${column.getSQLType()}`)
		.join(', ');
	const data = JSON.stringify(rows.map((row) => inColumns(row as Record<string, unknown>)));
	await tx.execute(sql`
		insert into ${sql.raw(`"${getTableName(table)}" (${names})`)}
		select ${sql.raw(names)}
		from jsonb_to_recordset(${data}::text::jsonb) as row (${sql.raw(typed)})
		${sql.raw(onConflict === 'nothing' ? 'on conflict do nothing' : '')}`);
}

function inColumns(row: Record<string, unknown>): Record<string, unknown> {
	return Object.fromEntries(
		Object.entries(row).map(([field, value]) => [snakeCase(field), withoutNul(value)])
	);
}

/** PostgreSQL keeps no NUL in text. */
function withoutNul(value: unknown): unknown {
	return typeof value === 'string' ? value.replaceAll('\u0000', '') : value;
}

function snakeCase(field: string): string {
	return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
