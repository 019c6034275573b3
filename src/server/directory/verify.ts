import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import * as v from 'valibot';
import { verificationKinds } from '#i18n/kinds.ts';
import { recordActivity } from '../platform/activity.ts';
import type { Actor } from '../platform/actor.ts';
import type { Db } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import { announceOrganisations } from './announce.ts';
import { isLookedAfter } from './desks/looked-after.ts';
import { requireStaff } from './desks/require-staff.ts';
import { readLookUp, type Evidence } from './registers/index.ts';
import { organisations, verifications } from './schema.ts';

export const Verification = v.object({
	organisationIds: v.pipe(v.array(v.pipe(v.string(), v.uuid())), v.minLength(1), v.maxLength(500)),
	/** The institution that knows them. */
	verifierId: v.pipe(v.string(), v.uuid()),
	kind: v.optional(v.picklist(verificationKinds), 'known'),
	since: v.optional(v.date(), () => new Date())
});
export type Verification = v.InferInput<typeof Verification>;

export const VerificationWithdrawal = v.object({
	verificationId: v.pipe(v.string(), v.uuid()),
	reason: v.pipe(
		v.string(),
		v.trim(),
		v.nonEmpty('claims.reason_needed'),
		v.maxLength(1_000, 'claims.reason_long')
	)
});

/**
 * An institution vouches for organisations that it looks after; what it said earlier about one of
 * them stays. Operators record what institutions told them, about any.
 */
export async function verifyOrganisations(
	db: Db,
	actor: Actor,
	input: Verification
): Promise<void> {
	const { organisationIds, verifierId, kind, since } = v.parse(Verification, input);
	if (!actor.isOperator) await requireStaff(db, actor, verifierId);
	if (since.getTime() > Date.now()) throw new Refusal('directory.day_to_come');
	await db.transaction(async (tx) => {
		const [verifier] = await tx
			.select({ type: organisations.type })
			.from(organisations)
			.where(eq(organisations.id, verifierId));
		if (!verifier) throw new Refusal('directory.not_found');
		if (verifier.type === 'company') throw new Refusal('directory.verifier_is_company');
		const known = await tx
			.select({ id: organisations.id, ico: organisations.ico, vatId: organisations.vatId })
			.from(organisations)
			.where(
				and(
					inArray(organisations.id, organisationIds),
					actor.isOperator ? undefined : isLookedAfter(sql`${verifierId}::uuid`, organisations.id)
				)
			);
		if (known.length !== new Set(organisationIds).size) throw new Refusal('directory.not_found');
		const rows = [];
		for (const { id: organisationId, ...numbers } of known) {
			const evidence = kind === 'register' ? await evidenceOf(tx, numbers) : null;
			rows.push({
				organisationId,
				verifierId,
				kind,
				verifiedAt: since,
				givenBy: actor.personId,
				evidence
			});
		}
		await tx.insert(verifications).values(rows).onConflictDoNothing();
		await recordActivity(tx, actor, {
			name: 'organisation.verified',
			subjectKind: 'organisation',
			subjectId: verifierId,
			organisationId: verifierId,
			data: { organisations: organisationIds.length, kind }
		});
		await announceOrganisations(tx, organisationIds);
	});
}

/**
 * What a register answered of the entry's number, while the answer counts: copied, because answers
 * are forgotten after some days and what was checked has to be proven later. The VAT number first: of
 * VIES there is the number of the consultation.
 */
async function evidenceOf(
	tx: Db,
	{ ico, vatId }: { ico: string | null; vatId: string | null }
): Promise<Evidence | null> {
	for (const number of [vatId === null ? null : { vatId }, ico === null ? null : { ico }]) {
		if (number === null) continue;
		const kept = await readLookUp(tx, number);
		if (kept.state === 'answered' && kept.lookUp.outcome === 'found') return kept.lookUp.evidence;
	}
	return null;
}

/** The institution no longer vouches, and says why. */
export async function withdrawVerification(
	db: Db,
	actor: Actor,
	input: v.InferOutput<typeof VerificationWithdrawal>
): Promise<void> {
	const { verificationId, reason } = input;
	const [given] = await db
		.select({ verifierId: verifications.verifierId })
		.from(verifications)
		.where(eq(verifications.id, verificationId));
	if (!given) throw new Refusal('directory.not_found');
	if (!actor.isOperator) await requireStaff(db, actor, given.verifierId);
	await db.transaction(async (tx) => {
		const [withdrawn] = await tx
			.update(verifications)
			.set({ withdrawnAt: sql`now()`, withdrawnBy: actor.personId, withdrawnReason: reason })
			.where(and(eq(verifications.id, verificationId), isNull(verifications.withdrawnAt)))
			.returning({ organisationId: verifications.organisationId, kind: verifications.kind });
		if (!withdrawn) throw new Refusal('directory.not_found');
		await recordActivity(tx, actor, {
			name: 'verification.withdrawn',
			subjectKind: 'organisation',
			subjectId: withdrawn.organisationId,
			organisationId: withdrawn.organisationId,
			data: { kind: withdrawn.kind }
		});
		await announceOrganisations(tx, [withdrawn.organisationId]);
	});
}

/** What an institution says of an organisation at present. */
export function listVerifications(db: Db, organisationId: string, verifierId: string) {
	return db
		.select({
			id: verifications.id,
			kind: verifications.kind,
			since: verifications.verifiedAt,
			evidence: verifications.evidence
		})
		.from(verifications)
		.where(
			and(
				eq(verifications.organisationId, organisationId),
				eq(verifications.verifierId, verifierId),
				isNull(verifications.withdrawnAt)
			)
		);
}
