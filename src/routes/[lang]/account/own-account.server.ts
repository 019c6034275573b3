import { error } from '@sveltejs/kit';
import { findAccount, type Account } from '#server/identity/index.ts';
import { database } from '#server/platform/connection.ts';

export async function ownAccount({ actor }: Pick<App.Locals, 'actor'>): Promise<Account> {
	const account = await findAccount(database(), actor.personId);
	if (!account) error(404, 'Not found');
	return account;
}
