import { and, eq, isNotNull } from 'drizzle-orm';
import type { Actor } from '../platform/actor.ts';
import type { Db } from '../platform/database.ts';
import { accounts, secondFactors } from './schema.ts';

type Predicate = (db: Db, accountId: string) => Promise<boolean>;

const predicates: Predicate[] = [];

/**
 * Who besides operators must have a second factor is known by higher domains: they say it here, where
 * the program is wired together.
 */
export function requireSecondFactorFor(predicate: Predicate): void {
	predicates.push(predicate);
}

export async function isSecondFactorRequired(db: Db, accountId: string): Promise<boolean> {
	if (await isOperator(db, accountId)) return true;
	for (const predicate of predicates) if (await predicate(db, accountId)) return true;
	return false;
}

export async function hasSecondFactor(db: Db, accountId: string): Promise<boolean> {
	const found = await db
		.select({ id: secondFactors.accountId })
		.from(secondFactors)
		.where(and(eq(secondFactors.accountId, accountId), isNotNull(secondFactors.confirmedAt)));
	return found.length > 0;
}

/**
 * True for somebody who was given a role that needs a second factor after signing in without one:
 * they set it up before anything else.
 */
export async function lacksSecondFactor(db: Db, actor: Actor): Promise<boolean> {
	if (actor.personId === null || (await hasSecondFactor(db, actor.personId))) return false;
	return isSecondFactorRequired(db, actor.personId);
}

export async function isOperator(db: Db, accountId: string): Promise<boolean> {
	const found = await db
		.select({ id: accounts.id })
		.from(accounts)
		.where(and(eq(accounts.id, accountId), isNotNull(accounts.operatorSince)));
	return found.length > 0;
}
