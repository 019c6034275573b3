import { and, asc, eq, ilike, inArray, isNotNull, or, sql, type SQL } from 'drizzle-orm';
import type { Db } from '../../platform/database.ts';
import { accounts } from '../schema.ts';

/** Somebody with an account, as the operator sees them. */
export interface ListedPerson {
	id: string;
	email: string;
	name: string;
	language: 'de' | 'cs' | 'en';
	createdAt: Date;
	operatorSince: Date | null;
	/** The mailbox is known to be theirs. */
	isConfirmed: boolean;
	hasSecondFactor: boolean;
	lockedAt: Date | null;
	/** Monday of the week in which they were last here: closer is nobody's business. */
	lastSeenWeek: Date | null;
}

export interface PeopleFilter {
	/** Part of the name or the address. */
	search: string;
	/** All of them, operators, who is locked out, or these accounts. */
	which: 'all' | 'operators' | 'locked' | readonly string[];
	page: number;
	perPage: number;
}

/** People with an account by name, page by page. */
export async function listPeople(
	db: Db,
	{ search, which, page, perPage }: PeopleFilter
): Promise<{ rows: ListedPerson[]; total: number }> {
	const where = and(matching(search), among(which));
	const rows = await selectPeople(db)
		.where(where)
		.orderBy(asc(sql`lower(${accounts.name})`), asc(accounts.email))
		.limit(perPage)
		.offset((page - 1) * perPage);
	return { rows, total: await db.$count(accounts, where) };
}

export async function readPerson(db: Db, accountId: string): Promise<ListedPerson | undefined> {
	const [person] = await selectPeople(db).where(eq(accounts.id, accountId));
	return person;
}

function matching(search: string): SQL | undefined {
	if (search === '') return undefined;
	const part = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
	return or(ilike(accounts.name, part), ilike(accounts.email, part));
}

function among(which: PeopleFilter['which']): SQL | undefined {
	if (which === 'all') return undefined;
	if (which === 'operators') return isNotNull(accounts.operatorSince);
	return which === 'locked' ? isNotNull(accounts.lockedAt) : inArray(accounts.id, [...which]);
}

const lastSeenWeek = sql<Date | null>`date_trunc('week', greatest(
	(select max(updated_at) from sessions where account_id = accounts.id),
	(select max(occurred_at) from activities
		where person_id = accounts.id and name = 'sign_in.done')))`;

function selectPeople(db: Db) {
	return db
		.select({
			id: accounts.id,
			email: accounts.email,
			name: accounts.name,
			language: accounts.language,
			createdAt: accounts.createdAt,
			operatorSince: accounts.operatorSince,
			isConfirmed: accounts.emailVerified,
			// Written out: in a list of columns the builder names them without their table.
			hasSecondFactor: sql<boolean>`exists (select 1 from second_factors
				where account_id = accounts.id and confirmed_at is not null)`,
			lockedAt: accounts.lockedAt,
			lastSeenWeek: lastSeenWeek.mapWith(asDate)
		})
		.from(accounts)
		.$dynamic();
}

/** PostgreSQL's driver gives a date, the embedded one its text. */
const asDate = (value: Date | string | null): Date | null =>
	typeof value === 'string' ? new Date(value) : value;
