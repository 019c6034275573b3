import { eq, sql } from 'drizzle-orm';
import { rowsOf, type Db } from '../platform/database.ts';
import { forgetFile } from '../platform/files/index.ts';
import { ownDataParts, type Person } from '../platform/own-data.ts';
import { noteErasure } from './list-erasures.ts';
import { dataExports } from './schema.ts';

/** What stands in the place of something that was erased. */
const GONE = '…';

/** An organisation's own address stays, also where it is the address of a single person. */
const keptColumns = ['organisations.email', 'organisations.web'];

/**
 * Erases a person from every table, in the caller's transaction: each domain first removes what it
 * keeps, then every mention of the id or the mail address that is left in any column goes, also in
 * tables that nobody thought of. Enqueues nothing, so that it can be repeated after a restore.
 */
export async function forgetPerson(tx: Db, person: Person): Promise<void> {
	const exported = await tx
		.select({ fileId: dataExports.fileId })
		.from(dataExports)
		.where(eq(dataExports.accountId, person.id));
	for (const { fileId } of exported) if (fileId !== null) await forgetFile(tx, fileId);
	for (const { erase } of ownDataParts()) await erase?.(tx, person);
	await forgetMails(tx, person);
	await forgetJobs(tx, person);
	for (const { named = [] } of ownDataParts()) {
		for (const [table, column] of named) await redactName(tx, table, column, person);
	}
	await redactEverywhere(tx, person);
	await noteErasure(tx, 'person', person.id);
}

/** What was written to the person goes; what names the person to others loses the name. */
async function forgetMails(tx: Db, person: Person): Promise<void> {
	await tx.execute(sql`delete from mails where lower(recipient) = ${person.email}`);
	for (const column of ['subject', 'text', 'html']) await redactName(tx, 'mails', column, person);
}

async function forgetJobs(tx: Db, { id, email }: Person): Promise<void> {
	const [queue] = await rowsOf<{ there: boolean }>(
		tx,
		sql`select to_regclass('jobs.job') is not null as there`
	);
	if (!queue?.there) return;
	await tx.execute(sql`delete from jobs.job
		where strpos(data::text, ${id}) > 0 or strpos(lower(data::text), ${email}) > 0
			or strpos(lower(coalesce(output::text, '')), ${email}) > 0`);
}

/** Only a name of two words or more tells one person from others. */
async function redactName(tx: Db, table: string, column: string, { name }: Person): Promise<void> {
	if (!/\S\s+\S/.test(name)) return;
	const words = name
		.trim()
		.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
		.replace(/\s+/g, '\\s+');
	// A word that ends in a sign of its own has no word boundary there.
	const pattern = `(^|[^[:alnum:]])${words}($|[^[:alnum:]])`;
	await tx.execute(sql`update ${sql.identifier(table)}
		set ${sql.identifier(column)} = regexp_replace(${sql.identifier(column)}, ${pattern}, ${`\\1${GONE}\\2`}, 'gi')
		where ${sql.identifier(column)} ~* ${pattern}`);
}

interface Column extends Record<string, unknown> {
	table: string;
	column: string;
	type: string;
	/** May be emptied: an id that leads nowhere says nothing. */
	nullable: boolean;
}

async function redactEverywhere(tx: Db, { id, email }: Person): Promise<void> {
	const columns = await rowsOf<Column>(
		tx,
		sql`select own.table_name as table, own.column_name as column, own.udt_name as type,
				own.is_nullable = 'YES' as nullable
			from information_schema.columns own join information_schema.tables holding
				on holding.table_schema = own.table_schema and holding.table_name = own.table_name
			where own.table_schema = 'public' and holding.table_type = 'BASE TABLE'
				and own.table_name not like 'region%' and own.is_generated = 'NEVER'
				and own.udt_name in ('uuid', 'text', 'jsonb', '_text')`
	);
	for (const { table, column, type, nullable } of columns) {
		if (keptColumns.includes(`${table}.${column}`)) continue;
		const at = sql.identifier(column);
		const where = sql.identifier(table);
		if (type === 'uuid') {
			if (nullable) await tx.execute(sql`update ${where} set ${at} = null where ${at} = ${id}`);
			continue;
		}
		const mentions = sql`(strpos(${at}::text, ${id}) > 0 or strpos(lower(${at}::text), ${email}) > 0)`;
		const cast = type === 'jsonb' ? sql`::jsonb` : type === '_text' ? sql`::text[]` : sql``;
		await tx.execute(sql`update ${where}
			set ${at} = regexp_replace(replace(${at}::text, ${id}, ${GONE}), ${literally(email)}, ${GONE}, 'gi')${cast}
			where ${mentions}`);
	}
}

function literally(text: string): string {
	return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
