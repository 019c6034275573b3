import { and, eq, gt, isNotNull, isNull } from 'drizzle-orm';
import * as v from 'valibot';
import { recordActivity } from '../platform/activity.ts';
import { visitor } from '../platform/actor.ts';
import type { Db } from '../platform/database.ts';
import { hashLinkSecret } from '../platform/link.ts';
import { Refusal } from '../platform/refusal.ts';
import { authOf } from './auth.ts';
import { limitLinks } from './limit-tries.ts';
import { hashPassword } from './passwords/hash.ts';
import { judgePassword } from './passwords/judge.ts';
import { findSetupLink } from './queries.ts';
import { challenges, secondFactors, sessions, setupLinks } from './schema.ts';
import { seal } from './second-factor/seal.ts';
import { newTotpSecret } from './second-factor/totp.ts';
import { startChallenge } from './start-challenge.ts';

export const NewPassword = v.object({ password: v.string() });

/**
 * Uses a one-time link up and sets the account's password. Everybody who is signed in on the account
 * is signed out (R15). What follows is the second factor: one that exists has to be shown, else one
 * is set up. Returns the challenge for the browser's cookie.
 */
export async function setPassword(
	db: Db,
	request: { secret: string; address: string },
	input: v.InferOutput<typeof NewPassword>
): Promise<{ challenge: string; purpose: 'sign_in' | 'enrol' }> {
	await limitLinks(db, request.address);
	const account = await findSetupLink(db, request.secret);
	if (!account) throw new Refusal('identity.link_over');
	const reason = judgePassword(input.password, account.email);
	if (reason) throw new Refusal(reason);
	// Outside the transaction: hashing takes longer than a row should stay locked.
	const password = await hashPassword(input.password);
	return db.transaction(async (tx) => {
		await consumeLink(tx, request.secret);
		await storePassword(tx, account.id, password);
		await tx.delete(sessions).where(eq(sessions.userId, account.id));
		await tx.delete(challenges).where(eq(challenges.accountId, account.id));
		const purpose = (await hasSecondFactor(tx, account.id)) ? 'sign_in' : 'enrol';
		if (purpose === 'enrol') await prepareSecondFactor(tx, account.id);
		await recordActivity(tx, visitor, {
			name: 'password.set',
			subjectKind: 'account',
			subjectId: account.id,
			data: { by: 'setup_link' }
		});
		return { challenge: await startChallenge(tx, account.id, purpose), purpose };
	});
}

// The condition is in the statement, so that of two submits at the same moment one wins.
async function consumeLink(tx: Db, secret: string): Promise<void> {
	const used = await tx
		.update(setupLinks)
		.set({ usedAt: new Date() })
		.where(
			and(
				eq(setupLinks.hash, hashLinkSecret(secret)),
				isNull(setupLinks.usedAt),
				isNull(setupLinks.supersededAt),
				gt(setupLinks.expiresAt, new Date())
			)
		)
		.returning({ id: setupLinks.id });
	if (used.length === 0) throw new Refusal('identity.link_over');
}

async function storePassword(tx: Db, accountId: string, password: string): Promise<void> {
	const { internalAdapter } = await authOf(tx).$context;
	const owned = await internalAdapter.findAccounts(accountId);
	if (owned.some(({ providerId }) => providerId === 'credential')) {
		await internalAdapter.updatePassword(accountId, password);
		return;
	}
	await internalAdapter.createAccount({
		userId: accountId,
		providerId: 'credential',
		accountId,
		password
	});
}

async function hasSecondFactor(tx: Db, accountId: string): Promise<boolean> {
	const found = await tx
		.select({ id: secondFactors.accountId })
		.from(secondFactors)
		.where(and(eq(secondFactors.accountId, accountId), isNotNull(secondFactors.confirmedAt)));
	return found.length > 0;
}

/** The secret that the app is to learn; a first code confirms it. */
async function prepareSecondFactor(tx: Db, accountId: string): Promise<void> {
	const secret = seal(newTotpSecret());
	await tx
		.insert(secondFactors)
		.values({ accountId, secret })
		.onConflictDoUpdate({ target: secondFactors.accountId, set: { secret } });
}
