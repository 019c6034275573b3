import { and, eq, isNull, sql } from 'drizzle-orm';
import * as v from 'valibot';
import { languages } from '#i18n/languages.ts';
import { recordActivity } from '../platform/activity.ts';
import type { Actor } from '../platform/actor.ts';
import type { Db } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import { MailAddress } from './fields.ts';
import { issueLink } from './links.ts';
import { lockAddress } from './lock-address.ts';
import { accounts, challenges, secondFactors, sessions } from './schema.ts';

const SetupLinkRequest = v.object({
	email: MailAddress,
	language: v.optional(v.picklist(languages)),
	/** For the day the phone and the recovery codes are lost: the second factor is set up anew. */
	newSecondFactor: v.optional(v.boolean(), false)
});

/**
 * Makes an operator's account, or finds the one that is there, and issues its one-time link. Whoever
 * can run commands on the machine decides who operates it; there is no other way to the first
 * account (R24). An older link stops working; an existing second factor stays unless a new one is
 * asked for. Returns the path of the link: its secret is nowhere else.
 */
export async function issueSetupLink(
	db: Db,
	actor: Actor,
	input: v.InferInput<typeof SetupLinkRequest>
): Promise<{ path: string; isNew: boolean }> {
	if (actor.kind !== 'commandline') throw new Refusal('identity.only_commandline');
	const parsed = v.safeParse(SetupLinkRequest, input);
	if (!parsed.success) throw new Refusal('identity.email_wrong');
	const { email, language, newSecondFactor } = parsed.output;
	return db.transaction(async (tx) => {
		const account = await makeOperator(tx, email, language);
		if (newSecondFactor) {
			await tx.delete(secondFactors).where(eq(secondFactors.accountId, account.id));
		}
		const secret = await issueLink(tx, {
			purpose: 'setup',
			email,
			accountId: account.id,
			language: account.language
		});
		await recordActivity(tx, actor, {
			name: 'operator.link_issued',
			subjectKind: 'account',
			subjectId: account.id,
			data: { existing: !account.isNew, newSecondFactor }
		});
		return { path: `/${account.language}/sign-in/setup/${secret}`, isNew: account.isNew };
	});
}

async function makeOperator(tx: Db, email: string, language: 'de' | 'cs' | 'en' | undefined) {
	await lockAddress(tx, email);
	const [made] = await tx
		.insert(accounts)
		.values({ email, name: email, language: language ?? 'de', operatorSince: sql`now()` })
		.onConflictDoNothing()
		.returning();
	if (made) return { id: made.id, language: made.language, isNew: true };
	return giveRooms(tx, email, language);
}

async function giveRooms(tx: Db, email: string, language: 'de' | 'cs' | 'en' | undefined) {
	const [promoted] = await tx
		.update(accounts)
		.set({ operatorSince: sql`now()` })
		.where(and(eq(accounts.email, email), isNull(accounts.operatorSince)))
		.returning({ id: accounts.id });
	if (promoted) {
		// Whoever is signed in on an account that comes to operate the platform signs in anew (R14).
		await tx.delete(sessions).where(eq(sessions.userId, promoted.id));
		await tx.delete(challenges).where(eq(challenges.accountId, promoted.id));
	}
	const [existing] = await tx
		.update(accounts)
		// Whoever runs the machine lets in whom they invite.
		.set({ ...(language ? { language } : {}), lockedAt: null, updatedAt: sql`now()` })
		.where(eq(accounts.email, email))
		.returning();
	if (!existing) throw new Error('An account vanished while its link was made');
	return { id: existing.id, language: existing.language, isNew: false };
}
