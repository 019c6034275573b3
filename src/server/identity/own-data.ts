import { eq, isNotNull, or, sql } from 'drizzle-orm';
import { rowsOf, type Db } from '../platform/database.ts';
import type { OwnDataPart, Person } from '../platform/own-data.ts';
import { activities } from '../platform/schema.ts';
import { listOperators, listSessions, readWays } from './queries.ts';
import { accountLinks, accounts } from './schema.ts';

/** The account with everything that lets its person in. */
export const identityOwnData: OwnDataPart = {
	collect: async (db, { id }) => ({
		account: (await db.select().from(accounts).where(eq(accounts.id, id)))[0],
		waysToSignIn: await readWays(db, id),
		sessions: await listSessions(db, id),
		activities: await db
			.select({ what: activities.name, at: activities.occurredAt })
			.from(activities)
			.where(isAbout(id))
			.orderBy(activities.occurredAt)
	}),
	footprints: async (db, person) => [
		{ kind: 'account', fate: 'deleted', n: 1 },
		{ kind: 'sessions', fate: 'deleted', n: (await listSessions(db, person.id)).length },
		{ kind: 'activities', fate: 'anonymised', n: await db.$count(activities, isAbout(person.id)) }
	],
	obstacles: async (db, { id }) => {
		const operators = await listOperators(db);
		const isLast = operators.length === 1 && operators[0]?.id === id;
		return isLast ? [{ key: 'privacy.last_operator', names: '' }] : [];
	},
	hold: async (tx) => {
		await tx
			.select({ id: accounts.id })
			.from(accounts)
			.where(isNotNull(accounts.operatorSince))
			.orderBy(accounts.id)
			.for('update');
	},
	erase: eraseAccount
};

function isAbout(id: string) {
	return or(
		eq(activities.personId, id),
		sql`(${activities.subjectKind} = 'account' and ${activities.subjectId} = ${id})`
	);
}

/** Sessions, credentials, factors and links go with the account. */
async function eraseAccount(tx: Db, { id, email }: Person): Promise<void> {
	await tx.delete(accountLinks).where(eq(accountLinks.email, email));
	// What a link carries beside its mailbox is the other address of a change.
	await tx.delete(accountLinks).where(sql`${accountLinks.data} ->> 'from' = ${email}`);
	await rowsOf(tx, sql`delete from throttles where key like ${`%${id}%`}`);
	await tx.delete(accounts).where(eq(accounts.id, id));
}
