import { sql } from 'drizzle-orm';
import { rowsOf, type Db } from '../platform/database.ts';
import type { Person } from '../platform/own-data.ts';
import { forgetOrganisation } from './forget-organisation.ts';
import { forgetPerson } from './forget-person.ts';
import { hashOf, listErasures, type Erasure } from './list-erasures.ts';
import { erasures } from './schema.ts';

/**
 * Erases again whom a restored backup brought back. `before` is the list as it stood before the
 * restore, whose own list may be older. Returns how many came back.
 */
export async function replayErasures(db: Db, before: readonly Erasure[]): Promise<number> {
	for (const erasure of before) await db.insert(erasures).values(erasure).onConflictDoNothing();
	const known = new Set((await listErasures(db)).map(({ kind, hash }) => `${kind} ${hash}`));
	if (known.size === 0) return 0;
	const isErased = (kind: Erasure['kind'], id: string) => known.has(`${kind} ${hashOf(kind, id)}`);
	const persons = await rowsOf<Person & Record<string, unknown>>(
		db,
		sql`select id, email, name from accounts`
	);
	const organisations = await rowsOf<{ id: string }>(db, sql`select id from organisations`);
	const back = {
		persons: persons.filter(({ id }) => isErased('person', id)),
		organisations: organisations.filter(({ id }) => isErased('organisation', id))
	};
	for (const person of back.persons) await db.transaction((tx) => forgetPerson(tx, person));
	for (const { id } of back.organisations) {
		await db.transaction((tx) => forgetOrganisation(tx, id));
	}
	return back.persons.length + back.organisations.length;
}
