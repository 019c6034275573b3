import { and, eq, isNull, lt, or } from 'drizzle-orm';
import type { Db } from '../../platform/database.ts';
import { secondFactors } from '../schema.ts';
import { renewRecoveryCodes, spendRecoveryCode } from './recovery-codes.ts';
import { unseal } from './seal.ts';
import { stepOfCode } from './totp.ts';

/** Uses a code of the app or a recovery code up; says which it was, or null where it is neither. */
export async function acceptCode(
	tx: Db,
	accountId: string,
	code: string
): Promise<'app' | 'recovery_code' | null> {
	if (await spendTotpCode(tx, accountId, code)) return 'app';
	return (await spendRecoveryCode(tx, accountId, code)) ? 'recovery_code' : null;
}

/**
 * The first code confirms the app. Returns the recovery codes, which are shown once, or null where
 * the code is wrong or nothing is offered.
 */
export async function acceptFirstCode(
	tx: Db,
	accountId: string,
	code: string
): Promise<string[] | null> {
	const [factor] = await tx
		.select()
		.from(secondFactors)
		.where(eq(secondFactors.accountId, accountId))
		.for('update');
	if (!factor || factor.confirmedAt) return null;
	const step = stepOfCode(unseal(factor.secret), code, Date.now());
	if (step === null) return null;
	await tx
		.update(secondFactors)
		.set({ confirmedAt: new Date(), lastStep: step })
		.where(eq(secondFactors.accountId, accountId));
	return renewRecoveryCodes(tx, accountId);
}

// The step moves forward in the statement itself: the same code twice at once is accepted once.
async function spendTotpCode(tx: Db, accountId: string, code: string): Promise<boolean> {
	const [factor] = await tx
		.select({ secret: secondFactors.secret, confirmedAt: secondFactors.confirmedAt })
		.from(secondFactors)
		.where(eq(secondFactors.accountId, accountId));
	if (!factor?.confirmedAt) return false;
	const step = stepOfCode(unseal(factor.secret), code, Date.now());
	if (step === null) return false;
	const spent = await tx
		.update(secondFactors)
		.set({ lastStep: step })
		.where(
			and(
				eq(secondFactors.accountId, accountId),
				or(isNull(secondFactors.lastStep), lt(secondFactors.lastStep, step))
			)
		)
		.returning({ id: secondFactors.accountId });
	return spent.length > 0;
}
