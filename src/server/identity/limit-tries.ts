import { createHash } from 'node:crypto';
import type { Db } from '../platform/database.ts';
import { mayAskMailbox } from '../platform/mail/index.ts';
import { Refusal } from '../platform/refusal.ts';
import { hitLimit, networkOf, type Limit } from '../platform/throttle.ts';

const perNetwork: Limit = { name: 'sign-in.network', hits: 20, windowSeconds: 900 };
const perAccount: Limit = { name: 'sign-in.account', hits: 20, windowSeconds: 900 };
const linksPerNetwork: Limit = { name: 'sign-in.link', hits: 20, windowSeconds: 900 };
/** 240 guesses a day at a code with three valid values in a million: once in four years. */
const codesPerAccount: Limit = { name: 'sign-in.code', hits: 10, windowSeconds: 3_600 };
/** A hall of people who sign up at an event share one network. */
const requestsPerNetwork: Limit = { name: 'account.request', hits: 30, windowSeconds: 3_600 };
const providersPerNetwork: Limit = { name: 'sign-in.provider', hits: 30, windowSeconds: 900 };

/** The mailbox of an account: enough for a bad day, too little to flood it. */
const mailsToOwner: Limit = { name: 'account.owner', hits: 5, windowSeconds: 3_600 };

/**
 * Counts a try to sign in, right or wrong, before anything is looked up. Both limits count whether
 * or not there is an account, and a network is what one customer can move about in (R12).
 */
export async function limitTries(db: Db, email: string, address: string): Promise<void> {
	const waits = [
		await hitLimit(db, perNetwork, networkOf(address)),
		await hitLimit(db, perAccount, fingerprint(email))
	];
	refuseIf(waits);
}

export async function limitCodes(db: Db, accountId: string, address: string): Promise<void> {
	const waits = [
		await hitLimit(db, perNetwork, networkOf(address)),
		await hitLimit(db, codesPerAccount, accountId)
	];
	refuseIf(waits);
}

/** Links cannot be guessed; this keeps whoever tries from keeping the hash queue busy. */
export async function limitLinks(db: Db, address: string): Promise<void> {
	refuseIf([await hitLimit(db, linksPerNetwork, networkOf(address))]);
}

/** Counts somebody who asks for a mail, before it is known to whom. */
export async function limitRequests(db: Db, address: string): Promise<void> {
	refuseIf([await hitLimit(db, requestsPerNetwork, networkOf(address))]);
}

/** Counts somebody who goes to, or comes back from, the sign-in of an institution. */
export async function limitProviders(db: Db, address: string): Promise<void> {
	refuseIf([await hitLimit(db, providersPerNetwork, networkOf(address))]);
}

/** Whether one more mail may go to this mailbox. */
export async function mayMail(db: Db, email: string, isConfirmed: boolean): Promise<boolean> {
	if (!isConfirmed) return mayAskMailbox(db, email);
	return (await hitLimit(db, mailsToOwner, fingerprint(email))) === null;
}

function refuseIf(waits: (number | null)[]): void {
	const seconds = Math.max(...waits.map((wait) => wait ?? 0));
	if (seconds > 0) throw new Refusal('platform.too_many', { seconds });
}

// The table of limits holds no mail addresses.
function fingerprint(email: string): string {
	return createHash('sha256').update(email).digest('hex').slice(0, 32);
}
