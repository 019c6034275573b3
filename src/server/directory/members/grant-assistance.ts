import { and, eq, isNull } from 'drizzle-orm';
import { findAccount } from '../../identity/index.ts';
import { translate } from '#i18n/messages.ts';
import { recordActivity } from '../../platform/activity.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Db } from '../../platform/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import { isMultiplier } from '../desks/looked-after.ts';
import { organisations } from '../schema.ts';
import { lockMembers } from './lock-members.ts';
import { requireStanding } from './read-standing.ts';
import { assistanceConsents } from './schema.ts';

export interface Assistance {
	organisationId: string;
	institutionId: string;
}

/** An owner lets an institution write for the firm; who agreed, when and how is kept. */
export async function grantAssistance(db: Db, actor: Actor, input: Assistance): Promise<void> {
	await requireStanding(db, actor, input.organisationId, 'owner');
	const { organisationId, institutionId } = input;
	const account = actor.personId === null ? null : await findAccount(db, actor.personId);
	if (!account) throw new Refusal('directory.not_found');
	await db.transaction(async (tx) => {
		await lockMembers(tx, organisationId);
		const [institution] = await tx
			.select({ id: organisations.id })
			.from(organisations)
			.where(and(eq(organisations.id, institutionId), isMultiplier(organisations.id)));
		if (!institution) throw new Refusal('manage.error.no_institution');
		const made = await tx
			.insert(assistanceConsents)
			.values({
				organisationId,
				institutionId,
				givenBy: account.name || account.email,
				givenOn: new Date().toISOString().slice(0, 10),
				givenHow: translate(account.language, 'manage.consent_by_click'),
				recordedBy: account.id
			})
			.onConflictDoNothing()
			.returning({ id: assistanceConsents.id });
		// Given already: the second click says the same.
		if (made.length === 0) return;
		await recordActivity(tx, actor, {
			name: 'assistance.granted',
			subjectKind: 'organisation',
			subjectId: institutionId,
			organisationId,
			data: { institutionId }
		});
	});
}

/** The firm takes it back: from the next request on the institution cannot write for it. */
export async function withdrawAssistance(db: Db, actor: Actor, input: Assistance): Promise<void> {
	await requireStanding(db, actor, input.organisationId, 'owner');
	const { organisationId, institutionId } = input;
	await db.transaction(async (tx) => {
		const withdrawn = await tx
			.update(assistanceConsents)
			.set({ withdrawnAt: new Date() })
			.where(
				and(
					eq(assistanceConsents.organisationId, organisationId),
					eq(assistanceConsents.institutionId, institutionId),
					isNull(assistanceConsents.withdrawnAt)
				)
			)
			.returning({ id: assistanceConsents.id });
		if (withdrawn.length === 0) throw new Refusal('manage.error.no_consent');
		await recordActivity(tx, actor, {
			name: 'assistance.withdrawn',
			subjectKind: 'organisation',
			subjectId: institutionId,
			organisationId,
			data: { institutionId }
		});
	});
}
