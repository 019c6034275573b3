import { and, eq, ne } from 'drizzle-orm';
import type { Actor } from '../../platform/actor.ts';
import type { Db } from '../../platform/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import { memberships } from '../members/schema.ts';
import { organisations } from '../schema.ts';
import { hasDesk, isLookedAfter } from './looked-after.ts';

/**
 * Refuses whoever may not act for this institution's desk, in the words for something that does not
 * exist. Its members may, viewers excepted, and operators.
 */
export async function requireStaff(db: Db, actor: Actor, institutionId: string): Promise<void> {
	const [desk] = await db
		.select({ name: organisations.name })
		.from(organisations)
		.where(and(eq(organisations.id, institutionId), hasDesk(organisations.id)));
	if (desk && (actor.isOperator || (await isStaff(db, actor, institutionId)))) return;
	throw new Refusal('directory.not_found');
}

/** Refuses whoever works for no institution that looks after this organisation. Operators may. */
export async function requireCarer(
	db: Db,
	actor: Actor,
	organisationId: string
): Promise<{ institutionId: string | null }> {
	if (actor.isOperator) return { institutionId: null };
	const { personId } = actor;
	if (personId === null) throw new Refusal('directory.not_found');
	const [carer] = await db
		.select({ institutionId: memberships.organisationId })
		.from(memberships)
		.innerJoin(organisations, eq(organisations.id, organisationId))
		.where(
			and(
				eq(memberships.accountId, personId),
				ne(memberships.role, 'viewer'),
				// Nobody vouches for, or decides about, the own house.
				ne(memberships.organisationId, organisationId),
				isLookedAfter(memberships.organisationId, organisations.id)
			)
		)
		.limit(1);
	if (!carer) throw new Refusal('directory.not_found');
	return carer;
}

/** Members of the institution, viewers excepted. */
export async function isStaff(
	db: Db,
	{ personId }: Actor,
	institutionId: string
): Promise<boolean> {
	if (personId === null) return false;
	const rows = await db
		.select({ role: memberships.role })
		.from(memberships)
		.where(
			and(
				eq(memberships.organisationId, institutionId),
				eq(memberships.accountId, personId),
				ne(memberships.role, 'viewer')
			)
		);
	return rows.length > 0;
}
