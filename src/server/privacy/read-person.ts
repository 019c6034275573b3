import { findAccount } from '../identity/index.ts';
import type { Db } from '../platform/database.ts';
import type { Person } from '../platform/own-data.ts';
import { Refusal } from '../platform/refusal.ts';

export async function readPerson(db: Db, accountId: string): Promise<Person> {
	const account = await findAccount(db, accountId);
	if (!account) throw new Refusal('identity.no_session');
	return { id: account.id, email: account.email.toLowerCase(), name: account.name };
}
