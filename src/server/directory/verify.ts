import { eq, inArray } from 'drizzle-orm';
import * as v from 'valibot';
import { recordActivity } from '../platform/activity.ts';
import type { Actor } from '../platform/actor.ts';
import type { Db } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import { announceOrganisations } from './announce.ts';
import { organisations, verifications } from './schema.ts';

const Verification = v.object({
	organisationIds: v.pipe(v.array(v.pipe(v.string(), v.uuid())), v.minLength(1), v.maxLength(500)),
	/** The institution that knows them. */
	verifierId: v.pipe(v.string(), v.uuid()),
	since: v.optional(v.date(), () => new Date())
});
export type Verification = v.InferInput<typeof Verification>;

/** An institution vouches for organisations; what it said earlier about one of them stays. */
export async function verifyOrganisations(
	db: Db,
	actor: Actor,
	input: Verification
): Promise<void> {
	if (!actor.isOperator) throw new Refusal('directory.not_operator');
	const { organisationIds, verifierId, since } = v.parse(Verification, input);
	await db.transaction(async (tx) => {
		const [verifier] = await tx
			.select({ type: organisations.type })
			.from(organisations)
			.where(eq(organisations.id, verifierId));
		if (!verifier) throw new Refusal('directory.not_found');
		if (verifier.type === 'company') throw new Refusal('directory.verifier_is_company');
		const known = await tx
			.select({ id: organisations.id })
			.from(organisations)
			.where(inArray(organisations.id, organisationIds));
		if (known.length !== new Set(organisationIds).size) throw new Refusal('directory.not_found');
		await tx
			.insert(verifications)
			.values(
				organisationIds.map((organisationId) => ({
					organisationId,
					verifierId,
					verifiedAt: since
				}))
			)
			.onConflictDoNothing();
		await recordActivity(tx, actor, {
			name: 'organisation.verified',
			subjectKind: 'organisation',
			subjectId: verifierId,
			organisationId: verifierId,
			data: { organisations: organisationIds.length }
		});
		await announceOrganisations(tx, organisationIds);
	});
}
