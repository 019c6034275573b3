import { and, eq, gt, isNull, lt, sql } from 'drizzle-orm';
import type { Db } from '../platform/database.ts';
import { hashLinkSecret, newLinkSecret } from '../platform/link.ts';
import { challenges } from './schema.ts';

/** Time to find the phone; setting up an app for the first time takes longer. */
const MINUTES = { sign_in: 10, enrol: 30 } as const;
const ATTEMPTS = 5;

/** Opens the second half of a sign-in. Returns the secret for the browser's cookie. */
export async function startChallenge(
	tx: Db,
	accountId: string,
	{ purpose, via }: { purpose: 'sign_in' | 'enrol'; via: string }
): Promise<string> {
	const { secret, hash } = newLinkSecret();
	const expiresAt = new Date(Date.now() + MINUTES[purpose] * 60_000);
	await tx.insert(challenges).values({ accountId, purpose, via, hash, expiresAt });
	return secret;
}

/**
 * Counts one try of a challenge before the code is looked at, so that tries at the same moment count
 * one by one. Null when there is none, it is over, or its tries are used up.
 */
export async function claimAttempt(
	db: Db,
	secret: string,
	purpose: 'sign_in' | 'enrol'
): Promise<{ id: string; accountId: string; via: string } | null> {
	const [claimed] = await db
		.update(challenges)
		.set({ attempts: sql`${challenges.attempts} + 1` })
		.where(
			and(
				eq(challenges.hash, hashLinkSecret(secret)),
				eq(challenges.purpose, purpose),
				isNull(challenges.completedAt),
				gt(challenges.expiresAt, new Date()),
				lt(challenges.attempts, ATTEMPTS)
			)
		)
		.returning({ id: challenges.id, accountId: challenges.accountId, via: challenges.via });
	return claimed ?? null;
}

/** Ends a challenge. False where somebody else ended it a moment ago. */
export async function completeChallenge(tx: Db, id: string): Promise<boolean> {
	const completed = await tx
		.update(challenges)
		.set({ completedAt: new Date() })
		.where(and(eq(challenges.id, id), isNull(challenges.completedAt)))
		.returning({ id: challenges.id });
	return completed.length > 0;
}
