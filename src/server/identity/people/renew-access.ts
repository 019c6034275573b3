import { eq } from 'drizzle-orm';
import * as v from 'valibot';
import { recordActivity } from '../../platform/activity.ts';
import type { Db } from '../../platform/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { OwnSession } from '../confirm-session.ts';
import { issueLink } from '../links.ts';
import { mailLink } from '../mails.ts';
import { recoveryCodes, secondFactors } from '../schema.ts';
import { mailRights } from './mails.ts';
import { lockRow, requireOperator } from './require-operator.ts';
import { endAccess } from './sign-out-everywhere.ts';

export const AccessRenewal = v.object({
	accountId: v.pipe(v.string(), v.uuid()),
	/** For the day the phone and the recovery codes are lost. */
	newSecondFactor: v.pipe(
		v.optional(v.string()),
		v.transform((ticked) => ticked === 'on')
	)
});

/**
 * A new way in for somebody who has lost theirs. Others get a link for a new password by mail. That
 * of an operator goes through no mailbox, for it alone sets up both factors: its path is given back,
 * to be shown once and handed over in person (R24).
 */
export async function renewAccess(
	db: Db,
	own: OwnSession,
	{ accountId, newSecondFactor }: v.InferOutput<typeof AccessRenewal>
): Promise<{ path: string } | 'mailed'> {
	await requireOperator(db, own);
	return db.transaction(async (tx) => {
		const account = await lockRow(tx, accountId);
		if (account.lockedAt) throw new Refusal('roles.is_locked');
		await endAccess(tx, accountId);
		if (newSecondFactor) {
			await tx.delete(secondFactors).where(eq(secondFactors.accountId, accountId));
			await tx.delete(recoveryCodes).where(eq(recoveryCodes.accountId, accountId));
		}
		const { email, language, operatorSince } = account;
		const purpose = operatorSince ? 'setup' : 'reset';
		const secret = await issueLink(tx, { purpose, email, accountId, language });
		if (purpose === 'reset') await mailLink(tx, { email, language, purpose, secret });
		await mailRights(tx, account, newSecondFactor ? 'second_factor_renewed' : 'link_issued');
		await recordActivity(tx, own.actor, {
			name: 'account.link_issued',
			subjectKind: 'account',
			subjectId: accountId,
			data: { newSecondFactor }
		});
		return operatorSince ? { path: `/${language}/sign-in/setup/${secret}` } : 'mailed';
	});
}
