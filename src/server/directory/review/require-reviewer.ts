import { and, eq } from 'drizzle-orm';
import { findDesk } from '../desks/find-desk.ts';
import { isStaff } from '../desks/require-staff.ts';
import { readStanding } from '../members/read-standing.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Db } from '../../platform/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import { organisations } from '../schema.ts';
import { isWaiting } from './is-waiting.ts';

/** Who reviews an entry: the desk that answers for it, or the operator. */
export interface Reviewer {
	/** Null for the operator. */
	institutionId: string | null;
}

/** The reviewer that this person is for the entry, or null. Nobody approves what is their own. */
export async function readReviewer(
	db: Db,
	actor: Actor,
	organisationId: string
): Promise<Reviewer | null> {
	const desk = await findDesk(db, organisationId);
	const isOfDesk = desk !== null && (await isStaff(db, actor, desk.institutionId));
	if (!actor.isOperator && !isOfDesk) return null;
	const standing = await readStanding(db, actor, organisationId);
	if (standing?.as === 'member' && !actor.isOperator) return null;
	return { institutionId: isOfDesk ? desk.institutionId : null };
}

/** Refuses everybody else in the words for something that does not exist. */
export async function requireReviewer(
	db: Db,
	actor: Actor,
	organisationId: string
): Promise<Reviewer> {
	const reviewer = await readReviewer(db, actor, organisationId);
	if (!reviewer) throw new Refusal('directory.not_found');
	return reviewer;
}

/** Whether the entry waits for review now, and this person is one of those who may decide. */
export async function isReviewing(db: Db, actor: Actor, organisationId: string): Promise<boolean> {
	const waiting = await db.$count(
		organisations,
		and(eq(organisations.id, organisationId), isWaiting)
	);
	return waiting > 0 && (await readReviewer(db, actor, organisationId)) !== null;
}
